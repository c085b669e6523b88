import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../src/core/model/errors.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_ENOTDIR, HAS_LINKS } from '../support/system.ts';
import { faultOf, open, rowsOf, writerIn } from '../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const failing = vi.hoisted(() => ({ code: undefined as string | undefined, bare: false }));

function failWhereAsked(): void {
  if (failing.bare) throw new Error('a defect');
  if (failing.code) throw Object.assign(new Error('Secret words'), { code: failing.code });
}

// A small file is read at once, a larger one in chunks.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const openSync = (...args: Parameters<typeof real.openSync>) => {
    failWhereAsked();
    return real.openSync(...args);
  };
  return { ...real, openSync };
});

/** The message for a small and for a larger file, which must be the same. */
async function faultWith(code: string): Promise<string> {
  const small = written('table.csv', 'a,b\n');
  const larger = written('larger.csv', 'a,b\n'.repeat(20_000));
  failing.code = code;
  try {
    const sentence = await faultOf(small);
    expect(await faultOf(larger)).toBe(sentence);
    return sentence;
  } finally {
    failing.code = undefined;
  }
}

describe('a file that cannot be read is refused with the reason', () => {
  it('if it does not exist', async () => {
    expect(await faultOf(join(folder, 'absent.csv'))).toBe(
      `There is no such file in ${folder}. Check its name.`,
    );
  });

  it.runIf(HAS_ENOTDIR)('if a part of its path is a file (needs its own error)', async () => {
    const below = join(written('table.csv', 'a'), 'b.csv');
    expect(await faultOf(below)).toBe('There is no such file. A part of its path is a file, not a folder.');
  });

  it('if it is a folder', async () => {
    const path = join(folder, 'folder.csv');
    mkdirSync(path);
    expect(await faultOf(path)).toBe('This is a folder. Name the files in it.');
  });

  it.runIf(HAS_LINKS)('if it is a link that leads back to itself (needs links)', async () => {
    const path = join(folder, 'loop.csv');
    symlinkSync(path, path);
    expect(await faultOf(path)).toBe('The link leads back to itself. Name the file that you mean.');
  });

  it.each([
    ['EACCES', 'You may not read this file. Ask its owner for the right to read it.'],
    ['EPERM', 'You may not read this file. Ask its owner for the right to read it.'],
    ['EBUSY', 'Another program uses this file. Close it there, then try again.'],
    ['EMFILE', 'Too many files are open at once. Check fewer files.'],
    ['EODD', 'This file cannot be read (EODD).'],
  ])('if the system reports %s', async (code, sentence) => {
    expect(await faultWith(code)).toBe(sentence);
  });

  it('but an internal error is not about the file', async () => {
    failing.bare = true;
    const opened = open(written('table.csv', 'a,b\n'));
    await expect(opened).rejects.toThrow('a defect');
    await expect(opened).rejects.not.toBeInstanceOf(InputError);
    failing.bare = false;
  });

  it('if it is gone when its rows are read', async () => {
    const input = await open(written('table.csv', 'a,b\n'));
    failing.code = 'ENOENT';
    await expect(rowsOf(input)).rejects.toThrow(/: There is no such file in /);
    failing.code = undefined;
  });

  it('with long numbers in its name masked', async () => {
    await expect(open('no/folder/100200301.csv')).rejects.toThrow(
      /^no\/folder\/#########\.csv: There is no such file, and no folder .*folder\. Check its name\.$/,
    );
  });
});
