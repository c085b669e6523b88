import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { ROOT } from '../support/rule-files.ts';

// The built program keeps itself compiled for the next run (npm run build first).

const folder = testFolder();
const DRAFT = `${ROOT}templates/examples/draft.json`;

/** A copy of the program as npm installs it. */
function installed(name: string): string {
  const home = join(folder, name);
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(`${ROOT}${part}`, join(home, part), { recursive: true });
  }
  return home;
}

function run(home: string, env: Record<string, string> = {}) {
  const bin = join(home, 'bin/portal-check.js');
  const given = { encoding: 'utf8', env: { PATH: process.env.PATH, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, DRAFT, '--as-of', '2026-11-24'],
    given,
  );
  return { status, stdout, stderr };
}

/** The files of compiled code, with when each was written. */
function kept(home: string): [path: string, changed: number][] {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.sort().map((path) => [path, statSync(path).mtimeMs]);
}

function flipped(bytes: Buffer, place: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] as number) ^ 1;
  return copy;
}

describe('compiled code', () => {
  it('is kept by the first run, whole, and used by the next', () => {
    const home = installed('kept');
    const first = run(home);
    expect(first).toMatchObject({ status: 1, stderr: '' });
    const files = kept(home);
    expect(files.length).toBeGreaterThan(1);
    expect(
      files.filter(([path]) => !path.startsWith(join(home, 'node_modules/.cache/portal-check'))),
    ).toEqual([]);
    expect(run(home)).toEqual(first);
    expect(kept(home)).toEqual(files);
  });
  it.each([
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'blank in its middle',
      (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length >> 2, bytes.length >> 1),
    ],
    ['wrong in one bit', (bytes: Buffer) => flipped(bytes, bytes.length >> 1)],
    ['of another engine', (bytes: Buffer) => Buffer.concat([Buffer.alloc(64, 7), bytes.subarray(64)])],
  ])('that is %s is compiled anew', (_what, spoiled) => {
    const home = installed('spoiled');
    const first = run(home);
    const files = kept(home).map(([path]) => path);
    const spoils = files.map((path) => spoiled(readFileSync(path)));
    files.forEach((path, i) => {
      writeFileSync(path, spoils[i] as Buffer);
    });
    expect(run(home)).toEqual(first);
    expect(run(home)).toEqual(first);
    expect(files.filter((path, i) => readFileSync(path).equals(spoils[i] as Buffer))).toEqual([]);
  });
  it('of a run that was killed while it wrote it is cleared away by the next that keeps some', () => {
    const home = installed('killed');
    run(home);
    const [path = ''] = kept(home)[0] ?? [];
    const left = `${path}.123`;
    writeFileSync(left, 'half');
    writeFileSync(path, '');
    run(home);
    // Node's own cache, from 22 on, keeps its files by other names.
    expect(existsSync(left)).toBe(!path.endsWith('.bin'));
  });
  it('is not kept where that is turned off', () => {
    const home = installed('off');
    expect(run(home, { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ status: 1, stderr: '' });
    expect(kept(home)).toEqual([]);
  });
  it('is not kept, and nothing is said of it, where the folder cannot be written', () => {
    const home = installed('read-only');
    // A file in the way is one for everybody, whatever their rights.
    writeFileSync(join(home, 'node_modules'), '');
    chmodSync(join(home, 'node_modules'), 0o400);
    expect(run(home)).toMatchObject({ status: 1, stderr: '' });
    expect(run(home)).toMatchObject({ status: 1, stderr: '' });
  });
});

it('no chunk imports: a script that is loaded compiled can only require', () => {
  const chunks = readdirSync(`${ROOT}dist`).filter((name) => name.endsWith('.cjs'));
  expect(chunks).toContain('main.cjs');
  const importing = chunks.filter((name) =>
    /\bimport\(["'`]/.test(readFileSync(`${ROOT}dist/${name}`, 'utf8')),
  );
  expect(importing).toEqual([]);
});
