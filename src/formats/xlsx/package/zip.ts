import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Checkpoint } from '../../bytes/checkpoint.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { RandomAccess, Source } from '../../bytes/source.ts';
import { normalizePartName, type Part, readDirectory } from './directory.ts';
import { openRandomAccess } from './random-access.ts';
import type { Refusals } from './refusals.ts';
import { refuseNonZip } from './signature.ts';
import { STORED_METHOD, ZipBombGuard } from './zip-bomb-guard.ts';

/** Bytes per chunk that callers get. */
const CHUNK_BYTES = 2 ** 16;
/** Bytes unpacked at a time: each chunk takes a round trip to another thread. */
const INFLATE_CHUNK_BYTES = 2 ** 18;
const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const PART_TOO_LONG = 'a part is longer than its zip says';

/** The directory of an opened package. The file is opened again for each part that is read, and closed after it. */
export class Archive {
  readonly parts: ReadonlyMap<string, Part>;
  readonly limits: Limits;
  readonly refusals: Refusals;
  /** Called for each chunk that is unpacked; an error that it throws ends the read. */
  checkpoint: Checkpoint = () => {};
  /** Merged cells of the sheets that were read so far, which are all kept in memory. */
  merges = 0;
  private readonly source: Source;
  private readonly guard: ZipBombGuard;

  constructor(source: Source, parts: ReadonlyMap<string, Part>, limits: Limits, refusals: Refusals) {
    this.source = source;
    this.parts = parts;
    this.limits = limits;
    this.refusals = refusals;
    this.guard = new ZipBombGuard(limits, refusals);
  }

  /** Finds a part by name, ignoring case and the kind of slashes. */
  findPart(name: string): Part | undefined {
    return this.parts.get(normalizePartName(name));
  }

  /**
   * Checks a part against the limits by its directory entry, before anything is unpacked.
   * @param maxBytes the limit for the unpacked size of this part
   * @throws InputError if the part is beyond a limit, encrypted, or packed in an unknown way
   */
  checkPart(part: Part, maxBytes: number): void {
    this.guard.check(part, maxBytes);
  }

  /**
   * Unpacks a part. Its size and checksum are verified at the end; the file is closed however the read ends.
   * @throws InputError if they differ from the directory entry, or the file has changed since the package was opened
   */
  async *chunks(part: Part): AsyncGenerator<Buffer> {
    const bytes = await openRandomAccess(this.source, this.limits, this.refusals);
    try {
      const packed = readPackedChunks(bytes, await this.findContentStart(bytes, part), part.packed);
      const isSmall = part.packed <= INFLATE_CHUNK_BYTES && part.size <= INFLATE_CHUNK_BYTES;
      const inflated = isSmall ? inflateWhole : inflate;
      yield* this.verifyChunks(part, part.method === STORED_METHOD ? packed : inflated(packed, part.size));
      bytes.verifyUnchanged();
    } catch (error) {
      // What is wrong with a part may be that the file is being saved.
      bytes.verifyUnchanged();
      if (isTooLong(error)) throw this.refusals.damaged(PART_TOO_LONG);
      if (isInflateError(error)) throw this.refusals.damaged('a part cannot be unpacked');
      throw error;
    } finally {
      await bytes.close();
    }
  }

  private async *verifyChunks(part: Part, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    let sum = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > part.size) throw this.refusals.damaged(PART_TOO_LONG);
      sum = crc32(chunk, sum);
      for (let at = 0; at < chunk.length; at += CHUNK_BYTES) {
        this.checkpoint();
        yield chunk.subarray(at, at + CHUNK_BYTES);
      }
    }
    if (size < part.size) throw this.refusals.damaged('a part is shorter than its zip says');
    if (sum !== part.crc) throw this.refusals.damaged('the checksum of a part is wrong');
  }

  private async findContentStart(bytes: RandomAccess, part: Part): Promise<number> {
    const header = await bytes.read(part.offset, LOCAL_HEADER_BYTES);
    if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
      throw this.refusals.damaged('a part is not where its zip says');
    }
    const start = part.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + part.packed > part.end) throw this.refusals.damaged('parts overlap in the zip');
    return start;
  }
}

/**
 * Opens a package and reads its directory.
 * @throws InputError if the file is not a zip, is cut off, or has overlapping parts
 */
export async function openArchive(source: Source, limits: Limits, refusals: Refusals): Promise<Archive> {
  const bytes = await openRandomAccess(source, limits, refusals);
  try {
    await refuseNonZip(bytes, refusals);
    const parts = await readDirectory(bytes, limits, refusals);
    return new Archive(source, parts, limits, refusals);
  } finally {
    await bytes.close();
  }
}

async function* readPackedChunks(bytes: RandomAccess, start: number, length: number): AsyncGenerator<Buffer> {
  const end = start + length;
  for (let at = start; at < end; at += INFLATE_CHUNK_BYTES)
    yield await bytes.read(at, Math.min(INFLATE_CHUNK_BYTES, end - at));
}

/** Unpacks a small part in one step. */
async function* inflateWhole(packed: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of packed) pieces.push(piece);
  yield inflateRawSync(Buffer.concat(pieces), { maxOutputLength: size + 1 });
}

function inflate(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const inflater = createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES });
  // The pipeline passes errors on to the inflater and so to its reader; leaving the loop early destroys both.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), inflater, () => {});
  return inflater;
}

function isTooLong(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

function isInflateError(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}
