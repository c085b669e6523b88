import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { LIMITS } from '../../formats/bytes/limits.ts';
import type { FileState } from '../../formats/bytes/source.ts';
import { createFileSource } from '../file-source.ts';
import { toFileState } from '../open-file.ts';

/** Up to so many bytes of content, a check takes less time than starting a thread. */
const MAX_BYTES = 48 * 1024;

/** How every zip, and so every workbook, begins. */
const ZIP_START = 'PK';

/** Whether all files together, workbooks unpacked, have so little content that checking them costs next to nothing. */
export async function areSmall(paths: readonly string[]): Promise<boolean> {
  try {
    return await haveLittleContent(paths);
  } catch {
    return false;
  }
}

async function haveLittleContent(paths: readonly string[]): Promise<boolean> {
  let total = 0;
  for (const path of new Set(paths)) {
    if (path === '-') return false;
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    // The check says that there is no such file.
    if (!stats) continue;
    if (!stats.isFile()) return false;
    if (stats.size > MAX_BYTES) return false;
    total += isZip(path) ? await countUnpackedBytes(path, toFileState(stats)) : Number(stats.size);
    if (total > MAX_BYTES) return false;
  }
  return true;
}

function isZip(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const head = Buffer.alloc(ZIP_START.length);
    readSync(fd, head, 0, head.length, 0);
    return head.toString('latin1') === ZIP_START;
  } finally {
    closeSync(fd);
  }
}

/** What the zip's directory says; reading more from a part than that is refused. */
async function countUnpackedBytes(path: string, state: FileState): Promise<number> {
  const [{ openArchive }, { createRefusals }] = await Promise.all([
    import('../../formats/xlsx/package/zip.ts'),
    import('../../formats/xlsx/package/refusals.ts'),
  ]);
  const archive = await openArchive(createFileSource(path, state), LIMITS, createRefusals(path));
  let total = 0;
  for (const part of archive.parts.values()) total += part.size;
  return total;
}
