import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

it('hides the command that completion scripts call', async () => {
  const { stdout } = await runCli(['--help']);
  expect(stdout).toMatch(/^ {2}completion /m);
  expect(stdout).not.toMatch(/^ {2}complete /m);
});
it('passes options to the hidden command as words', async () => {
  const { status, stdout } = await runCli(['complete', '--', 'ticket', '--as']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^--as-of\t/);
});
it('does not complete the commands of completion themselves', async () => {
  const { stdout } = await runCli(['complete', '--', 'compl']);
  expect(stdout).not.toMatch(/^complete\b/m);
});
