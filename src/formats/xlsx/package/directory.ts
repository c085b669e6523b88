import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { formatNumber, type Limits } from '../../bytes/limits.ts';
import type { RandomAccess } from '../../bytes/source.ts';
import type { Refusals } from './refusals.ts';

const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED_FLAG = 1;
const UTF8_NAME_FLAG = 0x800;

/** A part of the package, as the zip directory describes it. */
export interface Part {
  /** The name as written in the zip. */
  name: string;
  offset: number;
  packed: number;
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
  /** Offset of the next part, or of the end of the file. */
  end: number;
}

/** The key of a part's name: in lower case, with forward slashes, without a leading slash. */
export function normalizePartName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Reads the zip directory at the end of the file; the parts by normalized name.
 * @throws InputError if the file is cut off, or if parts overlap, so that bytes of one part would be read as another's
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
    // yauzl rejects absolute names when it decodes them, so it leaves them undecoded.
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

/** Lets yauzl read the directory from any source of bytes. */
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
      (chunk) => {
        if (chunk.length < length) return callback(new Error('unexpected end of file'));
        chunk.copy(buffer, offset);
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
