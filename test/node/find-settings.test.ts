import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { chmodSync, lchownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CONFIG_FILE_NAME } from '../../src/app/settings/read-file.ts';
import { LIMITS } from '../../src/formats/bytes/limits.ts';
import { findSettings } from '../../src/node/find-settings.ts';
import { foreignOwner } from '../support/foreign.ts';
import { testFolder } from '../support/out-files.ts';
import { HAS_FOLDER_LINKS, HAS_MODES, HAS_OWNERS, IS_UNIX } from '../support/system.ts';

vi.mock('node:fs', async (load) => {
  const actual = await load<typeof fs>();
  return { ...actual, statSync: vi.fn(actual.statSync) };
});

const all = testFolder();
let count = 0;
let folder: string;
beforeEach(() => {
  count += 1;
  folder = join(all, String(count));
  mkdirSync(join(folder, 'a', 'b', 'c'), { recursive: true });
});

/** Writes settings into a folder; returns their path. */
function settingsIn(name: string, text = '{}'): string {
  const path = join(folder, name, CONFIG_FILE_NAME);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

const search = (name: string, home?: string) => findSettings(join(folder, name), home);

describe('a search for settings', () => {
  it('finds nothing if no folder has any', () => {
    expect(search('a')).toEqual({ passedOver: [] });
  });
  it('finds the file in the folder, else the nearest above, even of a folder that does not exist yet', () => {
    const [top, nearest] = [settingsIn('.', '{"failOn":"review"}'), settingsIn('a/b')];
    expect(search('a').found).toEqual({ path: top, text: '{"failOn":"review"}' });
    expect(search('a/b').found?.path).toBe(nearest);
    expect(search('a/b/c').found?.path).toBe(nearest);
    expect(search('a/new/folder').found?.path).toBe(top);
  });
  it('ends at a repository, whose own settings count', () => {
    settingsIn('.');
    mkdirSync(join(folder, 'a/b/.git'));
    expect(search('a/b/c')).toEqual({ passedOver: [] });
    const own = settingsIn('a/b');
    expect(search('a/b/c').found?.path).toBe(own);
  });
  it.runIf(HAS_FOLDER_LINKS)(
    'ends at the home folder, whose own settings count, by whatever path it is known (needs folder links)',
    () => {
      settingsIn('.');
      symlinkSync(join(folder, 'a'), join(folder, 'home'), 'junction');
      expect(search('a/b', join(folder, 'home'))).toEqual({ passedOver: [] });
      const own = settingsIn('a');
      expect(search('a/b', join(folder, 'home')).found?.path).toBe(own);
    },
  );
  it('ends where another file system begins', () => {
    const top = settingsIn('.');
    expect(search('a/b/c').found?.path).toBe(top);
    vi.mocked(fs.statSync).mockImplementation(((path: string) => ({
      dev: path.startsWith(join(folder, 'a/b')) ? 2n : 1n,
      ino: 1n,
    })) as never);
    expect(search('a/b/c')).toEqual({ passedOver: [] });
    vi.mocked(fs.statSync).mockReset();
  });
});

describe('a settings file that does not count', () => {
  const makeForeign = foreignOwner();
  const FOREIGN = 'It belongs to another user.';

  it.runIf(HAS_OWNERS)('belongs to another user: the next one above applies (needs owners)', () => {
    const path = settingsIn('a/b');
    makeForeign(path);
    const top = process.getuid?.() === 0 ? settingsIn('.') : undefined;
    const { found, passedOver } = search('a/b/c');
    expect(found?.path).toBe(top);
    expect(passedOver).toEqual([{ path, why: FOREIGN }]);
  });
  it.runIf(HAS_OWNERS)('is a link that another user made to a file of ours (needs owners)', () => {
    const path = join(folder, 'a', CONFIG_FILE_NAME);
    symlinkSync(settingsIn('a/b'), path);
    expect(search('a').found?.path).toBe(path);
    if (process.getuid?.() === 0) lchownSync(path, 12345, 12345);
    else vi.spyOn(process, 'getuid').mockReturnValue(12345);
    expect(search('a')).toEqual({ passedOver: [{ path, why: FOREIGN }] });
  });
  it.runIf(HAS_MODES).each([0o666, 0o602, 0o662])(
    'can be written by others: mode %o (needs file modes)',
    (mode) => {
      const path = settingsIn('a');
      chmodSync(path, mode);
      const why = 'Other users can change it (chmod go-w ends that).';
      expect(search('a/b')).toEqual({ passedOver: [{ path, why }] });
    },
  );
  it.runIf(IS_UNIX)('is too large, a folder, or a pipe, which is not waited for (needs named pipes)', () => {
    const large = settingsIn('a/b/c', ' '.repeat(LIMITS.settingsBytes + 1));
    const directory = join(folder, 'a/b', CONFIG_FILE_NAME);
    mkdirSync(directory);
    const pipe = join(folder, 'a', CONFIG_FILE_NAME);
    execFileSync('mkfifo', [pipe]);
    expect(search('a/b/c')).toEqual({
      passedOver: [
        {
          path: large,
          why: 'This file is larger than 1 MiB. Settings are never so large, so name another file.',
        },
        { path: directory, why: 'This is a folder. Name the files in it.' },
        { path: pipe, why: 'This is a pipe or a device. Name a file.' },
      ],
    });
  });
});
