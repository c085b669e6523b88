import { expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

it.each([[[]], [['due']], [['new', 'ticket']]])('help %j is --help of that command', async (names) => {
  const [run, same] = [await runCli(['help', ...names]), await runCli([...names, '--help'])];
  expect(run).toEqual(same);
  expect(run.status).toBe(0);
});
it('names the commands if there is no such one', async () => {
  expect((await runCli(['help', 'chek'])).stderr).toMatch(
    /^portal-check: There is no command "chek"\. The commands are /,
  );
  expect((await runCli(['help', 'du'])).stderr).toBe(
    'portal-check: There is no command "du". Did you mean due?\n',
  );
  expect(await runCli(['help', 'nothing'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^portal-check: There is no command "nothing"\. The commands are registrations, .*help, completion\.\n$/,
    ),
  });
  expect((await runCli(['help', 'due', 'x'])).stderr).toBe(
    'portal-check: There is no command "x". The command due has no other commands.\n',
  );
});
