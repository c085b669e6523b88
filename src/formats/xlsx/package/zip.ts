import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Checkpoint } from '../../bytes/checkpoint.ts';
import { inWords, type Limits } from '../../bytes/limits.ts';
import type { FileState, RandomAccess, Source } from '../../bytes/source.ts';
import { keyOf, type Part, readDirectory } from './directory.ts';
import { openBytes } from './random-access.ts';
import type { Refusals } from './refusals.ts';
import { refuseOthers } from './signature.ts';

/** Bytes given at a time. */
const CHUNK = 2 ** 16;
/** Bytes unpacked at a time: each is a way to another thread and back. */
const UNPACKED = 2 ** 18;
const LOCAL_HEADER = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const LONGER = 'a part is longer than its zip says';
const DEFLATED = 8;

/** An opened package: its directory. The file is opened anew for each part that is read, and closed after it. */
export class Archive {
  readonly parts: ReadonlyMap<string, Part>;
  readonly limits: Limits;
  readonly refusals: Refusals;
  /** Called with each piece that is unpacked; what it throws ends the reading. */
  look: Checkpoint = () => {};
  readonly seen: FileState;
  private readonly source: Source;
  private readonly admitted = new Set<Part>();
  private total = 0;

  constructor(
    source: Source,
    { size, changed }: FileState,
    parts: ReadonlyMap<string, Part>,
    limits: Limits,
    refusals: Refusals,
  ) {
    this.source = source;
    this.seen = { size, changed };
    this.parts = parts;
    this.limits = limits;
    this.refusals = refusals;
  }

  /** The part of this name in any case, with slashes of either kind. */
  find(name: string): Part | undefined {
    return this.parts.get(keyOf(name));
  }

  /**
   * Holds what the directory says of a part against the limits, before anything is unpacked.
   * @throws InputError
   */
  admit(part: Part, most: number): void {
    const { limits, refusals } = this;
    if (part.encrypted) {
      throw refusals.because('protected by a password; remove the password and save it as .xlsx');
    }
    if (part.method !== STORED && part.method !== DEFLATED) {
      throw refusals.because('packed in a way that Excel does not use; open it in Excel and save it again');
    }
    if (part.size > most) throw refusals.tooMuch(`a part of over ${inWords(most)} bytes`);
    if (part.size > limits.ratioFrom && part.size > part.packed * limits.ratio) {
      throw refusals.tooMuch(`a part unpacks to over ${inWords(limits.ratio)} times its size`);
    }
    if (!this.admitted.has(part)) this.total += part.size;
    this.admitted.add(part);
    if (this.total > limits.totalBytes) {
      throw refusals.tooMuch(`over ${inWords(limits.totalBytes)} bytes in all`);
    }
  }

  /**
   * The unpacked bytes of a part. Sizes and checksum are checked at its end; the file is closed however it ends.
   * @throws InputError where they differ from what the directory says
   */
  async *chunks(part: Part): AsyncGenerator<Buffer> {
    const bytes = await openBytes(this.source, this.limits, this.refusals);
    try {
      if (bytes.size !== this.seen.size || bytes.changed !== this.seen.changed) {
        throw this.refusals.because('was changed while it was read; run the check again');
      }
      const packed = packedChunks(bytes, await this.contentStart(bytes, part), part.packed);
      const isSmall = part.packed <= UNPACKED && part.size <= UNPACKED;
      const inflated = isSmall ? inflateWhole : inflate;
      yield* this.checked(part, part.method === STORED ? packed : inflated(packed, part.size));
    } catch (error) {
      if (isTooLong(error)) throw this.refusals.damaged(LONGER);
      if (isInflateError(error)) throw this.refusals.damaged('a part cannot be unpacked');
      throw error;
    } finally {
      await bytes.close();
    }
  }

  private async *checked(part: Part, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    let sum = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > part.size) throw this.refusals.damaged(LONGER);
      sum = crc32(chunk, sum);
      for (let at = 0; at < chunk.length; at += CHUNK) {
        this.look();
        yield chunk.subarray(at, at + CHUNK);
      }
    }
    if (size < part.size) throw this.refusals.damaged('a part is shorter than its zip says');
    if (sum !== part.crc) throw this.refusals.damaged('the checksum of a part is wrong');
  }

  private async contentStart(bytes: RandomAccess, part: Part): Promise<number> {
    const header = await bytes.read(part.offset, LOCAL_HEADER);
    if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
      throw this.refusals.damaged('a part is not where its zip says');
    }
    const start = part.offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + part.packed > part.end) throw this.refusals.damaged('parts overlap in the zip');
    return start;
  }
}

/**
 * Opens a package and reads its directory.
 * @throws InputError where it is none, is cut, or its parts overlap
 */
export async function openArchive(source: Source, limits: Limits, refusals: Refusals): Promise<Archive> {
  const bytes = await openBytes(source, limits, refusals);
  try {
    await refuseOthers(bytes, refusals);
    const parts = await readDirectory(bytes, limits, refusals);
    return new Archive(source, bytes, parts, limits, refusals);
  } finally {
    await bytes.close();
  }
}

async function* packedChunks(bytes: RandomAccess, start: number, length: number): AsyncGenerator<Buffer> {
  const end = start + length;
  for (let at = start; at < end; at += UNPACKED) yield await bytes.read(at, Math.min(UNPACKED, end - at));
}

/** A small part, at once. */
async function* inflateWhole(packed: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of packed) pieces.push(piece);
  yield inflateRawSync(Buffer.concat(pieces), { maxOutputLength: size + 1 });
}

function inflate(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const inflater = createInflateRaw({ chunkSize: UNPACKED });
  // The pipeline hands an error on to the inflater, whose reader sees it; leaving early destroys both.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), inflater, () => {});
  return inflater;
}

function isTooLong(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

function isInflateError(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}
