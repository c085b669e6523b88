import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What the system that the tests run on can do. A test that needs more says so in its name: it.runIf(HAS_MODES)(… (needs file modes)).

/** Whether the system lets us do something to the file `a` in the folder. */
function can(attempt: (folder: string) => boolean): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'portal-check-system-'));
  try {
    writeFileSync(join(folder, 'a'), 'a', { mode: 0o600 });
    return attempt(folder);
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** File modes. On Windows a file has the permissions of its folder, and Node makes up a mode. */
export const HAS_MODES = can((folder) => (statSync(join(folder, 'a')).mode & 0o777) === 0o600);

/** The modes that only the owner of a file or folder has rights by, or what Node makes up instead. */
export const OWNER_FILE = HAS_MODES ? 0o600 : 0o666;
export const OWNER_FOLDER = HAS_MODES ? 0o700 : 0o666;

/** Links to files. Windows lets only administrators and developers make them. */
export const HAS_LINKS = can((folder) => {
  symlinkSync('a', join(folder, 'link'));
  return readFileSync(join(folder, 'link'), 'utf8') === 'a';
});

/** Links to folders: on Windows junctions, which everybody can make. */
export const HAS_FOLDER_LINKS = can((folder) => {
  symlinkSync(folder, join(folder, 'link'), 'junction');
  return readFileSync(join(folder, 'link', 'a'), 'utf8') === 'a';
});

/** Owners of files, with numbers. */
export const HAS_OWNERS = process.getuid !== undefined;

/** Signals that a program can catch, named pipes, and /dev. */
export const IS_UNIX = process.platform !== 'win32';

/** The error that a path through a file gives. Windows says only that there is no such file. */
export const HAS_ENOTDIR = can((folder) => {
  try {
    return statSync(join(folder, 'a', 'b')) === undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  }
});

/** Names with any character but a slash. */
export const HAS_ANY_NAME = can((folder) => {
  writeFileSync(join(folder, 'a:<"*?'), '');
  return true;
});

/** Removing and replacing a file that is open. */
export const CAN_REPLACE_OPEN_FILES = can((folder) => {
  const fd = openSync(join(folder, 'a'), 'r');
  try {
    writeFileSync(join(folder, 'b'), '');
    renameSync(join(folder, 'b'), join(folder, 'a'));
    rmSync(join(folder, 'a'));
    return statSync(join(folder, 'a'), { throwIfNoEntry: false }) === undefined;
  } finally {
    closeSync(fd);
  }
});

export const HAS_BASH = spawnSync('bash', ['-c', 'true']).status === 0;

export const HAS_NPM = spawnSync('npm', ['--version'], { shell: !IS_UNIX }).status === 0;
