import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { formatNumber, type Limits } from '../../bytes/limits.ts';
import type { RandomAccess } from '../../bytes/source.ts';
import type { Refusals } from './refusals.ts';

const LOCAL_HEADER_BYTES = 30;
/** The end record without its comment; the last two of its bytes are the length of the comment. */
const END_RECORD_BYTES = 22;
const END_SIGNATURE = Buffer.from('504b0506', 'hex');
/** How far from the end of the file the end record is searched for: the longest comment, as unzip does. */
const MAX_TRAILING_BYTES = 0xffff;
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
 * Reads the zip directory at the end of the file; the parts by normalized name. What follows the end record may be of
 * any kind: programs append a line feed or blanks, or write a wrong length for the comment.
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
  if (byKey.size < parts.length) throw refusals.damaged('the zip has one part twice');
  return byKey;
}

async function listParts(bytes: RandomAccess, limits: Limits, refusals: Refusals): Promise<Part[]> {
  const parts: Part[] = [];
  try {
    // yauzl rejects absolute names when it decodes them, so it leaves them undecoded.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    const end = await findEnd(bytes);
    const zip = await fromRandomAccessReaderPromise(new DirectoryReader(bytes, end), end, options);
    for await (const entry of zip.eachEntry()) {
      parts.push(createPart(entry));
      if (parts.length > limits.entries) break;
    }
  } catch {
    throw refusals.damaged('its zip directory is cut off or unreadable');
  }
  return parts;
}

/** Where the last end record of the file ends, without its comment; the file's size if there is none. */
async function findEnd(bytes: RandomAccess): Promise<number> {
  const from = Math.max(0, bytes.size - END_RECORD_BYTES - MAX_TRAILING_BYTES);
  const tail = await bytes.read(from, bytes.size - from);
  const at = tail.lastIndexOf(END_SIGNATURE, tail.length - END_RECORD_BYTES);
  return at < 0 ? bytes.size : from + at + END_RECORD_BYTES;
}

/**
 * Lets yauzl read the directory from any source of bytes. To yauzl the file ends after the end record, and the record
 * has no comment.
 */
class DirectoryReader extends RandomAccessReader {
  constructor(
    private readonly bytes: RandomAccess,
    private readonly end: number,
  ) {
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
        const comment = offset + this.end - 2 - position;
        if (position + length === this.end) buffer.fill(0, comment, comment + 2);
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
