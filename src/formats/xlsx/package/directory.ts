import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { formatNumber, type Limits } from '../../bytes/limits.ts';
import type { RandomAccess } from '../../bytes/source.ts';
import type { Refusals } from './refusals.ts';

const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED_FLAG = 1;
const UTF8_NAME_FLAG = 0x800;

/** One part of the package, as the zip's directory declares it. */
export interface Part {
  /** With slashes, without the first, in the file's case. */
  name: string;
  offset: number;
  packed: number;
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
  /** Where the next part begins, or the file ends. */
  end: number;
}

/** A part's name as parts are told apart: without case, slashes of one kind, none at the start. */
export function normalizePartName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * The parts by key, from the directory at the file's end.
 * @throws InputError where it is cut or parts overlap, which would read one part's bytes as another's
 */
export async function readDirectory(
  bytes: RandomAccess,
  limits: Limits,
  refusals: Refusals,
): Promise<Map<string, Part>> {
  const parts = await listParts(bytes, limits, refusals);
  if (parts.length > limits.entries) throw refusals.tooLarge(`over ${formatNumber(limits.entries)} parts`);
  parts.sort((a, b) => a.offset - b.offset);
  let end = 0;
  parts.forEach((part, i) => {
    if (part.offset < end) throw refusals.damaged('parts overlap in the zip');
    end = part.offset + LOCAL_HEADER_BYTES + part.name.length + part.packed;
    part.end = parts[i + 1]?.offset ?? bytes.size;
  });
  if (end > bytes.size) throw refusals.damaged('the file is cut off');
  const byKey = new Map(parts.map((part) => [normalizePartName(part.name), part]));
  if (byKey.size < parts.length) throw refusals.damaged('the zip holds one part twice');
  return byKey;
}

async function listParts(bytes: RandomAccess, limits: Limits, refusals: Refusals): Promise<Part[]> {
  const parts: Part[] = [];
  try {
    // Names stay undecoded for yauzl, since it refuses absolute ones.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    const zip = await fromRandomAccessReaderPromise(new DirectoryReader(bytes), bytes.size, options);
    for await (const entry of zip.eachEntry()) {
      parts.push(createPart(entry));
      if (parts.length > limits.entries) break;
    }
  } catch {
    throw refusals.damaged('its zip directory is cut off or unreadable');
  }
  return parts;
}

/** Lets yauzl read the directory from wherever the bytes are. */
class DirectoryReader extends RandomAccessReader {
  constructor(private readonly bytes: RandomAccess) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytes.read(position, length).then(
      (found) => {
        if (found.length < length) return callback(new Error('unexpected end of file'));
        found.copy(buffer, offset);
        callback(null);
      },
      (error) => callback(error),
    );
  }
}

function createPart(entry: Entry): Part {
  const utf8 = (entry.generalPurposeBitFlag & UTF8_NAME_FLAG) !== 0;
  return {
    name: entry.fileNameRaw.toString(utf8 ? 'utf8' : 'latin1'),
    offset: entry.relativeOffsetOfLocalHeader,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    crc: entry.crc32,
    method: entry.compressionMethod,
    encrypted: (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0,
    end: 0,
  };
}
