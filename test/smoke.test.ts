import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERSION } from '../src/core/model/version.ts';
import { ROOT } from './support/rule-files.ts';
import { runCli } from './support/run-cli.ts';

const EXAMPLE = ['templates/examples/registrations.xlsx', '--as-of', '2026-11-24'];

function runBuilt(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: '1', CI: '' };
  return spawnSync(process.execPath, [`${ROOT}bin/portal-check.js`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
}

it('prints the same built as from source (if not: npm run build)', async () => {
  const built = runBuilt(EXAMPLE);
  const source = await runCli(EXAMPLE, { env: { NO_COLOR: '1' } });
  expect(built.stderr).toBe('');
  expect(built.stdout).toBe(source.stdout);
  expect(built.status).toBe(1);
});

it('refuses a missing file with one line and status 2', () => {
  const built = runBuilt(['no-such-file.xlsx']);
  expect(built).toMatchObject({ status: 2, stdout: '' });
  expect(built.stderr).toMatch(/^portal-check: no-such-file\.xlsx: [^\n]+\n$/);
});

it('has the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
  expect(runBuilt(['--version']).stdout).toBe(`${version}\n`);
});
