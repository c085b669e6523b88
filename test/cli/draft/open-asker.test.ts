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
      'portal-check: new ticket: This command asks questions, so run it in a terminal. For a blank file to fill in: portal-check template ticket',
    ],
    [
      ['new', 'registration'],
      'portal-check: new registration: This command asks questions, so run it in a terminal. For a blank file to fill in: portal-check template registrations',
    ],
    [
      ['init'],
      'portal-check: init: This command asks questions, so run it in a terminal. The command "portal-check schema config" shows what you can set.',
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
