const FIRST_SIZE = 64;
const BLOCK = 4_096;

/** What a key is kept with, as whole numbers one behind the other: two hashes, the row, and each value's hash. */
const ROW = 2;
const VALUE = 3;

/** How a value compares with the one that the key first came with; 'none': it came with none. */
export type Compared = 'same' | 'other' | 'none';

/** Where a key was met before, and how its values compare with those of then. */
export interface Met {
  row: number;
  value: Compared;
  second: Compared;
}

/**
 * In which row each key was first met, and with what. Keeps hashes, not texts, so that a million rows stay small: 21 to
 * 27 bytes a key, or 25 to 31 where each has a second value. With 64 bits, two keys in a million rows are taken for one
 * about once in 40 million files.
 */
export class FirstRows {
  /** How many different keys there are. */
  count = 0;
  /** The place of a key among all, from 1, and as much of a hash as there is room for before it; 0 is an empty slot. */
  private slots = new Int32Array(FIRST_SIZE);
  /** What is kept of the keys: in blocks, so that more room for them is no copy. */
  private readonly blocks: Int32Array[] = [];
  private readonly width: number;

  constructor(values: 1 | 2 = 1) {
    this.width = VALUE + values;
  }

  /** What the tables take, in bytes. */
  get bytes(): number {
    return this.blocks.reduce((sum, block) => sum + block.byteLength, this.slots.byteLength);
  }

  /** Where the key was first met, or undefined, and then this row is the first. A value of '' is none. */
  meet(key: string, row: number, value = '', second = ''): Met | undefined {
    hashKey(key);
    const slot = this.slotOf(keyHash, keyMark);
    const place = this.placeIn(slot);
    if (place === 0) {
      this.keep(slot, row, value, second);
      return undefined;
    }
    const block = this.blockOf(place);
    const at = this.startOf(place);
    return {
      row: block[at + ROW] as number,
      value: comparedTo(block[at + VALUE] as number, value),
      second: this.width > VALUE + 1 ? comparedTo(block[at + VALUE + 1] as number, second) : 'same',
    };
  }

  /** Where the key was first met; nothing is kept. */
  find(key: string): number | undefined {
    hashKey(key);
    const place = this.placeIn(this.slotOf(keyHash, keyMark));
    return place === 0 ? undefined : (this.blockOf(place)[this.startOf(place) + ROW] as number);
  }

  private keep(slot: number, row: number, value: string, second: string): void {
    if (this.count % BLOCK === 0) this.blocks.push(new Int32Array(BLOCK * this.width));
    this.count += 1;
    const block = this.blockOf(this.count);
    const at = this.startOf(this.count);
    block[at] = keyHash;
    block[at + 1] = keyMark;
    block[at + ROW] = row;
    block[at + VALUE] = worthOf(value);
    if (this.width > VALUE + 1) block[at + VALUE + 1] = worthOf(second);
    this.fill(slot, keyMark, this.count);
    if (this.count * 4 > this.slots.length * 3) this.grow();
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private slotOf(hash: number, mark: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0) return slot;
      // What is kept of the key lies elsewhere in memory, and to look there takes longer than all the rest.
      if (((held ^ mark) & ~last) === 0 && this.isKey(held & last, hash, mark)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private isKey(place: number, hash: number, mark: number): boolean {
    const block = this.blockOf(place);
    const at = this.startOf(place);
    return block[at] === hash && block[at + 1] === mark;
  }

  private placeIn(slot: number): number {
    return (this.slots[slot] as number) & (this.slots.length - 1);
  }

  /** There are always fewer keys than slots, so that a place fits where a slot's own number would. */
  private fill(slot: number, mark: number, place: number): void {
    this.slots[slot] = (mark & ~(this.slots.length - 1)) | place;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let place = 1; place <= this.count; place += 1) {
      const block = this.blockOf(place);
      const at = this.startOf(place);
      const mark = block[at + 1] as number;
      this.fill(this.emptySlot(block[at] as number), mark, place);
    }
  }

  private emptySlot(hash: number): number {
    const last = this.slots.length - 1;
    let slot = hash & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    return slot;
  }

  private blockOf(place: number): Int32Array {
    return this.blocks[Math.floor((place - 1) / BLOCK)] as Int32Array;
  }

  private startOf(place: number): number {
    return ((place - 1) % BLOCK) * this.width;
  }
}

function comparedTo(worth: number, value: string): Compared {
  if (worth === worthOf(value)) return 'same';
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
function worthOf(value: string): number {
  if (value === '') return 0;
  let hash = 0x41c6ce57;
  for (let i = 0; i < value.length; i += 1) hash = Math.imul(hash ^ value.charCodeAt(i), 1597334677);
  return mixed(hash) | 1;
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
  keyHash = mixed(a) ^ b;
  keyMark = mixed(b) ^ keyHash;
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 2246822507);
  const most = Math.imul(half ^ (half >>> 13), 3266489909);
  return most ^ (most >>> 16);
}
