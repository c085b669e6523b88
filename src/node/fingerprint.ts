import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { nameOption } from '../core/model/option-name.ts';
import { unreadableError } from '../formats/bytes/source.ts';

/** Identifies the content of a file, to detect changes. */
export interface Fingerprint {
  size: number;
  /** When it was last written, in milliseconds since 1970. */
  modifiedMs: number;
  sha256: string;
}

/**
 * Reads a file and hashes it.
 * @throws InputError if it can be read only once, like a pipe
 */
export async function readFingerprint(file: string): Promise<Fingerprint> {
  const stats = await stat(file);
  if (!stats.isFile() && !stats.isDirectory()) {
    throw unreadableError(
      file,
      `${nameOption('out')} reads a file more than once; save it and name the file`,
    );
  }
  const handle = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return { size: stats.size, modifiedMs: stats.mtimeMs, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** A text that changes whenever the file is saved, made without reading it; '' if there is no file, as for standard input. */
export async function readStamp(file: string): Promise<string> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined);
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : '';
}

export function isSameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  return a.size === b.size && a.modifiedMs === b.modifiedMs && a.sha256 === b.sha256;
}
