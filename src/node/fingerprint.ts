import { createHash } from 'node:crypto';
import { closeSync, createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { nameOption } from '../core/model/option-name.ts';
import { type FileState, unreadableError } from '../formats/bytes/source.ts';
import { openRegularFile, toFileState } from './open-file.ts';

/** Each read costs as much as hashing 64 KiB, which is Node's default. */
const CHUNK_BYTES = 2 ** 20;

/** Identifies the content of a file, to detect changes. */
export interface Fingerprint extends FileState {
  sha256: string;
}

/**
 * Reads a file and hashes it.
 * @throws InputError if it can be read only once, like a pipe
 */
export async function readFingerprint(file: string): Promise<Fingerprint> {
  const opened = openRegularFile(file);
  if (!opened) throw await createNoFileError(file);
  const { fd, state } = opened;
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file, { fd, autoClose: false, highWaterMark: CHUNK_BYTES }))
      hash.update(chunk as Buffer);
    return { ...state, sha256: hash.digest('hex') };
  } finally {
    closeSync(fd);
  }
}

async function createNoFileError(file: string): Promise<Error> {
  if ((await stat(file)).isDirectory()) return new Error('a folder has no fingerprint');
  return unreadableError(
    file,
    `${nameOption('out')} must read a file more than once. Save it and name the file.`,
  );
}

/** A text that changes whenever the file is saved, made without reading it; '' if there is no file, as for standard input. */
export async function readStamp(file: string): Promise<string> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined);
  return stats ? toFileState(stats).stamp : '';
}

export function isSameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  return a.stamp === b.stamp && a.sha256 === b.sha256;
}
