import { expect, it } from 'vitest';
import { openAsker } from '../../../src/cli/draft/open-asker.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
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
  await expect(open(io)).rejects.toThrow('init: asks questions, which needs a terminal; use an editor');
});
