const INITIAL_SLOTS = 64;
const BLOCK_SIZE = 4_096;

/** What a key is kept with, as whole numbers one behind the other: two hashes, the row, and each value's hash. */
const ROW_OFFSET = 2;
const VALUE_OFFSET = 3;

/** How a value compares with the one that the key first came with; 'none': it came with none. */
export type ValueComparison = 'same' | 'other' | 'none';

/** Where a key was met before, and how its values compare with those of then. */
export interface FirstMatch {
  row: number;
  value: ValueComparison;
  secondValue: ValueComparison;
}

/**
 * In which row each key was first met, and with what. Keeps hashes, not texts, so that a million rows stay small: 21 to
 * 27 bytes a key, or 25 to 31 where each has a second value. With 64 bits, two keys in a million rows are taken for one
 * about once in 40 million files.
 */
export class FirstSeen {
  /** How many different keys there are. */
  count = 0;
  /** The place of a key among all, from 1, and as much of a hash as there is room for before it; 0 is an empty slot. */
  private slots = new Int32Array(INITIAL_SLOTS);
  /** What is kept of the keys: in blocks, so that more room for them is no copy. */
  private readonly blocks: Int32Array[] = [];
  private readonly width: number;

  constructor(values: 1 | 2 = 1) {
    this.width = VALUE_OFFSET + values;
  }

  /** What the tables take, in bytes. */
  get bytes(): number {
    return this.blocks.reduce((sum, block) => sum + block.byteLength, this.slots.byteLength);
  }

  /** Where the key was first met, or undefined, and then this row is the first. A value of '' is none. */
  record(key: string, row: number, value = '', second = ''): FirstMatch | undefined {
    hashKey(key);
    const slot = this.findSlot(keyHash, keyMark);
    const place = this.getIndex(slot);
    if (place === 0) {
      this.insert(slot, row, value, second);
      return undefined;
    }
    const block = this.getBlock(place);
    const at = this.getOffset(place);
    return {
      row: block[at + ROW_OFFSET] as number,
      value: compareToHash(block[at + VALUE_OFFSET] as number, value),
      secondValue:
        this.width > VALUE_OFFSET + 1
          ? compareToHash(block[at + VALUE_OFFSET + 1] as number, second)
          : 'same',
    };
  }

  /** Where the key was first met; nothing is kept. */
  find(key: string): number | undefined {
    hashKey(key);
    const place = this.getIndex(this.findSlot(keyHash, keyMark));
    return place === 0 ? undefined : (this.getBlock(place)[this.getOffset(place) + ROW_OFFSET] as number);
  }

  private insert(slot: number, row: number, value: string, second: string): void {
    if (this.count % BLOCK_SIZE === 0) this.blocks.push(new Int32Array(BLOCK_SIZE * this.width));
    this.count += 1;
    const block = this.getBlock(this.count);
    const at = this.getOffset(this.count);
    block[at] = keyHash;
    block[at + 1] = keyMark;
    block[at + ROW_OFFSET] = row;
    block[at + VALUE_OFFSET] = hashValue(value);
    if (this.width > VALUE_OFFSET + 1) block[at + VALUE_OFFSET + 1] = hashValue(second);
    this.fillSlot(slot, keyMark, this.count);
    if (this.count * 4 > this.slots.length * 3) this.grow();
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private findSlot(hash: number, mark: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0) return slot;
      // What is kept of the key lies elsewhere in memory, and to look there takes longer than all the rest.
      if (((held ^ mark) & ~last) === 0 && this.hasKey(held & last, hash, mark)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private hasKey(place: number, hash: number, mark: number): boolean {
    const block = this.getBlock(place);
    const at = this.getOffset(place);
    return block[at] === hash && block[at + 1] === mark;
  }

  private getIndex(slot: number): number {
    return (this.slots[slot] as number) & (this.slots.length - 1);
  }

  /** There are always fewer keys than slots, so that a place fits where a slot's own number would. */
  private fillSlot(slot: number, mark: number, place: number): void {
    this.slots[slot] = (mark & ~(this.slots.length - 1)) | place;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let place = 1; place <= this.count; place += 1) {
      const block = this.getBlock(place);
      const at = this.getOffset(place);
      const mark = block[at + 1] as number;
      this.fillSlot(this.findEmptySlot(block[at] as number), mark, place);
    }
  }

  private findEmptySlot(hash: number): number {
    const last = this.slots.length - 1;
    let slot = hash & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    return slot;
  }

  private getBlock(place: number): Int32Array {
    return this.blocks[Math.floor((place - 1) / BLOCK_SIZE)] as Int32Array;
  }

  private getOffset(place: number): number {
    return ((place - 1) % BLOCK_SIZE) * this.width;
  }
}

function compareToHash(worth: number, value: string): ValueComparison {
  if (worth === hashValue(value)) return 'same';
  return worth === 0 ? 'none' : 'other';
}

let lastKey = '';
let keyHash = 0;
let keyMark = 0;
hashText('');

/** What one row is looked up by is often looked up in several of these in turn. */
function hashKey(key: string): void {
  if (key === lastKey) return;
  lastKey = key;
  hashText(key);
}

/** 0 for no value; all others are odd. */
function hashValue(value: string): number {
  if (value === '') return 0;
  let hash = 0x41c6ce57;
  for (let i = 0; i < value.length; i += 1) hash = Math.imul(hash ^ value.charCodeAt(i), 1597334677);
  return mixBits(hash) | 1;
}

/** Two multiplicative hashes over the UTF-16 units, of which each has a part in both. */
function hashText(text: string): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  keyHash = mixBits(a) ^ b;
  keyMark = mixBits(b) ^ keyHash;
}

function mixBits(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 2246822507);
  const most = Math.imul(half ^ (half >>> 13), 3266489909);
  return most ^ (most >>> 16);
}
