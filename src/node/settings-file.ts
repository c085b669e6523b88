import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { SettingsError } from '../core/model/errors.ts';
import { detectByteOrderMark } from '../formats/bytes/encoding.ts';
import { formatBytes, LIMITS } from '../formats/bytes/limits.ts';
import { describeReadFailure } from './read-failure.ts';

const TOO_LARGE = `This file is larger than ${formatBytes(LIMITS.settingsBytes)}. Settings are never so large, so name another file.`;

/** The text of a file, or why it is not read. */
export type SettingsText = { text: string } | { fault: string };

/**
 * Reads the settings or layout file that the user named.
 * @param name how messages start: the option and the file
 * @throws SettingsError if it cannot be read
 */
export async function readSettings(path: string, name: string): Promise<string> {
  if (isMissing(path)) {
    const { describeMissingFile } = await import('./missing-file.ts');
    throw new SettingsError(`${name}: ${describeMissingFile(path)}`);
  }
  const file = readSettingsText(path, name, () => undefined);
  if ('text' in file) return file.text;
  throw new SettingsError(`${name}: ${file.fault}`);
}

function isMissing(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    // Of other errors, reading it says why. With throwIfNoEntry, newer Node returns the same for both.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * Reads a regular file of at most 1 MiB that has no further fault. Synchronous: for a small file, loading Node's other APIs
 * takes longer than reading.
 * @throws SettingsError if the system does not let us read it
 */
export function readSettingsText(
  path: string,
  name: string,
  findFault: (stats: Stats) => string | undefined,
): SettingsText {
  const inspect = (stats: Stats) => findSizeOrKindFault(stats) ?? findFault(stats);
  try {
    // A pipe or a device is not even opened: that may wait, or do something.
    const fault = inspect(statSync(path));
    return fault === undefined ? openAndRead(path, inspect) : { fault };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new SettingsError(`${name}: ${describeReadFailure(String(error.code))}`);
  }
}

/** Does not wait, and inspects again: another file may have taken the name meanwhile. */
function openAndRead(path: string, inspect: (stats: Stats) => string | undefined): SettingsText {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const fault = inspect(fstatSync(fd));
    if (fault !== undefined) return { fault };
    const bytes = readUpTo(fd, LIMITS.settingsBytes + 1);
    if (bytes.length > LIMITS.settingsBytes) return { fault: TOO_LARGE };
    // PowerShell's > writes UTF-16. TextDecoder leaves the byte order mark out.
    return { text: new TextDecoder(detectByteOrderMark(bytes)).decode(bytes) };
  } finally {
    closeSync(fd);
  }
}

function findSizeOrKindFault(stats: Stats): string | undefined {
  if (stats.isDirectory()) return describeReadFailure('EISDIR');
  if (!stats.isFile()) return 'This is a pipe or a device. Name a file.';
  return stats.size > LIMITS.settingsBytes ? TOO_LARGE : undefined;
}

/** Reads to the end: the size of some files, such as those of /proc, says nothing about their content. */
function readUpTo(fd: number, maxBytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(maxBytes);
  let length = 0;
  while (length < maxBytes) {
    const count = readSync(fd, buffer, length, maxBytes - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}
