import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/app/check/check-file.ts';
import { checkFiles } from '../../../src/app/check/check-files.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import { createSingleThreadPlatform } from '../../../src/node/platform.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const platform = createSingleThreadPlatform(() => process.stdin);
const run: CheckRun = {
  options: {},
  context: contextAsOf(),
  layoutDictionary: undefined,
  platform,
  checkpoint: () => {},
};
const rows = { kind: 'ticket' as const, rows: [VALID_TICKET], name: 'in memory' };

describe('checkFiles', () => {
  it('checks every input on a platform without threads', async () => {
    const outcomes = await checkFiles([rows, 'no-such.csv'], run, platform);
    expect(outcomes).toMatchObject([
      { file: 'in memory', records: 1 },
      new InputError(`no-such.csv: There is no such file in ${process.cwd()}. Check its name.`),
    ]);
  });
  it('checks only what the threads of a platform leave', async () => {
    const withThreads = {
      ...platform,
      checkInThreads: async (queue: Parameters<NonNullable<typeof platform.checkInThreads>>[0]) => {
        const next = queue.takeFile();
        queue.settle(next?.index ?? -1, new InputError(`${next?.file}: by a thread`));
      },
    };
    const outcomes = await checkFiles(['no-such.csv', rows], run, withThreads);
    expect(outcomes).toMatchObject([new InputError('no-such.csv: by a thread'), { file: 'in memory' }]);
  });
});
