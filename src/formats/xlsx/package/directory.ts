import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { RandomAccess } from '../../bytes/source.ts';
import { findDirectory, readExactly } from './directory-end.ts';
import { ENTRY_BYTES, getEntryLength, type Part, parseEntry } from './directory-entry.ts';
import type { Refusals } from './refusals.ts';

const LOCAL_HEADER_BYTES = 30;
/** Bytes of the directory read at a time: an entry is about 100. */
const WINDOW_BYTES = 2 ** 16;

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
    const { start, count, end } = await findDirectory(bytes);
    const window = new DirectoryWindow(bytes, end);
    for (let at = start; parts.length < count && parts.length <= limits.entries; ) {
      const length = getEntryLength(await window.read(at, ENTRY_BYTES));
      parts.push(parseEntry(await window.read(at, length)));
      at += length;
    }
  } catch {
    throw refusals.damaged('its zip directory is cut off or unreadable');
  }
  return parts;
}

/** Reads many entries at a time: a read from a file costs more than its bytes. */
class DirectoryWindow {
  private start = 0;
  private content: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly bytes: RandomAccess,
    private readonly end: number,
  ) {}

  /** @throws Error if the directory ends before */
  async read(position: number, length: number): Promise<Uint8Array> {
    if (position + length > this.end) throw new Error('the directory is cut off');
    if (position < this.start || position + length > this.start + this.content.length) {
      const size = Math.min(Math.max(length, WINDOW_BYTES), this.end - position);
      this.content = await readExactly(this.bytes, position, size);
      this.start = position;
    }
    return this.content.subarray(position - this.start, position - this.start + length);
  }
}
