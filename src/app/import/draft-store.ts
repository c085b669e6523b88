import type { DraftRecord } from '../../core/model/draft.ts';
import { countUtf8Bytes, decodeUtf8, writeUtf8 } from '../../formats/bytes/codec.ts';
import type { ChosenClaims } from './chosen-claims.ts';

/** Bytes of drafts that are kept: those of about 60,000 claims. */
export const MAX_STORED_BYTES = 24 * 2 ** 20;

const BLOCK_BYTES = 2 ** 20;
const BATCH_SIZE = 40;

/** The fields of some drafts. */
interface Shape {
  text: string;
  keys: readonly string[];
}

const NO_BYTES = new Uint8Array(0);

/** A draft as JSON within a block. */
interface StoredDraft {
  block: Uint8Array;
  start: number;
  end: number;
}

/**
 * Drafts from the first reading, until it is known which of them a later reversal takes back. If there are too many, none
 * is kept, and the files are read again.
 */
export class DraftStore {
  isFull = false;
  private bytes = 0;
  private blocks: Uint8Array[] = [];
  /** By draft: its number among all claims, and where it ends in its block; 0 begins the next block. */
  private numbers: number[] = [];
  private ends: number[] = [];
  private readonly shapes: Shape[] = [];
  private used = BLOCK_BYTES;

  constructor(private readonly maxBytes = MAX_STORED_BYTES) {}

  add(number: number, record: DraftRecord): void {
    if (this.isFull) return;
    // As bytes, since each text is a part of a piece of the file and would keep all of that in memory.
    const json = JSON.stringify([this.findShape(Object.keys(record)), ...Object.values(record)]);
    const length = countUtf8Bytes(json);
    this.bytes += length;
    if (this.bytes > this.maxBytes) {
      this.giveUp();
      return;
    }
    if (this.used + length > BLOCK_BYTES) {
      this.blocks.push(new Uint8Array(Math.max(BLOCK_BYTES, length)));
      this.used = 0;
      this.numbers.push(0);
      this.ends.push(0);
    }
    writeUtf8(json, this.blocks.at(-1) as Uint8Array, this.used);
    this.used += length;
    this.numbers.push(number);
    this.ends.push(this.used);
  }

  /** The drafts that are still chosen, in batches; to be listed once. */
  *list(chosen: Pick<ChosenClaims, 'has'>): Generator<DraftRecord[]> {
    let batch: DraftRecord[] = [];
    for (const { block, start, end } of this.listStored(chosen)) {
      batch.push(this.parseRecord(decodeUtf8(block, start, end)));
      if (batch.length < BATCH_SIZE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  private *listStored(chosen: Pick<ChosenClaims, 'has'>): Generator<StoredDraft> {
    let index = -1;
    let start = 0;
    for (let i = 0; i < this.ends.length; i += 1) {
      const end = this.ends[i] as number;
      const block = this.blocks[index];
      if (end === 0) {
        // Written, and not needed again.
        this.blocks[index] = NO_BYTES;
        index += 1;
      } else if (block && chosen.has(this.numbers[i] as number)) yield { block, start, end };
      start = end;
    }
  }

  /** Most drafts have the same fields, whose names are stored once. */
  private findShape(keys: readonly string[]): number {
    const text = keys.join();
    const index = this.shapes.findIndex(({ text: other }) => other === text);
    return index >= 0 ? index : this.shapes.push({ text, keys }) - 1;
  }

  private parseRecord(json: string): DraftRecord {
    const [shape, ...texts] = JSON.parse(json) as [number, ...string[]];
    const { keys } = this.shapes[shape] as Shape;
    return Object.fromEntries(keys.map((key, i) => [key, texts[i] ?? '']));
  }

  private giveUp(): void {
    this.isFull = true;
    this.blocks = [];
    this.numbers = [];
    this.ends = [];
  }
}
