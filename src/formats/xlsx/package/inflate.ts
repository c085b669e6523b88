import { pipeline, Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync, crc32 as updateCrc32 } from 'node:zlib';
import { readAllBytes } from '../../bytes/bytes.ts';

// Node's zlib. The build of the page replaces this file by src/web/inflate.ts.

/** Bytes unpacked at a time: each chunk takes a round trip to another thread. */
export const INFLATE_CHUNK_BYTES = 2 ** 18;

/** The checksum of bytes that follow others with the checksum `sum`. */
export function crc32(bytes: Uint8Array, sum: number): number {
  return updateCrc32(bytes, sum);
}

/** Unpacks a part of `size` bytes, more of them than that if it has more. */
export function inflate(
  packed: AsyncIterable<Uint8Array>,
  packedSize: number,
  size: number,
): AsyncIterable<Uint8Array> {
  const isSmall = packedSize <= INFLATE_CHUNK_BYTES && size <= INFLATE_CHUNK_BYTES;
  return isSmall ? inflateWhole(packed, size) : inflateStream(packed);
}

/** Unpacks a small part in one step. */
async function* inflateWhole(packed: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  yield inflateRawSync(await readAllBytes(packed), { maxOutputLength: size + 1 });
}

function inflateStream(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES });
  // The pipeline passes errors on to the inflater and so to its reader; leaving the loop early destroys both.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), inflater, () => {});
  return inflater;
}

/** What an error says of the packed bytes; undefined if it is another error. */
export function findInflateFault(error: unknown): 'too long' | 'damaged' | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'too long';
  return String(code).startsWith('Z_') ? 'damaged' : undefined;
}
