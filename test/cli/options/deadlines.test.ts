import { expect, it } from 'vitest';
import { listFlags } from '../../support/help.ts';
import { runCli } from '../../support/run-cli.ts';

/** Grouped under headings, since there are many. */
const GROUPED_FLAGS = [
  ...['--as-of', '--rulebook', '--map', '--config'],
  ...['--kind', '--input-format', '--timeout'],
];

const DUE_FLAGS = [
  ...['--within', '--json', '--output', '--force'],
  ...['--label', '--show-values=always'],
  ...GROUPED_FLAGS,
];

it.each([
  ['window', ['--mco', '--as-of', '--rulebook', '--json', '--config']],
  ['due', DUE_FLAGS],
  ['show', ['--output', '--force', '--show-values=always', ...GROUPED_FLAGS, '--no-color']],
  ['calendar', ['--each', '--output', '--force', ...GROUPED_FLAGS]],
])('%s has its options in this order', async (command, flags) => {
  expect(await listFlags(command)).toEqual(flags);
});
it('window joins the words of a date', async () => {
  const { status, stdout } = await runCli([
    'window',
    'Oct',
    '10,',
    '2026',
    '--as-of',
    '2026-11-24',
    '--json',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ disputeFiledOn: '2026-10-10' });
});
