import { expect, it } from 'vitest';
import { getFlagName, OPTIONS } from '../../../src/cli/options/option-table.ts';
import { listFlags } from '../../support/help.ts';
import { runCli } from '../../support/run-cli.ts';

const FLAGS = Object.entries(OPTIONS).flatMap(([key, { opposite }]) => [
  ...(opposite ? [opposite.flag] : []),
  getFlagName(key as keyof typeof OPTIONS),
]);

it('has every option of the table', async () => {
  expect(await listFlags()).toEqual(expect.arrayContaining(FLAGS));
});
it.each(['registrations', 'ticket'])('%s has every option but --kind', async (command) => {
  expect(await listFlags(command)).toEqual(FLAGS.filter((flag) => flag !== '--kind'));
});
it('checks files as the kind that the command names', async () => {
  const draft = 'templates/examples/draft.json';
  const run = await runCli(['ticket', draft, '--as-of', '2026-11-24', '--format', 'json']);
  expect(JSON.parse(run.stdout).files[0].kind).toBe('ticket');
  const refused = await runCli(['registrations', draft, '--as-of', '2026-11-24']);
  expect([refused.status, refused.stdout]).toEqual([2, '']);
});
it('prints the settings instead of a check with --print-config', async () => {
  const { status, stdout } = await runCli(['ticket', 'none.csv', '--print-config']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^settings file /);
});
