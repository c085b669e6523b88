import { describe, expect, it } from 'vitest';
import { openAsker } from '../../../src/cli/draft/open-asker.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { runCli } from '../../support/run-cli.ts';
import { scripted } from '../../support/scripted-asker.ts';

const open = (io: object) => openAsker('init', false, io as never, 'use an editor');

it('returns the asker that is handed in', async () => {
  const asker = scripted([]);
  expect(await open({ asker })).toBe(asker);
});

it.each([
  ['input', { stdin: {}, stdout: { isTTY: true } }],
  ['output', { stdin: { isTTY: true }, stdout: {} }],
])('refuses %s that is not a terminal, with the alternative', async (_, io) => {
  await expect(open(io)).rejects.toThrow(SettingsError);
  await expect(open(io)).rejects.toThrow(
    'init: This command asks questions, so run it in a terminal. use an editor',
  );
});

describe('without a terminal', () => {
  it.each([
    [
      ['new', 'ticket'],
      'new ticket: This command asks questions, so run it in a terminal. portal-check template ticket writes',
    ],
    [
      ['new', 'registration'],
      'new registration: This command asks questions, so run it in a terminal. portal-check template',
    ],
    [
      ['init'],
      'init: This command asks questions, so run it in a terminal. portal-check schema config tells',
    ],
  ])('%j is exit status 2', async (argv, expected) => {
    for (const tty of [false, true]) {
      const run = await runCli(argv, { tty });
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(/^portal-check: [^\n]+\n$/);
      expect(run.stderr).toContain(expected);
    }
  });
});
