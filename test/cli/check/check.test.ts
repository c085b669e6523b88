import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();
const draft = 'templates/examples/draft.json';

describe('runCheck', () => {
  it('prints the report and returns its exit status', async () => {
    const run = await runCli([draft, '--as-of', '2026-11-24', '--format', 'json']);
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(run.stdout).files).toHaveLength(1);
  });
  it('prints nothing with --quiet', async () => {
    expect(await runCli([draft, '--as-of', '2026-11-24', '--quiet'])).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
  });
  it('refuses to run without a file', async () => {
    expect(await runCli([])).toMatchObject({
      status: 2,
      stderr: 'portal-check: Name the file to check, like this: portal-check tickets.xlsx\n',
    });
  });
  it.each([
    ['CI', 'true'],
    ['TF_BUILD', 'True'],
    ['JENKINS_URL', 'https://builds.example/'],
    ['TEAMCITY_VERSION', '2025.1'],
    ['CODEBUILD_BUILD_ID', 'checks:1'],
    ['GITHUB_ACTIONS', 'true'],
    ['BITBUCKET_BUILD_NUMBER', '7'],
  ])('refuses --show-values on a build server: %s', async (name, value) => {
    for (const option of ['--show-values', '--show-values=always']) {
      const run = await runCli([draft, option], { env: { [name]: value }, tty: true });
      expect(run).toEqual({
        status: 2,
        stdout: '',
        stderr:
          'portal-check: --show-values: This does not work on a build server, because others read its log. Leave it out.\n',
      });
    }
  });
  it('refuses --show-values where standard output is no terminal, unless it is --show-values=always', async () => {
    const args = (option: string) => [option, draft, '--as-of', '2026-11-24'];
    expect(await runCli(args('--show-values'))).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'portal-check: --show-values: This is for your screen only. To send health information to a file, add --show-values=always.\n',
    });
    expect((await runCli(args('--show-values'), { tty: true })).status).toBe(1);
    expect((await runCli(args('--show-values=always'))).status).toBe(1);
    expect((await runCli(args('--show-values=never'))).status).toBe(2);
  });
  it('suggests the command that a missing file resembles', async () => {
    expect((await runCli(['explian'])).stderr).toMatch(
      /^portal-check: explian: There is no such file in .*Did you mean the command "portal-check explain <rule>"\?\n$/,
    );
  });
  it('suggests no command for a file that is there', async () => {
    const path = join(folder, 'rules');
    writeFileSync(path, '');
    expect((await runCli([path])).stderr).not.toContain('Did you mean');
  });
  it('names the option that helps to read a file', async () => {
    const path = join(folder, 'two.json');
    writeFileSync(path, '{"rin": "1"}\n{"rin": "2"}\n');
    expect((await runCli([path])).stderr).toMatch(
      /For one object on each line use --input-format ndjson\.\n$/,
    );
  });
});
