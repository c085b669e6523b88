import { expect, it } from 'vitest';
import { listFlags } from '../../support/help.ts';
import { runCli } from '../../support/run-cli.ts';

it.each([
  ['rules', ['--json', '--markdown', '--rulebook', '--no-color']],
  ['explain', ['--rulebook', '--no-color']],
  ['schema', ['--output', '--force']],
])('%s has its options in this order', async (command, flags) => {
  expect(await listFlags(command)).toEqual(flags);
});
it('rules refuses two formats at once', async () => {
  const { status, stderr } = await runCli(['rules', '--json', '--markdown']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('Use --json or --markdown, not both.')]);
});
it('schema refuses an unknown name', async () => {
  const { status, stderr } = await runCli(['schema', 'other']);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('Choose ticket, registration, report, config or layout.'),
  ]);
});
