import { encodeLatin1, lastIndexOfBytes, viewBytes } from '../../bytes/bytes.ts';
import type { RandomAccess } from '../../bytes/source.ts';

/** The end record without its comment. */
const END_RECORD_BYTES = 22;
const END_SIGNATURE = encodeLatin1('PK\x05\x06');
/** How far from the end of the file the end record is searched for: the longest comment, as unzip does. */
const MAX_TRAILING_BYTES = 0xffff;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_RECORD_BYTES = 56;
const ZIP64_SIGNATURE = 0x06064b50;

/** Where the entries of the zip directory are, and how many. */
export interface DirectoryRange {
  start: number;
  count: number;
  /** Nothing of the directory is behind it. */
  end: number;
}

/**
 * Finds the directory by the last end record of a file, or by its 64-bit form if there is one before it (APPNOTE
 * 4.3.14-4.3.16).
 * @throws Error if there is no end record, or the zip is a volume of several
 */
export async function findDirectory(bytes: RandomAccess): Promise<DirectoryRange> {
  const from = Math.max(0, bytes.size - LOCATOR_BYTES - END_RECORD_BYTES - MAX_TRAILING_BYTES);
  const tail = await readExactly(bytes, from, bytes.size - from);
  const at = lastIndexOfBytes(tail, END_SIGNATURE, tail.length - END_RECORD_BYTES);
  if (at < 0 || from + at < bytes.size - END_RECORD_BYTES - MAX_TRAILING_BYTES) throw new Error('no end');
  const end = from + at + END_RECORD_BYTES;
  const view = viewBytes(tail);
  const locator = at - LOCATOR_BYTES;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_SIGNATURE)
    return { ...(await readZip64Record(bytes, readUint64(view, locator + 8))), end };
  refuseVolume(view.getUint16(at + 4, true));
  return { start: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true), end };
}

async function readZip64Record(
  bytes: RandomAccess,
  position: number,
): Promise<Pick<DirectoryRange, 'start' | 'count'>> {
  const view = viewBytes(await readExactly(bytes, position, ZIP64_RECORD_BYTES));
  if (view.getUint32(0, true) !== ZIP64_SIGNATURE) throw new Error('no 64-bit end');
  refuseVolume(view.getUint32(16, true));
  return { start: readUint64(view, 48), count: readUint64(view, 32) };
}

function refuseVolume(disk: number): void {
  if (disk !== 0) throw new Error('a volume of several');
}

/** @throws Error if the file ends before */
export async function readExactly(
  bytes: RandomAccess,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const chunk = position <= bytes.size ? await bytes.read(position, length) : new Uint8Array(0);
  if (chunk.length < length) throw new Error('the file is cut off');
  return chunk;
}

/** A number of 64 bits. Above 2 ** 53 it is not exact, and further than any file reaches. */
export function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}
