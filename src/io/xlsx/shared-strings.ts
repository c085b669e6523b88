import { inWords, type Limits } from '../limits.ts';
import type { Part } from './directory.ts';
import type { Refusals } from './refusals.ts';
import { RichText, unescapeText } from './rich-text.ts';
import { readXml, type XmlEvents } from './xml.ts';
import type { Archive } from './zip.ts';

/** An item as nearly every program writes it: one text, no entity in it. */
const PLAIN_ITEM = /\s*<si><t(?: xml:space="preserve")?>([ -%'-;=-\uffff]*)<\/t><\/si>/y;
const LEAST = 1024;
/** Texts kept decoded: columns repeat theirs. */
const KEPT = 4096;

/** The shared strings of a workbook: UTF-8 in one buffer, decoded when asked for, since strings would take 10 times that. */
export class SharedStrings {
  count = 0;
  private bytes: Buffer;
  private offsets = new Uint32Array(LEAST);
  private used = 0;
  private readonly keptIndex = new Int32Array(KEPT).fill(-1);
  private readonly keptText: string[] = new Array(KEPT).fill('');

  /** @param expected bytes, of which only those are taken from memory that are written */
  constructor(expected: number) {
    this.bytes = Buffer.allocUnsafeSlow(Math.max(LEAST, expected));
  }

  add(text: string): void {
    // A UTF-16 unit takes 3 bytes at most.
    const most = this.used + text.length * 3;
    if (most > this.bytes.length) this.grow(this.used + Buffer.byteLength(text));
    this.used += this.bytes.write(text, this.used);
    this.count += 1;
    if (this.count === this.offsets.length) {
      const longer = new Uint32Array(this.offsets.length * 2);
      longer.set(this.offsets);
      this.offsets = longer;
    }
    this.offsets[this.count] = this.used;
  }

  /** The text, or undefined where there is none of that index. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const place = index % KEPT;
    if (this.keptIndex[place] === index) return this.keptText[place];
    const text = this.bytes.toString('utf8', this.offsets[index], this.offsets[index + 1]);
    this.keptIndex[place] = index;
    this.keptText[place] = text;
    return text;
  }

  private grow(least: number): void {
    if (least <= this.bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(least, this.bytes.length * 2));
    this.bytes.copy(longer, 0, 0, this.used);
    this.bytes = longer;
  }
}

/**
 * Reads the table of shared strings; an absent one is empty.
 * @throws InputError where it is damaged, or beyond the limits
 */
export async function readSharedStrings(archive: Archive, part: Part | undefined): Promise<SharedStrings> {
  const { limits, refusals } = archive;
  const strings = new SharedStrings(Math.min(part?.size ?? 0, limits.heldBytes));
  if (part) await readXml(archive, part, new TableReader(strings, limits, refusals), limits.heldBytes);
  return strings;
}

class TableReader implements XmlEvents {
  private readonly strings: SharedStrings;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private readonly rich: RichText;
  private place: 'elsewhere' | 'table' | 'item' = 'elsewhere';

  constructor(strings: SharedStrings, limits: Limits, refusals: Refusals) {
    this.strings = strings;
    this.limits = limits;
    this.refusals = refusals;
    this.rich = new RichText(limits, refusals);
  }

  open(name: string): void {
    if (this.place === 'item') this.rich.open(name);
    else if (name === 'sst') this.place = 'table';
    else if (name === 'si' && this.place === 'table') {
      this.place = 'item';
      this.rich.begin();
    }
  }

  close(name: string): void {
    if (this.place !== 'item') return;
    if (name === 'si') {
      this.place = 'table';
      this.add(this.rich.take());
    } else this.rich.close(name);
  }

  text(text: string): void {
    if (this.place === 'item') this.rich.add(text);
  }

  /** Reads plain items by pattern, since most are. */
  quick(text: string, from: number): number {
    if (this.place !== 'table') return from;
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
      throw this.refusals.tooMuch(`over ${inWords(sharedStrings)} different texts`);
    }
    this.strings.add(text);
  }
}
