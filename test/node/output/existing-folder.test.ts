import { mkdirSync, writeFileSync } from 'node:fs';
import { join, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findExistingFolder } from '../../../src/node/output/existing-folder.ts';
import { testFolder } from '../../support/out-files.ts';

const home = testFolder();

describe('findExistingFolder', () => {
  it('finds the deepest folder that exists', async () => {
    mkdirSync(join(home, 'a'));
    expect(await findExistingFolder(join(home, 'a', 'b', 'c'))).toBe(join(home, 'a'));
    expect(await findExistingFolder(home)).toBe(home);
  });
  it('refuses a file on the way', async () => {
    writeFileSync(join(home, 'file'), '');
    await expect(findExistingFolder(join(home, 'file'))).rejects.toThrow(
      'file is a file, not a folder. Name a folder.',
    );
  });
});

describe('on Windows, findExistingFolder', () => {
  const folders = new Set(['C:\\', 'C:\\Users', '\\\\server\\share\\']);
  const stat = async (path: string) => {
    if (!folders.has(path)) throw Object.assign(new Error('made up'), { code: 'ENOENT' });
    return { isDirectory: () => true };
  };
  const find = (path: string) => findExistingFolder(path, { stat, dirname: win32.dirname });

  it.each([
    ['C:\\Users\\Maren\\ready', 'C:\\Users'],
    ['C:\\ready', 'C:\\'],
    ['\\\\server\\share\\to\\submit', '\\\\server\\share\\'],
  ])('finds it above %s', async (path, folder) => {
    expect(await find(path)).toBe(folder);
  });
  it.each([
    ['Q:\\ready', 'Q:\\'],
    ['Q:\\', 'Q:\\'],
    ['\\\\nowhere\\share\\ready', '\\\\nowhere\\share\\'],
  ])('ends at a drive or a server that is not there: %s', async (path, top) => {
    await expect(find(path)).rejects.toThrow(`out: ${top} is not there. Check the drive or the server.`);
  });
});
