import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../support/out-files.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();
const newPath = () => join(mkdtempSync(join(folder, 'here-')), 'check.html');

describe('portal-check page', () => {
  it.each([
    ['the argument', (path: string) => [path]],
    ['--output', (path: string) => ['--output', path]],
  ])('writes the page of the build to the file of %s', async (_, argsFor) => {
    const path = newPath();
    const run = await runCli(['page', ...argsFor(path)]);
    expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(run.stderr).toContain(`portal-check: Wrote ${path}.\n`);
    expect(readFileSync(path).equals(readFileSync(`${ROOT}dist/portal-check.html`))).toBe(true);
  });
  it('replaces a file only with --force', async () => {
    const path = newPath();
    writeFileSync(path, 'made up');
    expect(await runCli(['page', path])).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe('made up');
    expect((await runCli(['page', path, '--force'])).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
  });
  it('takes one name, not two', async () => {
    const run = await runCli(['page', 'a.html', '--output', 'b.html']);
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'portal-check: page: Name a.html or --output, not both.\n',
    });
  });
});
