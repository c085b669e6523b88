import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { nameOption } from '../core/model/option-name.ts';
import { unreadableError } from '../formats/bytes/source.ts';

/** What tells whether a file is the same as before. */
export interface Fingerprint {
  size: number;
  /** When it was last written, in milliseconds since 1970. */
  modifiedMs: number;
  sha256: string;
}

/**
 * Reads a file for its hash.
 * @throws InputError where it gives its bytes once only, as a pipe does
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

/** What changes whenever a file is saved, without reading it; '' where there is none, as for standard input. */
export async function readStamp(file: string): Promise<string> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined);
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : '';
}

export function isSameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  return a.size === b.size && a.modifiedMs === b.modifiedMs && a.sha256 === b.sha256;
}
