import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { refuseShownValues } from '../../../src/cli/check/shown-values.ts';
import type { CheckFlags } from '../../../src/cli/options/flags.ts';
import type { Io } from '../../../src/cli/streams.ts';

const flags = { showValues: true, format: 'pretty', failOn: 'delayed', color: false } as CheckFlags;
const asked = { ...flags, 'showValues=always': true } as CheckFlags;
const io = (isTTY: boolean, env: Io['env'] = {}) =>
  ({ env, stdout: Object.assign(new PassThrough(), { isTTY }) }) as unknown as Io;

it('lets values go to a terminal, and elsewhere only if that is asked for', () => {
  expect(() => refuseShownValues(flags, io(true))).not.toThrow();
  expect(() => refuseShownValues(asked, io(false))).not.toThrow();
  expect(() => refuseShownValues(flags, io(false))).toThrow('add --show-values=always.');
});

it('lets no value into the log of a build server', () => {
  for (const isTTY of [true, false])
    expect(() => refuseShownValues(asked, io(isTTY, { JENKINS_URL: 'https://made-up.example' }))).toThrow(
      'does not work on a build server',
    );
});
