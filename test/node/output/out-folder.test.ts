import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputError, SettingsError } from '../../../src/core/model/errors.ts';
import { isSameFingerprint, readFingerprint } from '../../../src/node/fingerprint.ts';
import { type FileSystem, openOutFolder } from '../../../src/node/output/out-folder.ts';
import { resolveOutFolder } from '../../../src/node/output/prepare.ts';
import { createStagingName } from '../../../src/node/output/stale-files.ts';
import { testFolder } from '../../support/out-files.ts';

const home = testFolder();
let count = 0;
function fresh(): string {
  count += 1;
  const folder = join(home, String(count));
  mkdirSync(folder);
  return folder;
}

const failing = (code: string) => Object.assign(new Error('made up'), { code });

const { mkdir, open, rename, rm } = fs;
const real: FileSystem = { mkdir, open, rename, rm };

/** A file system on which the nth call of one function fails. */
function layerThat(name: keyof FileSystem, nth: number, code: string): FileSystem {
  let calls = 0;
  return {
    ...real,
    [name]: (...args: never[]) => {
      calls += 1;
      if (calls === nth) return Promise.reject(failing(code));
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
        at: number,
        length: number,
      ) => Promise<object>;
      return Object.assign(handle, {
        write: (buffer: Buffer, at: number, length: number) => {
          left -= length;
          return left < 0 ? Promise.reject(failing('ENOSPC')) : write(buffer, at, length);
        },
      });
    },
  };
}

interface Files {
  [name: string]: string;
}

async function put(path: string, files: Files, force = false, layer?: FileSystem): Promise<void> {
  const place = await resolveOutFolder(path, force, []);
  const out = await openOutFolder(place, layer);
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

/** The files and a manifest with their true hashes. */
async function putWithManifest(path: string, files: Files): Promise<void> {
  const hashes: Files = {};
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(home, 'hashed'), text);
    hashes[name] = (await readFingerprint(join(home, 'hashed'))).sha256;
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
  it('appears whole, for its owner alone, also below folders that are not there yet', async () => {
    const parent = fresh();
    const path = join(parent, 'a', 'b', 'ready');
    await put(path, SET);
    expect(filesIn(path)).toEqual(SET);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(path)) expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(parent)).toEqual(['a']);
  });

  it.each<[string, FileSystem, string]>([
    ['a full disk', diskOf(4), 'the disk is full'],
    [
      'a file that cannot be opened',
      layerThat('open', 2, 'EACCES'),
      'no permission to write there, or it is open in another program, such as Excel',
    ],
    ['a folder that cannot be made', layerThat('mkdir', 1, 'EROFS'), 'the disk is read-only'],
    ['a rename that fails', layerThat('rename', 1, 'ENOTEMPTY'), 'a folder of that name appeared meanwhile'],
    ['a failure without words of ours', layerThat('rename', 1, 'EWEIRD'), 'cannot be written (EWEIRD)'],
  ])('%s leaves nothing', async (_, layer, words) => {
    const parent = fresh();
    const failed = put(join(parent, 'ready'), SET, false, layer);
    await expect(failed).rejects.toThrow(OutputError);
    await expect(failed).rejects.toThrow(`${words}; nothing was written`);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('a defect stays one', async () => {
    const place = await resolveOutFolder(join(fresh(), 'ready'), false, []);
    const out = await openOutFolder(place);
    const defect = new TypeError('made up');
    expect(await out.abandon(defect)).toBe(defect);
  });

  it('is none where its parent is a file', async () => {
    const parent = fresh();
    writeFileSync(join(parent, 'file'), '');
    await expect(put(join(parent, 'file', 'ready'), SET)).rejects.toThrow('a part of its path is a file');
  });
});

describe('a folder that is there', () => {
  it('is filled beside what is no file of ours', async () => {
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
    await expect(failed).rejects.toThrow(`${name}: exists already; force replaces it`);
    expect(filesIn(folder)).toEqual({ [name]: 'old' });
  });

  it('keeps what another run writes meanwhile', async () => {
    const folder = fresh();
    const out = await openOutFolder(await resolveOutFolder(folder, false, []));
    await (await out.create('tickets.clean.csv')).close();
    writeFileSync(join(folder, 'tickets.clean.csv'), 'theirs');
    const failed = out.commit();
    await expect(failed).rejects.toThrow('tickets.clean.csv: appeared meanwhile; nothing was written');
    await out.abandon(undefined);
    expect(filesIn(folder)).toEqual({ 'tickets.clean.csv': 'theirs' });
  });

  it('is replaced with --force, file by file, the manifest last', async () => {
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

  it('a failure while it is written changes nothing', async () => {
    const folder = fresh();
    await put(folder, SET);
    const next = { ...SET, 'tickets.clean.csv': 'another' };
    await expect(put(folder, next, true, diskOf(5))).rejects.toThrow('the disk is full; nothing was written');
    await expect(put(folder, next, true, layerThat('rename', 1, 'EIO'))).rejects.toThrow(
      'nothing was written',
    );
    expect(filesIn(folder)).toEqual(SET);
  });

  it('a failure between two files is told, and the manifest tells it to the next run', async () => {
    const folder = fresh();
    const old = { 'tickets.clean.csv': 'one', 'tickets.held.csv': 'two' };
    await putWithManifest(folder, old);
    const failed = put(folder, { ...SET, 'tickets.clean.csv': 'new' }, true, layerThat('rename', 2, 'EIO'));
    await expect(failed).rejects.toThrow(
      'the disk cannot be written; 1 of 3 files were replaced; run it again',
    );
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'tickets.clean.csv', 'tickets.held.csv']);
    const place = await resolveOutFolder(folder, true, []);
    expect(place.notes).toEqual([
      `${place.displayName}: tickets.clean.csv is not as the manifest.json there lists`,
    ]);
    expect(place.earlier).toEqual(['tickets.held.csv']);
  });

  it('loses what an earlier run wrote and this one does not, unless it was changed', async () => {
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

  it('tells of a manifest that cannot be read, and of files that are gone', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'manifest.json'), 'nothing');
    expect((await resolveOutFolder(folder, true, [])).notes[0]).toMatch(
      /: the manifest\.json there cannot be read$/,
    );
    const files = { 'tickets.clean.csv': 'x', '../../elsewhere': 'x', 'manifest.json': 'x' };
    writeFileSync(join(folder, 'manifest.json'), manifestOf(files, {}));
    const { notes, earlier } = await resolveOutFolder(folder, true, []);
    expect(notes.map((note) => note.replace(/^.*: /, ''))).toEqual([
      'tickets.clean.csv is gone that the manifest.json there lists',
    ]);
    expect(earlier).toEqual([]);
  });
});

describe('what is no place', () => {
  it('a file, and a link that leads nowhere', async () => {
    const parent = fresh();
    writeFileSync(join(parent, 'file'), '');
    symlinkSync(join(parent, 'gone'), join(parent, 'link'));
    await expect(resolveOutFolder(join(parent, 'file'), true, [])).rejects.toThrow('a file, not a folder');
    await expect(resolveOutFolder(join(parent, 'link'), true, [])).rejects.toThrow(
      'a link that leads nowhere',
    );
  });

  it.each<[string, (folder: string, input: string) => string]>([
    ['by its path', (_, input) => input],
    ['by another spelling', (folder) => join(folder, '..', relative(home, folder), '.', 'tickets.held.csv')],
    [
      'through a link to the file',
      (folder, input) => {
        symlinkSync(input, join(folder, 'link.csv'));
        return join(folder, 'link.csv');
      },
    ],
    [
      'through a link to the folder',
      (folder) => {
        symlinkSync(folder, `${folder}-link`);
        return join(`${folder}-link`, 'tickets.held.csv');
      },
    ],
  ])('an input, even with --force: %s', async (_, spelled) => {
    const folder = fresh();
    const input = join(folder, 'tickets.held.csv');
    writeFileSync(input, 'mine');
    const failed = resolveOutFolder(folder, true, [spelled(folder, input)]);
    await expect(failed).rejects.toThrow('tickets.held.csv: is the input itself; name another folder');
  });

  it('an input that one of our names links to', async () => {
    const folder = fresh();
    const input = join(home, `input-${count}.csv`);
    writeFileSync(input, 'mine');
    symlinkSync(input, join(folder, 'tickets.clean.csv'));
    await expect(resolveOutFolder(folder, true, [input])).rejects.toThrow('is the input itself');
    expect((await resolveOutFolder(folder, true, ['no such file'])).isNew).toBe(false);
  });
});

describe('what a killed run left', () => {
  it('is removed by the next one, unless it is still running', async () => {
    const parent = fresh();
    const mine = createStagingName();
    const gone = mine.replace(`-${process.pid}-`, '-4194999-');
    for (const name of [mine, gone, '.portal-check-other']) mkdirSync(join(parent, name));
    await put(join(parent, 'ready'), SET);
    expect(readdirSync(parent).sort()).toEqual(['.portal-check-other', mine, 'ready'].sort());
  });
});

describe('a fingerprint', () => {
  it('differs with the content', async () => {
    const path = join(fresh(), 'a');
    writeFileSync(path, 'one');
    const first = await readFingerprint(path);
    expect(isSameFingerprint(first, await readFingerprint(path))).toBe(true);
    writeFileSync(path, 'two');
    expect(isSameFingerprint(first, await readFingerprint(path))).toBe(false);
    expect(isSameFingerprint(first, { ...first, size: 4 })).toBe(false);
    expect(isSameFingerprint(first, { ...first, modifiedMs: 0 })).toBe(false);
  });
  it('is refused for what is read once only', async () => {
    await expect(readFingerprint('/dev/null')).rejects.toThrow('out reads a file more than once');
    expect(existsSync('/dev/null')).toBe(true);
  });
});

describe('leftovers', () => {
  const dead = (name: string) => name.replace(`-${process.pid}-`, '-4194999-');
  it('are found above, where the killed run made folders on its way', async () => {
    const parent = fresh();
    mkdirSync(join(parent, 'a', 'b'), { recursive: true });
    writeFileSync(join(parent, 'notes.txt'), '');
    mkdirSync(join(parent, dead(createStagingName())));
    await put(join(parent, 'a', 'b', 'ready'), SET);
    expect(readdirSync(parent).sort()).toEqual(['a', 'notes.txt']);
  });
  it('are found beside a folder that another run has finished', async () => {
    const parent = fresh();
    await put(join(parent, 'ready'), SET);
    mkdirSync(join(parent, dead(createStagingName())));
    await put(join(parent, 'ready'), SET, true);
    expect(readdirSync(parent)).toEqual(['ready']);
  });
  it('under the number of this very process are of a run before it, as in a container', async () => {
    const parent = fresh();
    mkdirSync(join(parent, `${createStagingName()}x`));
    await put(join(parent, 'ready'), SET);
    expect(readdirSync(parent)).toEqual(['ready']);
  });
});

describe('another run that is writing', () => {
  it('is not mixed with, and its files stay', async () => {
    const folder = fresh();
    await put(folder, SET);
    const theirs = createStagingName().replace(`-${process.pid}-`, `-${process.ppid}-`);
    mkdirSync(join(folder, theirs));
    const failed = put(folder, { ...SET, 'tickets.clean.csv': 'new' }, true);
    await expect(failed).rejects.toThrow('another run is writing there; nothing was written, try it again');
    expect(readdirSync(folder).sort()).toEqual([theirs, ...Object.keys(SET)].sort());
    expect(readFileSync(join(folder, 'tickets.clean.csv'), 'utf8')).toBe('one');
  });
  it('files on their way are for their owner alone', async () => {
    const folder = fresh();
    const out = await openOutFolder(await resolveOutFolder(folder, false, []));
    await (await out.create('tickets.clean.csv')).close();
    const [staging = ''] = readdirSync(folder);
    expect(statSync(join(folder, staging)).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, staging, 'tickets.clean.csv')).mode & 0o777).toBe(0o600);
    await out.abandon(undefined);
    expect(readdirSync(folder)).toEqual([]);
  });
});
