import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveTarget, stageFiles, writeFiles } from '../../../src/node/output/atomic-file.ts';
import { HAS_LINKS, IS_UNIX, OWNER_FILE } from '../../support/system.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/portal-check-atomic-`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const find = (name: string, inputs: string[] = []) =>
  resolveTarget(
    '--report',
    `${folder}/${name}`,
    inputs.map((input) => `${folder}/${input}`),
  );
const put = (name: string, text: string) => writeFileSync(`${folder}/${name}`, text);
const textIn = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

function* failing(): Generator<string> {
  yield 'half';
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
}

describe('resolveTarget', () => {
  it('accepts a new file, and reads the head of an existing one', async () => {
    put('old.md', '# old\n');
    expect(await find('new.md')).toMatchObject({
      path: join(await fs.realpath(folder), 'new.md'),
      existingHead: undefined,
    });
    expect((await find('old.md')).existingHead).toBe('# old\n');
    put('long.md', 'x'.repeat(10_000));
    expect((await find('long.md')).existingHead).toHaveLength(4096);
  });

  it.runIf(HAS_LINKS)('follows a link and keeps it (needs links)', async () => {
    put('old.md', '# old\n');
    symlinkSync('old.md', `${folder}/link.md`);
    const target = await find('link.md');
    expect(target.path).toBe(join(await fs.realpath(folder), 'old.md'));
    await writeFiles([{ target, chunks: ['# new\n'] }]);
    expect(textIn('old.md')).toBe('# new\n');
    expect((await fs.lstat(`${folder}/link.md`)).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['no/such/new.md', 'There is no such folder. Make it first.'],
    ['sub', 'This is a folder. Name a file in it.'],
    ['file/new.md', 'A part of its path is a file, not a folder. Choose another path.'],
  ])('refuses %s', async (name, why) => {
    mkdirSync(`${folder}/sub`);
    put('file', '');
    await expect(find(name)).rejects.toThrow(`--report ${folder}/${name}: ${why}`);
  });

  it.runIf(HAS_LINKS)('refuses a link to nothing (needs links)', async () => {
    symlinkSync('gone.md', `${folder}/nowhere.md`);
    await expect(find('nowhere.md')).rejects.toThrow('nowhere.md: This link leads nowhere. Name ');
  });

  it.runIf(IS_UNIX)('refuses a device (needs /dev)', async () => {
    await expect(resolveTarget('--report', '/dev/null', [])).rejects.toThrow(
      '--report /dev/null: This cannot be replaced. Name another file.',
    );
  });

  it.runIf(HAS_LINKS)('refuses an input, through any path or link (needs links)', async () => {
    put('in.csv', 'a,b\n');
    mkdirSync(`${folder}/sub`);
    symlinkSync('in.csv', `${folder}/soft.csv`);
    symlinkSync('.', `${folder}/here`);
    linkSync(`${folder}/in.csv`, `${folder}/hard.csv`);
    for (const name of ['in.csv', 'sub/../in.csv', 'soft.csv', 'here/in.csv', 'hard.csv']) {
      await expect(find(name, ['in.csv'])).rejects.toThrow('never replaced');
    }
    await expect(find('in.csv', ['other.csv', 'sub', 'soft.csv'])).rejects.toThrow(
      'This is the file you are checking',
    );
    expect((await find('in.csv', ['other.csv', 'sub'])).existingHead).toBe('a,b\n');
  });
});

describe('writeFiles', () => {
  it('writes new files and replaces old ones, private to their owner', async () => {
    writeFileSync(`${folder}/old.md`, 'old', { mode: 0o644 });
    const targets = [await find('old.md'), await find('new.md')] as const;
    await writeFiles([
      { target: targets[0], chunks: ['a', 'b'] },
      { target: targets[1], chunks: [] },
    ]);
    expect(textIn('old.md')).toBe('ab');
    expect(textIn('new.md')).toBe('');
    for (const name of ['old.md', 'new.md'])
      expect(statSync(`${folder}/${name}`).mode & 0o777).toBe(OWNER_FILE);
    expect(readdirSync(folder).sort()).toEqual(['new.md', 'old.md']);
  });

  it('changes nothing if one of the files fails', async () => {
    put('old.md', 'old');
    const files = [
      { target: await find('old.md'), chunks: ['new'] },
      { target: await find('new.md'), chunks: failing() },
    ];
    await expect(writeFiles(files)).rejects.toThrow(
      `--report ${folder}/new.md: The disk is full. Make room on it. Nothing was written.`,
    );
    expect(textIn('old.md')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.md']);
  });

  it('reports how many were written if a later one cannot be renamed', async () => {
    put('b.md', 'old');
    const files = [
      { target: await find('a.md'), chunks: ['a'] },
      { target: await find('b.md'), chunks: ['b'] },
    ];
    const rename: typeof fs.rename = async () => {
      throw Object.assign(new Error('no'), { code: 'EIO' });
    };
    await expect(writeFiles(files, { ...fs, rename })).rejects.toThrow(
      `--report ${folder}/b.md: The disk cannot be written. Choose another one. 1 of 2 files were written.`,
    );
    expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
    expect(textIn('b.md')).toBe('old');
  });

  /** A drive without links. */
  const link: typeof fs.link = async () => {
    throw Object.assign(new Error('no'), { code: 'EPERM' });
  };
  it.each([
    ['', fs],
    [', on a drive without links', { ...fs, link }],
  ])('keeps a file that appeared meanwhile%s', async (_, fileSystem) => {
    const target = await find('new.md');
    const staged = await stageFiles([{ target, chunks: ['ours'] }], fileSystem);
    put('new.md', 'theirs');
    await expect(staged.commit()).rejects.toThrow(
      `--report ${folder}/new.md: A file of this name has just appeared. Try again. Nothing was written.`,
    );
    expect(textIn('new.md')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['new.md']);
  });

  it('writes a new file on a drive without links, or nothing if that fails', async () => {
    const files = [{ target: await find('new.md'), chunks: ['ours'] }];
    const rename: typeof fs.rename = async () => {
      throw Object.assign(new Error('no'), { code: 'EIO' });
    };
    await expect(writeFiles(files, { ...fs, link, rename })).rejects.toThrow(
      'The disk cannot be written. Choose another one.',
    );
    expect(readdirSync(folder)).toEqual([]);
    await writeFiles(files, { ...fs, link });
    expect(textIn('new.md')).toBe('ours');
    expect(readdirSync(folder)).toEqual(['new.md']);
  });

  it('throws an error that is not from the disk unchanged', async () => {
    const chunks = (function* (): Generator<string> {
      yield 'half';
      throw new TypeError('ours');
    })();
    await expect(writeFiles([{ target: await find('a.md'), chunks }])).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('removes its signal listeners', async () => {
    const before = process.listenerCount('SIGINT');
    await writeFiles([{ target: await find('a.md'), chunks: ['a'] }]);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
