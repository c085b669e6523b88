import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputError, SettingsError } from '../../../src/core/model/errors.ts';
import { readFingerprint } from '../../../src/node/fingerprint.ts';
import { type FileSystem, openOutFolder } from '../../../src/node/output/out-folder.ts';
import { resolveOutFolder } from '../../../src/node/output/prepare.ts';
import { createStagingName } from '../../../src/node/output/stale-files.ts';
import { testFolders } from '../../support/out-files.ts';
import { HAS_MODES, OWNER_FILE, OWNER_FOLDER } from '../../support/system.ts';

const fresh = testFolders();

it.runIf(HAS_MODES)(
  'creates the folders on the way to a deep one for the user alone, whatever the umask (needs file modes)',
  async () => {
    const top = join(fresh(), 'a');
    const path = join(top, 'b', 'out');
    const umask = process.umask(0);
    try {
      const folder = await openOutFolder(await resolveOutFolder(path, false, []));
      await (await folder.create('x.csv')).close();
      await folder.commit();
    } finally {
      process.umask(umask);
    }
    const modes = [top, join(top, 'b'), path, join(path, 'x.csv')].map((name) => statSync(name).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o600]);
  },
);

const diskError = (code: string) => Object.assign(new Error('made up'), { code });

const { mkdir, open, rename, rm } = fs;
const real: FileSystem = { mkdir, open, rename, rm };

/** A file system on which the nth call of one function fails. */
function failAt(name: keyof FileSystem, nth: number, code: string): FileSystem {
  let calls = 0;
  return {
    ...real,
    [name]: (...args: never[]) => {
      calls += 1;
      if (calls === nth) return Promise.reject(diskError(code));
      return (real[name] as (...all: never[]) => Promise<unknown>)(...args);
    },
  };
}

/** A disk that is full after so many bytes. */
function diskOf(bytes: number): FileSystem {
  let left = bytes;
  return {
    ...fs,
    open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args);
      const write = handle.write.bind(handle) as (
        buffer: Buffer,
        position: number,
        length: number,
      ) => Promise<object>;
      return Object.assign(handle, {
        write: (buffer: Buffer, position: number, length: number) => {
          left -= length;
          return left < 0 ? Promise.reject(diskError('ENOSPC')) : write(buffer, position, length);
        },
      });
    },
  };
}

interface Files {
  [name: string]: string;
}

async function put(path: string, files: Files, force = false, fileSystem?: FileSystem): Promise<void> {
  const out = await openOutFolder(await resolveOutFolder(path, force, []), fileSystem);
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = await out.create(name);
      await file.write(text);
      await file.close();
    }
    await out.commit();
  } catch (error) {
    throw await out.abandon(error);
  }
}

const manifestOf = (files: Files, hashes: Files) =>
  JSON.stringify({ files: Object.keys(files).map((file) => ({ file, sha256: hashes[file] })), rows: [] });

/** Writes the files and a manifest with their hashes. */
async function putWithManifest(path: string, files: Files): Promise<void> {
  const hashes: Files = {};
  for (const [name, text] of Object.entries(files)) {
    const file = join(fresh(), name);
    writeFileSync(file, text);
    hashes[name] = (await readFingerprint(file)).sha256;
  }
  await put(path, { ...files, 'manifest.json': manifestOf(files, hashes) });
}

const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const SET = { 'tickets.clean.csv': 'one', 'tickets.held.csv': 'two', 'manifest.json': '{}' };

describe('a new folder', () => {
  it('appears with all files, private to its owner, also in a parent that does not exist', async () => {
    const parent = fresh();
    const path = join(parent, 'a', 'b', 'ready');
    await put(path, SET);
    expect(filesIn(path)).toEqual(SET);
    expect(statSync(path).mode & 0o777).toBe(OWNER_FOLDER);
    for (const name of readdirSync(path)) expect(statSync(join(path, name)).mode & 0o777).toBe(OWNER_FILE);
    expect(readdirSync(parent)).toEqual(['a']);
  });

  it.each<[string, FileSystem, string]>([
    ['a full disk', diskOf(4), 'The disk is full. Make room on it.'],
    [
      'a file that cannot be opened',
      failAt('open', 2, 'EACCES'),
      'You may not write there, or the file is open in another program. Close it there.',
    ],
    [
      'a folder that cannot be created',
      failAt('mkdir', 1, 'EROFS'),
      'This disk can only be read. Choose another one.',
    ],
    [
      'a rename that fails',
      failAt('rename', 1, 'ENOTEMPTY'),
      'A folder of this name has just appeared. Try again.',
    ],
    ['an unknown error code', failAt('rename', 1, 'EWEIRD'), 'This cannot be written (EWEIRD).'],
  ])('%s leaves no file behind', async (_, fileSystem, words) => {
    const parent = fresh();
    const failed = put(join(parent, 'ready'), SET, false, fileSystem);
    await expect(failed).rejects.toThrow(OutputError);
    await expect(failed).rejects.toThrow(`${words} Nothing was written.`);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('has files by the names that they were given later', async () => {
    const folder = fresh();
    const out = await openOutFolder(await resolveOutFolder(join(folder, 'out'), false, []));
    const file = await out.create('1');
    await file.write('one');
    await file.close();
    await out.rename(file, 'tickets.clean.csv');
    expect(file.name).toBe('tickets.clean.csv');
    await (await out.create('manifest.json')).close();
    await out.commit();
    expect(filesIn(join(folder, 'out'))).toEqual({ 'tickets.clean.csv': 'one', 'manifest.json': '' });
  });
  it('leaves no folder behind if mkdir names what it made as Windows does', async () => {
    const parent = fresh();
    const failing = failAt('rename', 1, 'EIO');
    const mkdirOfWindows = async (...args: Parameters<typeof mkdir>) => {
      const made = await mkdir(...args);
      return made && `\\\\?\\${made}`;
    };
    const failed = put(join(parent, 'a', 'b', 'ready'), SET, false, {
      ...failing,
      mkdir: mkdirOfWindows as FileSystem['mkdir'],
    });
    await expect(failed).rejects.toThrow('The disk cannot be written.');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('can have a path of more than 260 characters', async () => {
    const path = join(fresh(), ...Array.from({ length: 6 }, (_, i) => `${i}`.repeat(60)), 'ready');
    expect(path.length).toBeGreaterThan(360);
    await put(path, SET);
    expect(filesIn(path)).toEqual(SET);
  });

  it('is refused in words if the drive or server fails', async () => {
    const failed = put(join(fresh(), 'ready'), SET, false, failAt('mkdir', 1, 'UNKNOWN'));
    await expect(failed).rejects.toThrow(
      'Windows cannot reach it. Check the drive or the server. Nothing was written.',
    );
  });

  it('returns an error that is not from the disk unchanged', async () => {
    const out = await openOutFolder(await resolveOutFolder(join(fresh(), 'ready'), false, []));
    const defect = new TypeError('made up');
    expect(await out.abandon(defect)).toBe(defect);
  });

  it('is refused if its parent is a file', async () => {
    const parent = fresh();
    writeFileSync(join(parent, 'file'), '');
    await expect(put(join(parent, 'file', 'ready'), SET)).rejects.toThrow(
      /A part of its path is a file|file is a file, not a folder/,
    );
  });
});

describe('an existing folder', () => {
  it('keeps files that are not ours', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await put(folder, SET);
    expect(filesIn(folder)).toEqual({ ...SET, 'notes.txt': 'mine' });
  });

  it.each(Object.keys(SET))('keeps %s without --force', async (name) => {
    const folder = fresh();
    writeFileSync(join(folder, name), 'old');
    const failed = put(folder, SET);
    await expect(failed).rejects.toThrow(SettingsError);
    await expect(failed).rejects.toThrow(`${name}: This file already exists. Add force to replace it.`);
    expect(filesIn(folder)).toEqual({ [name]: 'old' });
  });

  it('keeps a file that another run writes meanwhile', async () => {
    const folder = fresh();
    const out = await openOutFolder(await resolveOutFolder(folder, false, []));
    await (await out.create('tickets.clean.csv')).close();
    writeFileSync(join(folder, 'tickets.clean.csv'), 'theirs');
    const failed = out.commit();
    await expect(failed).rejects.toThrow(
      'tickets.clean.csv: A folder of this name has just appeared. Nothing was written. Try again.',
    );
    await out.abandon(undefined);
    expect(filesIn(folder)).toEqual({ 'tickets.clean.csv': 'theirs' });
  });

  it('gets its files replaced with --force one by one, the manifest last', async () => {
    const folder = fresh();
    await put(folder, SET);
    const order: string[] = [];
    const rename: typeof fs.rename = (from, to) => {
      order.push(relative(folder, String(to)));
      return fs.rename(from, to);
    };
    const next = { 'manifest.json': '{"a":1}', 'tickets.clean.csv': 'three', 'tickets.held.csv': 'four' };
    await put(folder, next, true, { ...fs, rename });
    expect(filesIn(folder)).toEqual(next);
    expect(order).toEqual(['tickets.clean.csv', 'tickets.held.csv', 'manifest.json']);
  });

  it('does not change if writing fails', async () => {
    const folder = fresh();
    await put(folder, SET);
    const next = { ...SET, 'tickets.clean.csv': 'another' };
    await expect(put(folder, next, true, diskOf(5))).rejects.toThrow(
      'The disk is full. Make room on it. Nothing was written.',
    );
    await expect(put(folder, next, true, failAt('rename', 1, 'EIO'))).rejects.toThrow(
      'The disk cannot be written. Choose another one. Nothing was written.',
    );
    expect(filesIn(folder)).toEqual(SET);
  });

  it('reports how many files were replaced before a failure, and the next run finds them by the manifest', async () => {
    const folder = fresh();
    const old = { 'tickets.clean.csv': 'one', 'tickets.held.csv': 'two' };
    await putWithManifest(folder, old);
    const failed = put(folder, { ...SET, 'tickets.clean.csv': 'new' }, true, failAt('rename', 2, 'EIO'));
    await expect(failed).rejects.toThrow(
      'The disk cannot be written. Choose another one. 1 of 3 files were replaced. Run it again.',
    );
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'tickets.clean.csv', 'tickets.held.csv']);
    const target = await resolveOutFolder(folder, true, []);
    expect(target.notes).toEqual([
      `${target.displayName}: tickets.clean.csv was changed after it was written.`,
    ]);
    expect(target.earlier).toEqual(['tickets.held.csv']);
  });

  it('loses files of an earlier run that this run does not write, unless they were changed', async () => {
    const folder = fresh();
    const first = {
      'claim-issues.countycare.1.xlsx': 'a',
      'claim-issues.countycare.2.xlsx': 'b',
      'tickets.clean.csv': 'c',
    };
    await putWithManifest(folder, first);
    writeFileSync(join(folder, 'claim-issues.countycare.2.xlsx'), 'changed');
    await put(folder, SET, true);
    expect(filesIn(folder)).toEqual({ ...SET, 'claim-issues.countycare.2.xlsx': 'changed' });
  });
});

describe('two runs at the same time', () => {
  it('do not mix their files: the second one stops', async () => {
    const folder = fresh();
    await put(folder, SET);
    const theirs = createStagingName().replace(`-${process.pid}-`, `-${process.ppid}-`);
    mkdirSync(join(folder, theirs));
    const failed = put(folder, { ...SET, 'tickets.clean.csv': 'new' }, true);
    await expect(failed).rejects.toThrow('Another run is writing there. Nothing was written. Try again.');
    expect(readdirSync(folder).sort()).toEqual([theirs, ...Object.keys(SET)].sort());
    expect(readFileSync(join(folder, 'tickets.clean.csv'), 'utf8')).toBe('one');
  });

  it.each([
    ['of this computer', (name: string) => name],
    ['of another computer', (name: string) => name.replace(/-[0-9a-f]{8}-/, '-ffffffff-')],
  ])('do not stop each other for more than minutes: an abandoned folder %s', async (_, rename) => {
    const folder = fresh();
    const left = rename(createStagingName().replace(`-${process.pid}-`, `-${process.ppid}-`));
    mkdirSync(join(folder, left));
    await expect(put(folder, SET)).rejects.toThrow('Another run is writing there');
    const seconds = Date.now() / 1000 - 11 * 60;
    utimesSync(join(folder, left), seconds, seconds);
    await put(folder, SET);
    expect(filesIn(folder)).toEqual(SET);
  });

  it('write to a staging folder that only the owner can read', async () => {
    const folder = fresh();
    const out = await openOutFolder(await resolveOutFolder(folder, false, []));
    await (await out.create('tickets.clean.csv')).close();
    const [staging = ''] = readdirSync(folder);
    expect(statSync(join(folder, staging)).mode & 0o777).toBe(OWNER_FOLDER);
    expect(statSync(join(folder, staging, 'tickets.clean.csv')).mode & 0o777).toBe(OWNER_FILE);
    await out.abandon(undefined);
    expect(readdirSync(folder)).toEqual([]);
  });
});
