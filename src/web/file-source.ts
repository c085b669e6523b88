import { createInputChangedError } from '../core/engine/second-pass.ts';
import { formatBytes, type Limits } from '../formats/bytes/limits.ts';
import { CHUNK_BYTES, type Source, splitIntoChunks, unreadableError } from '../formats/bytes/source.ts';

/** Bytes read from the disk at a time: each read takes a round trip to another process. */
const READ_BYTES = 16 * CHUNK_BYTES;

/** A file that can be read a part at a time. */
export interface ChosenFile {
  name: string;
  size: number;
  /** The bytes from `start` to `end`, or to the end of the file. Rejects if the file cannot be read, or has changed. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/**
 * The source of a file that the user chose. The browser refuses to read a file that was saved since then.
 * @param path the name of the file in messages
 * @throws InputError if the file is too large
 */
export function createFileSource(
  path: string,
  file: ChosenFile,
  { fileBytes }: Pick<Limits, 'fileBytes'>,
): Source {
  const { size } = file;
  if (size > fileBytes)
    throw unreadableError(path, `This file is larger than ${formatBytes(fileBytes)}. Split it.`);
  const read = (start: number, end: number) => readSlice(path, file, start, end);
  return {
    file: path,
    path: undefined,
    size,
    stamp: '',
    chunks: () => readChunks(size, read),
    openRandomAccess: () => ({
      size,
      read: (position, length) => read(position, position + length),
      verifyUnchanged: () => {},
      close: async () => {},
    }),
  };
}

async function readSlice(path: string, file: ChosenFile, start: number, end: number): Promise<Uint8Array> {
  try {
    return await file.read(start, end);
  } catch {
    throw createInputChangedError(path);
  }
}

async function* readChunks(
  size: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  // Often no more than the beginning is read.
  if (size > 0) yield await read(0, CHUNK_BYTES);
  for (let start = CHUNK_BYTES; start < size; start += READ_BYTES) {
    const bytes = await read(start, start + READ_BYTES);
    yield* splitIntoChunks(bytes);
  }
}
