import { formatNumber } from '../../../core/values/count.ts';
import { allocateShared, countUtf8Bytes, decodeUtf8, wrapMemory, writeUtf8 } from '../../bytes/codec.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { Part } from '../package/directory-entry.ts';
import type { Refusals } from '../package/refusals.ts';
import type { Archive } from '../package/zip.ts';
import { readXml, type XmlHandler } from '../xml/parse.ts';
import { RichText, unescapeText } from './rich-text.ts';

/** An item in the form that nearly all programs write: one text without entities. */
const PLAIN_ITEM = /\s*<si><t(?: xml:space="preserve")?>([ -%'-;=-\uffff]*)<\/t><\/si>/y;
const MIN_CAPACITY = 1024;
/** Number of decoded texts to cache, a power of 2. Columns tend to repeat their texts. */
const CACHE_SIZE = 4096;

/**
 * The shared strings of a workbook, as UTF-8 in one buffer that threads share. JavaScript strings would take 10 times
 * the memory.
 */
export interface StringTable {
  count: number;
  bytes: ArrayBufferLike;
  /** The start of each text, and the end of the last one. */
  offsets: ArrayBufferLike;
}

/** Decodes the texts of a table on demand. */
export class SharedStrings {
  private readonly count: number;
  private readonly bytes: Uint8Array;
  private readonly offsets: Uint32Array;
  private readonly cachedIndex = new Int32Array(CACHE_SIZE).fill(-1);
  private readonly cachedText: string[] = new Array(CACHE_SIZE).fill('');

  constructor({ count, bytes, offsets }: StringTable) {
    this.count = count;
    this.bytes = wrapMemory(bytes);
    this.offsets = new Uint32Array(offsets);
  }

  /** The text at an index; undefined if there is none. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const slot = index & (CACHE_SIZE - 1);
    if (this.cachedIndex[slot] === index) return this.cachedText[slot];
    const text = decodeUtf8(this.bytes, this.offsets[index], this.offsets[index + 1]);
    this.cachedIndex[slot] = index;
    this.cachedText[slot] = text;
    return text;
  }
}

class StringTableWriter {
  count = 0;
  private bytes: Uint8Array;
  private offsets = allocateNumbers(MIN_CAPACITY);
  private usedBytes = 0;

  /** @param expectedBytes initial capacity; the system commits memory only for the part that is written */
  constructor(expectedBytes: number) {
    this.bytes = wrapMemory(allocateShared(Math.max(MIN_CAPACITY, expectedBytes)));
  }

  get table(): StringTable {
    return { count: this.count, bytes: this.bytes.buffer, offsets: this.offsets.buffer };
  }

  add(text: string): void {
    // A UTF-16 unit takes at most 3 bytes.
    const maxEnd = this.usedBytes + text.length * 3;
    if (maxEnd > this.bytes.length) this.grow(this.usedBytes + countUtf8Bytes(text));
    this.usedBytes += writeUtf8(text, this.bytes, this.usedBytes);
    this.count += 1;
    if (this.count === this.offsets.length) {
      const longer = allocateNumbers(this.offsets.length * 2);
      longer.set(this.offsets);
      this.offsets = longer;
    }
    this.offsets[this.count] = this.usedBytes;
  }

  private grow(minBytes: number): void {
    if (minBytes <= this.bytes.length) return;
    const longer = wrapMemory(allocateShared(Math.max(minBytes, this.bytes.length * 2)));
    longer.set(this.bytes.subarray(0, this.usedBytes));
    this.bytes = longer;
  }
}

function allocateNumbers(count: number): Uint32Array {
  return new Uint32Array(allocateShared(count * Uint32Array.BYTES_PER_ELEMENT));
}

/**
 * Reads the table of shared strings; without a part it is empty.
 * @throws InputError if the part is damaged or beyond the limits
 */
export async function readSharedStrings(archive: Archive, part: Part | undefined): Promise<StringTable> {
  const { limits, refusals } = archive;
  const strings = new StringTableWriter(Math.min(part?.size ?? 0, limits.heldBytes));
  if (part) await readXml(archive, part, new StringTableReader(strings, limits, refusals), limits.heldBytes);
  return strings.table;
}

class StringTableReader implements XmlHandler {
  private readonly strings: StringTableWriter;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private readonly richText: RichText;
  private state: 'outside' | 'table' | 'item' = 'outside';

  constructor(strings: StringTableWriter, limits: Limits, refusals: Refusals) {
    this.strings = strings;
    this.limits = limits;
    this.refusals = refusals;
    this.richText = new RichText(limits, refusals);
  }

  onOpenTag(name: string): void {
    if (this.state === 'item') this.richText.open(name);
    else if (name === 'sst') this.state = 'table';
    else if (name === 'si' && this.state === 'table') {
      this.state = 'item';
      this.richText.begin();
    }
  }

  onCloseTag(name: string): void {
    if (this.state !== 'item') return;
    if (name === 'si') {
      this.state = 'table';
      this.add(this.richText.getText());
    } else this.richText.close(name);
  }

  onText(text: string): void {
    if (this.state === 'item') this.richText.addText(text);
  }

  /** Reads plain items by regular expression, because most items are plain. */
  tryFastPath(text: string, from: number): number {
    if (this.state !== 'table') return from;
    let at = from;
    PLAIN_ITEM.lastIndex = at;
    for (let match = PLAIN_ITEM.exec(text); match; match = PLAIN_ITEM.exec(text)) {
      at = PLAIN_ITEM.lastIndex;
      this.add(unescapeText(match[1] ?? ''));
    }
    return at;
  }

  private add(text: string): void {
    const { sharedStrings } = this.limits;
    if (this.strings.count === sharedStrings) {
      throw this.refusals.tooLarge(`over ${formatNumber(sharedStrings)} different texts`);
    }
    this.strings.add(text);
  }
}
