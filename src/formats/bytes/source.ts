import { InputError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { concatBytes } from './bytes.ts';
import { formatBytes } from './limits.ts';

/** An input's bytes, which can be read more than once. */
export interface Source extends FileState {
  /** The path as the user typed it. */
  file: string;
  /** The path that another thread can open; undefined for bytes in memory. */
  path: string | undefined;
  /**
   * Reads from the start on each call; leaving the loop early closes the file.
   * @throws InputError if the file cannot be read, or has changed by the end since the source was opened
   */
  chunks(): AsyncIterable<Uint8Array>;
  /**
   * Opens the input for reads at any position; the caller closes it.
   * @throws InputError if it cannot be opened, or has changed since the source was opened
   */
  openRandomAccess(): RandomAccess;
}

/** The part of a source that a reader from start to end needs. */
export type ByteSource = Pick<Source, 'file' | 'chunks'>;

/** Identifies the content of a file without reading it. */
export interface FileState {
  /** Size in bytes. */
  size: number;
  /** A text that changes whenever the file is saved; '' for bytes in memory. */
  stamp: string;
}

/** Bytes that can be read at any position. */
export interface RandomAccess {
  size: number;
  /** Returns fewer bytes than requested at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** @throws InputError if the file has changed since the source was opened */
  verifyUnchanged(): void;
  close(): Promise<void>;
}

/** How far an input has been read; `total` is 0 until it is known. Restarting a read resets it. */
export interface ReadPosition {
  read: number;
  total: number;
}

/** Number of bytes read at a time. */
export const CHUNK_BYTES = 64 * 1024;

/** The error for a file that cannot be read: one line that names the file. `why` says what to do, in sentences. */
export function unreadableError(file: string, why: string): InputError {
  return new InputError(`${maskPath(file)}: ${why}`);
}

/** The error for an input that has to fit into memory and is too large. */
export function tooLargeError(file: string, maxBytes: number): InputError {
  const remedy = file === '-' ? 'Save it and name the file.' : 'Split it, or use .csv or .ndjson.';
  return unreadableError(file, `This file is larger than ${formatBytes(maxBytes)}. ${remedy}`);
}

/** A source of bytes that are in memory already. */
export function createMemorySource(file: string, bytes: Uint8Array): Source {
  return {
    file,
    path: undefined,
    size: bytes.length,
    stamp: '',
    chunks: () => splitIntoChunks(bytes),
    openRandomAccess: () => ({
      size: bytes.length,
      read: async (position, length) => bytes.subarray(position, position + length),
      verifyUnchanged: () => {},
      close: async () => {},
    }),
  };
}

/** Bytes in pieces as they are read from a file. */
export async function* splitIntoChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    yield bytes.subarray(start, start + CHUNK_BYTES);
}

/** The chunks of an input of `total` bytes; updates `position`, if there is one, as they are read. */
export function trackPosition(
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  position: ReadPosition | undefined,
): AsyncIterable<Uint8Array> {
  return position ? trackChunks(chunks, total, position) : chunks;
}

async function* trackChunks(
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  position: ReadPosition,
): AsyncGenerator<Uint8Array> {
  position.read = 0;
  position.total = total;
  for await (const chunk of chunks) {
    position.read += chunk.length;
    yield chunk;
  }
}

/** The first 64 KiB, or all of a shorter input. */
export async function readHead(source: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= CHUNK_BYTES) break;
  }
  return concatBytes(parts).subarray(0, CHUNK_BYTES);
}
