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
      stderr: 'portal-check: no file given; portal-check --help shows how\n',
    });
  });
  it('refuses --show-values if CI is set', async () => {
    const run = await runCli([draft, '--show-values'], { env: { CI: 'true' } });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^portal-check: --show-values: refused/);
  });
  it('suggests the command that a missing file resembles', async () => {
    expect((await runCli(['explian'])).stderr).toMatch(
      /^portal-check: explian: no such file; .*did you mean the command: portal-check explain <rule>\n$/,
    );
  });
  it('suggests no command for a file that is there', async () => {
    const path = join(folder, 'rules');
    writeFileSync(path, '');
    expect((await runCli([path])).stderr).not.toContain('did you mean');
  });
  it('names the option that helps to read a file', async () => {
    const path = join(folder, 'two.json');
    writeFileSync(path, '{"rin": "1"}\n{"rin": "2"}\n');
    expect((await runCli([path])).stderr).toMatch(/for one object a line use --input-format ndjson\n$/);
  });
});
