import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { testFolder } from './support/out-files.ts';
import { ROOT } from './support/rule-files.ts';

// What happens on a Node that cannot run the program (npm run build first).

const path = `${ROOT}bin/portal-check.js`;
const preload = join(testFolder(), 'version.cjs');
writeFileSync(
  preload,
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: process.env.FAKE_VERSION } });",
);

/** Runs the program in this Node, which says that it is of another version. */
function runAs(version: string): [number | null, string, string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', preload, path, '--version'], {
    encoding: 'utf8',
    env: { ...process.env, FAKE_VERSION: version, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return [status, stdout, stderr];
}

describe('the program', () => {
  it('starts with a file that every Node can read', () => {
    const code = readFileSync(path, 'utf8');
    expect(() => parse(code, { ecmaVersion: 5, allowHashBang: true })).not.toThrow();
    expect(() => parse(`${code}\n() => 0;`, { ecmaVersion: 5, allowHashBang: true })).toThrow();
  });
  it.each(['0.12.18', '6.17.1', '18.20.8', '20.18.3'])('refuses Node %s in one line', (version) => {
    const line = `portal-check: Node ${version} is too old. Install Node 24 from nodejs.org: it must be 20.19 or newer.\n`;
    expect(runAs(version)).toEqual([2, '', line]);
  });
  it.each(['20.19.0', '22.0.0', '26.1.0'])('runs on Node %s', (version) => {
    const { version: own } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
    expect(runAs(version)).toEqual([0, `${own}\n`, '']);
  });
  it('needs what package.json says', () => {
    const { engines } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { engines: object };
    expect(engines).toEqual({ node: '>=20.19.0' });
  });
});
