const FIRST_SIZE = 64;
const BLOCK = 16_384;

interface Block {
  hashes: Float64Array;
  rows: Int32Array;
  values: Int32Array;
}

/** Where a key was met before. */
export interface Met {
  row: number;
  /** Whether it came with the same value then. */
  same: boolean;
}

/**
 * In which row each key was first met. Keeps a hash, not the key, so that a million rows stay small: with 53 bits, two
 * keys in a million rows are taken for one about once in 20,000 files.
 */
export class FirstRows {
  /** The place of a key among all, from 1; 0 is an empty slot. */
  private slots = new Int32Array(FIRST_SIZE);
  /** What is kept of the keys, 16 bytes each: in blocks, so that more room for them is no copy. */
  private readonly blocks: Block[] = [];
  private count = 0;

  /** Where the key was first met, or undefined, and then this row is the first. */
  meet(key: string, row: number, value = ''): Met | undefined {
    const hash = keyHashOf(key);
    const worth = hashOf(value) | 0;
    const slot = this.slotOf(hash);
    const place = (this.slots[slot] as number) - 1;
    if (place < 0) {
      this.keep(slot, hash, row, worth);
      return undefined;
    }
    const { rows, values } = this.blockOf(place);
    return { row: rows[place % BLOCK] as number, same: values[place % BLOCK] === worth };
  }

  /** Where the key was first met; nothing is kept. */
  find(key: string): number | undefined {
    const place = (this.slots[this.slotOf(hashOf(key))] as number) - 1;
    return place < 0 ? undefined : this.blockOf(place).rows[place % BLOCK];
  }

  private keep(slot: number, hash: number, row: number, worth: number): void {
    const place = this.count;
    if (place % BLOCK === 0) this.blocks.push(emptyBlock());
    const { hashes, rows, values } = this.blockOf(place);
    hashes[place % BLOCK] = hash;
    rows[place % BLOCK] = row;
    values[place % BLOCK] = worth;
    this.count += 1;
    this.slots[slot] = this.count;
    if (this.count * 3 > this.slots.length * 2) this.grow();
  }

  private slotOf(hash: number): number {
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const place = (this.slots[slot] as number) - 1;
      if (place < 0 || this.blockOf(place).hashes[place % BLOCK] === hash) return slot;
      slot = (slot + 1) & last;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let place = 0; place < this.count; place += 1) {
      this.slots[this.slotOf(this.blockOf(place).hashes[place % BLOCK] as number)] = place + 1;
    }
  }

  private blockOf(place: number): Block {
    return this.blocks[Math.floor(place / BLOCK)] as Block;
  }
}

function emptyBlock(): Block {
  return {
    hashes: new Float64Array(BLOCK),
    rows: new Int32Array(BLOCK),
    values: new Int32Array(BLOCK),
  };
}

let lastKey = '';
let lastHash = hashOf('');

/** What one row is looked up by is often looked up in several of these in turn. */
function keyHashOf(key: string): number {
  if (key !== lastKey) {
    lastKey = key;
    lastHash = hashOf(key);
  }
  return lastHash;
}

/** 53 bits of two multiplicative hashes over the UTF-16 units. */
function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b & 0x1fffff) * 0x100000000 + (a >>> 0);
}
