import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { ROOT } from '../support/rule-files.ts';

// Tests of the built program: run npm run build first.

const folder = testFolder();
const DRAFT = `${ROOT}templates/examples/draft.json`;

/** All built files that a built file loads at once, itself included. */
function listLoaded(name: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(name)) return loaded;
  loaded.add(name);
  const code = readFileSync(`${ROOT}dist/${name}`, 'utf8');
  for (const [, required = ''] of code.matchAll(/require\(`\.\/([\w-]+\.cjs)`\)/g))
    listLoaded(required, loaded);
  return loaded;
}

it('loads little before it can load compiled code', () => {
  const loaded = [...listLoaded('code-cache.cjs')];
  const size = loaded.reduce((sum, name) => sum + statSync(`${ROOT}dist/${name}`).size, 0);
  expect(loaded).toEqual(['code-cache.cjs']);
  expect(size).toBeLessThan(16 * 1024);
});

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
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, DRAFT, '--as-of', '2026-11-24'],
    options,
  );
  return { status, stdout, stderr };
}

/** The files of the cache, with their times. */
function cached(home: string): [path: string, changed: number][] {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.sort().map((path) => [path, statSync(path).mtimeMs]);
}

function flipBit(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[index] = (copy[index] as number) ^ 1;
  return copy;
}

describe('the code cache', () => {
  it('is written by the first run and used by the next', () => {
    const home = installed('kept');
    const first = run(home);
    expect(first).toMatchObject({ status: 1, stderr: '' });
    const files = cached(home);
    expect(files.length).toBeGreaterThan(1);
    expect(
      files.filter(([path]) => !path.startsWith(join(home, 'node_modules/.cache/portal-check'))),
    ).toEqual([]);
    expect(run(home)).toEqual(first);
    expect(cached(home)).toEqual(files);
  });
  it.each([
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'zeroed in the middle',
      (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length >> 2, bytes.length >> 1),
    ],
    ['wrong in one bit', (bytes: Buffer) => flipBit(bytes, bytes.length >> 1)],
    ['of another engine', (bytes: Buffer) => Buffer.concat([Buffer.alloc(64, 7), bytes.subarray(64)])],
  ])('is compiled again if an entry is %s', (_what, spoil) => {
    const home = installed('spoiled');
    const first = run(home);
    const files = cached(home).map(([path]) => path);
    const spoils = files.map((path) => spoil(readFileSync(path)));
    files.forEach((path, i) => {
      writeFileSync(path, spoils[i] as Buffer);
    });
    expect(run(home)).toEqual(first);
    expect(run(home)).toEqual(first);
    expect(files.filter((path, i) => readFileSync(path).equals(spoils[i] as Buffer))).toEqual([]);
  });

  it('loses temporary files of a killed run when the next one writes', () => {
    const home = installed('killed');
    run(home);
    const [path = ''] = cached(home)[0] ?? [];
    const temporary = `${path}.123`;
    writeFileSync(temporary, 'half');
    writeFileSync(path, '');
    run(home);
    expect(existsSync(temporary)).toBe(false);
  });

  it('is closed to all others, whatever the umask', () => {
    const home = installed('umask');
    const umask = process.umask(0);
    try {
      run(home);
    } finally {
      process.umask(umask);
    }
    const folders = ['node_modules', 'node_modules/.cache', 'node_modules/.cache/portal-check'];
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(folders.map((name) => mode(join(home, name)))).toEqual([0o700, 0o700, 0o700]);
    const files = cached(home).filter(([path]) => path.endsWith('.bin'));
    expect(files.map(([path]) => mode(path))).toEqual(files.map(() => 0o600));
  });

  it('is not used while others can write its folder', () => {
    const home = installed('writable');
    const first = run(home);
    const paths = cached(home).map(([path]) => path);
    for (const path of paths) writeFileSync(path, 'damaged');
    chmodSync(join(home, 'node_modules/.cache/portal-check'), 0o777);
    expect(run(home)).toEqual(first);
    // A run that uses the folder replaces what is damaged.
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(paths.map(() => 'damaged'));
  });

  it('is compiled again if others can write an entry', () => {
    const home = installed('entries');
    const first = run(home);
    // The files of Node's own cache, from version 22 on, are safe in a folder that is closed.
    const paths = cached(home).flatMap(([path]) => (path.endsWith('.bin') ? [path] : []));
    for (const path of paths) chmodSync(path, 0o666);
    expect(run(home)).toEqual(first);
    // An entry that is used stays as it is.
    expect(paths.map((path) => statSync(path).mode & 0o777)).toEqual(paths.map(() => 0o600));
  });

  it('is not made in an installation that others can write', () => {
    const home = installed('shared');
    chmodSync(home, 0o777);
    expect(run(home)).toMatchObject({ status: 1, stderr: '' });
    expect(cached(home)).toEqual([]);
  });

  it('is not written if it is turned off', () => {
    const home = installed('off');
    expect(run(home, { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ status: 1, stderr: '' });
    expect(cached(home)).toEqual([]);
  });

  it('is silently skipped if the folder is not writable', () => {
    const home = installed('read-only');
    // A file in place of the folder stops root, too.
    writeFileSync(join(home, 'node_modules'), '');
    chmodSync(join(home, 'node_modules'), 0o400);
    expect(run(home)).toMatchObject({ status: 1, stderr: '' });
    expect(run(home)).toMatchObject({ status: 1, stderr: '' });
  });
});

it('no chunk uses import(): a script loaded from the cache can only require', () => {
  const chunks = readdirSync(`${ROOT}dist`).filter((name) => name.endsWith('.cjs'));
  expect(chunks).toContain('main.cjs');
  const importing = chunks.filter((name) =>
    /\bimport\(["'`]/.test(readFileSync(`${ROOT}dist/${name}`, 'utf8')),
  );
  expect(importing).toEqual([]);
});
