import { type BigIntStats, closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import type { FileState } from '../formats/bytes/source.ts';

/** Opening a named pipe would wait for a writer, perhaps forever. Windows has no such flag. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Not every drive of Windows reports the same number for a path and for a file that is open. */
const HAS_FILE_NUMBERS = process.platform !== 'win32';

/** A regular file that is open for reading. */
export interface OpenFile {
  fd: number;
  state: FileState;
}

/**
 * Opens a file for reading without waiting; undefined if it is not a regular file. The caller closes it.
 * @throws the error of the file system if it cannot be opened
 */
export function openRegularFile(path: string): OpenFile | undefined {
  const fd = openSync(path, READ_FLAGS);
  let stats: BigIntStats | undefined;
  try {
    stats = fstatSync(fd, { bigint: true });
    if (stats.isFile()) return { fd, state: toFileState(stats) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  closeSync(fd);
  return undefined;
}

/** The state of a file, to notice that it changes. */
export function toFileState({ ino, size, mtimeNs }: BigIntStats): FileState {
  return { size: Number(size), stamp: `${HAS_FILE_NUMBERS ? ino : ''} ${size} ${mtimeNs}` };
}

/** Whether neither the open file has changed, nor another one has taken its path. */
export function isUnchanged(path: string, fd: number, { stamp }: FileState): boolean {
  const current = statSync(path, { bigint: true, throwIfNoEntry: false });
  return (
    current !== undefined &&
    toFileState(current).stamp === stamp &&
    toFileState(fstatSync(fd, { bigint: true })).stamp === stamp
  );
}
