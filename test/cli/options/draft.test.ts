import { expect, it } from 'vitest';
import { listFlags } from '../../support/help.ts';

it.each([
  [
    ['new', 'ticket'],
    ['--as-of', '--config', '--no-color'],
  ],
  [
    ['new', 'registration'],
    ['--as-of', '--config', '--no-color'],
  ],
  [['init'], ['--no-color']],
])('%j has its options in this order', async (command, flags) => {
  expect(await listFlags(...command)).toEqual(flags);
});
