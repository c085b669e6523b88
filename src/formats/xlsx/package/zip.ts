import { viewBytes } from '../../bytes/bytes.ts';
import type { Checkpoint } from '../../bytes/checkpoint.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { RandomAccess, Source } from '../../bytes/source.ts';
import { normalizePartName, readDirectory } from './directory.ts';
import type { Part } from './directory-entry.ts';
import { crc32, findInflateFault, INFLATE_CHUNK_BYTES, inflate } from './inflate.ts';
import { openRandomAccess } from './random-access.ts';
import type { Refusals } from './refusals.ts';
import { refuseNonZip } from './signature.ts';
import { STORED_METHOD, ZipBombGuard } from './zip-bomb-guard.ts';

/** Bytes per chunk that callers get. */
const CHUNK_BYTES = 2 ** 16;
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
  async *chunks(part: Part): AsyncGenerator<Uint8Array> {
    const bytes = await openRandomAccess(this.source, this.limits, this.refusals);
    try {
      const packed = readPackedChunks(bytes, await this.findContentStart(bytes, part), part.packed);
      const isStored = part.method === STORED_METHOD;
      yield* this.verifyChunks(part, isStored ? packed : inflate(packed, part.packed, part.size));
      bytes.verifyUnchanged();
    } catch (error) {
      // What is wrong with a part may be that the file is being saved.
      bytes.verifyUnchanged();
      const fault = findInflateFault(error);
      if (fault === 'too long') throw this.refusals.damaged(PART_TOO_LONG);
      if (fault === 'damaged') throw this.refusals.damaged('a part cannot be unpacked');
      throw error;
    } finally {
      await bytes.close();
    }
  }

  private async *verifyChunks(part: Part, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
    const view = viewBytes(header);
    if (header.length < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) {
      throw this.refusals.damaged('a part is not where its zip says');
    }
    const start = part.offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
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

async function* readPackedChunks(
  bytes: RandomAccess,
  start: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  const end = start + length;
  for (let at = start; at < end; at += INFLATE_CHUNK_BYTES)
    yield await bytes.read(at, Math.min(INFLATE_CHUNK_BYTES, end - at));
}
