import { InputError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask.ts';
import { formatBytes } from './limits.ts';

/** An input's bytes, which can be read more than once. */
export interface Source {
  /** As the user gave it. */
  file: string;
  /** Where another thread can open it again; undefined for bytes held in memory. */
  path: string | undefined;
  /** In bytes. */
  size: number;
  /** From the start at each call; leaving the loop early closes the file. */
  chunks(): AsyncIterable<Buffer>;
  /**
   * Opens it for reads at any position; the caller closes it.
   * @throws InputError if it cannot be opened
   */
  openRandomAccess(): RandomAccess;
}

/** Identifies the content of a file without reading it. */
export interface FileState {
  size: number;
  /** When it was last changed; 0 for bytes in memory. */
  modifiedMs: number;
}

/** Bytes that can be read at any position. */
export interface RandomAccess extends FileState {
  /** May give fewer bytes than asked for at the end of the file. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** How far an input has been read; `total` is 0 until it is known. Restarting a read resets it. */
export interface ReadPosition {
  read: number;
  total: number;
}

/** Bytes read at a time. */
export const CHUNK_BYTES = 64 * 1024;

/** The error for a file that cannot be read: one line that names it. `why` says what to do, without a full stop. */
export function unreadableError(file: string, why: string): InputError {
  return new InputError(`${maskPath(file)}: ${why}`);
}

/** The error for an input that would have to be in memory and is too large for that. */
export function tooLargeError(file: string, most: number): InputError {
  const way = file === '-' ? 'save it and name the file' : 'split it, or use .csv or .ndjson';
  return unreadableError(file, `larger than ${formatBytes(most)}; ${way}`);
}

/** Bytes that are in memory already. */
export function createMemorySource(file: string, bytes: Buffer): Source {
  return {
    file,
    path: undefined,
    size: bytes.length,
    chunks: () => splitIntoChunks(bytes),
    openRandomAccess: () => ({
      size: bytes.length,
      modifiedMs: 0,
      read: async (position, length) => bytes.subarray(position, position + length),
      close: async () => {},
    }),
  };
}

async function* splitIntoChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    yield bytes.subarray(start, start + CHUNK_BYTES);
}

/** The chunks, of `total` bytes in all; `position` is kept up to date where there is one. */
export function trackPosition(
  chunks: AsyncIterable<Buffer>,
  total: number,
  position: ReadPosition | undefined,
): AsyncIterable<Buffer> {
  return position ? trackChunks(chunks, total, position) : chunks;
}

async function* trackChunks(
  chunks: AsyncIterable<Buffer>,
  total: number,
  position: ReadPosition,
): AsyncGenerator<Buffer> {
  position.read = 0;
  position.total = total;
  for await (const chunk of chunks) {
    position.read += chunk.length;
    yield chunk;
  }
}

/** The first 64 KiB, or all of a shorter input. */
export async function readHead(source: Source): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= CHUNK_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, CHUNK_BYTES);
}
