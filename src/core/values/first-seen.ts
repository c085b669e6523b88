const INITIAL_SLOTS = 64;
const BLOCK_SIZE = 4_096;

/** Layout of a key's entry, in 32-bit integers: two hashes of the key, its row, and one hash for each value. */
const ROW_OFFSET = 2;
const VALUE_OFFSET = 3;

/** How a value compares with the one its key was first recorded with; 'none': there was none. */
export type ValueComparison = 'same' | 'other' | 'none';

/** Where a key was first recorded, and how the values compare with the ones recorded then. */
export interface FirstMatch {
  row: number;
  value: ValueComparison;
  secondValue: ValueComparison;
}

/** The row in which each key was first seen, with up to two values of that row. */
export interface FirstSeenTable {
  /** How many distinct keys there are. */
  readonly count: number;
  /** Finds where the key was first recorded, or records this row for it and returns undefined. '' means no value. */
  record(key: string, row: number, value?: string, second?: string): FirstMatch | undefined;
  /** Finds the row in which the key was first recorded; records nothing. */
  find(key: string): number | undefined;
}

/**
 * An open-addressing hash table that keeps hashes instead of texts, so that a million rows stay small: 21 to 27 bytes a
 * key, or 25 to 31 with a second value. A Map of the keys would give the same answers. With 64 bits, two keys in a
 * million rows collide about once in 40 million files.
 */
export class FirstSeen implements FirstSeenTable {
  count = 0;
  /** A key's index, from 1, in the low bits and as many bits of its hash as fit above it; 0 is an empty slot. */
  private slots = new Int32Array(INITIAL_SLOTS);
  /** The entries, in blocks so that growing copies nothing. */
  private readonly blocks: Int32Array[] = [];
  private readonly width: number;
  /** The two hashes of the key that is being recorded or searched for. */
  private keyHash = 0;
  private keyMark = 0;

  constructor(values: 1 | 2 = 1) {
    this.width = VALUE_OFFSET + values;
  }

  /** Memory used by the tables. */
  get bytes(): number {
    return this.blocks.reduce((sum, block) => sum + block.byteLength, this.slots.byteLength);
  }

  record(key: string, row: number, value = '', second = ''): FirstMatch | undefined {
    this.hashKey(key);
    const slot = this.findSlot(this.keyHash, this.keyMark);
    const index = this.getIndex(slot);
    if (index === 0) {
      this.insert(slot, row, value, second);
      return undefined;
    }
    const block = this.getBlock(index);
    const offset = this.getOffset(index);
    return {
      row: block[offset + ROW_OFFSET] as number,
      value: compareToHash(block[offset + VALUE_OFFSET] as number, value),
      secondValue:
        this.width > VALUE_OFFSET + 1
          ? compareToHash(block[offset + VALUE_OFFSET + 1] as number, second)
          : 'same',
    };
  }

  find(key: string): number | undefined {
    this.hashKey(key);
    const index = this.getIndex(this.findSlot(this.keyHash, this.keyMark));
    return index === 0 ? undefined : (this.getBlock(index)[this.getOffset(index) + ROW_OFFSET] as number);
  }

  /** Two multiplicative hashes over the UTF-16 code units; both results depend on both. */
  private hashKey(key: string): void {
    let a = 0xdeadbeef;
    let b = 0x41c6ce57;
    for (let i = 0; i < key.length; i += 1) {
      const unit = key.charCodeAt(i);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
    this.keyHash = mixBits(a) ^ b;
    this.keyMark = mixBits(b) ^ this.keyHash;
  }

  private insert(slot: number, row: number, value: string, second: string): void {
    if (this.count % BLOCK_SIZE === 0) this.blocks.push(new Int32Array(BLOCK_SIZE * this.width));
    this.count += 1;
    const block = this.getBlock(this.count);
    const offset = this.getOffset(this.count);
    block[offset] = this.keyHash;
    block[offset + 1] = this.keyMark;
    block[offset + ROW_OFFSET] = row;
    block[offset + VALUE_OFFSET] = hashValue(value);
    if (this.width > VALUE_OFFSET + 1) block[offset + VALUE_OFFSET + 1] = hashValue(second);
    this.fillSlot(slot, this.keyMark, this.count);
    if (this.count * 4 > this.slots.length * 3) this.grow();
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private findSlot(hash: number, mark: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const content = slots[slot] as number;
      if (content === 0) return slot;
      // Compare the bits in the slot first: reading the entry, elsewhere in memory, costs more than everything else.
      if (((content ^ mark) & ~last) === 0 && this.hasKey(content & last, hash, mark)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private hasKey(index: number, hash: number, mark: number): boolean {
    const block = this.getBlock(index);
    const offset = this.getOffset(index);
    return block[offset] === hash && block[offset + 1] === mark;
  }

  private getIndex(slot: number): number {
    return (this.slots[slot] as number) & (this.slots.length - 1);
  }

  /** There are always fewer keys than slots, so an index fits into the bits of a slot number. */
  private fillSlot(slot: number, mark: number, index: number): void {
    this.slots[slot] = (mark & ~(this.slots.length - 1)) | index;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let index = 1; index <= this.count; index += 1) {
      const block = this.getBlock(index);
      const offset = this.getOffset(index);
      const mark = block[offset + 1] as number;
      this.fillSlot(this.findEmptySlot(block[offset] as number), mark, index);
    }
  }

  private findEmptySlot(hash: number): number {
    const last = this.slots.length - 1;
    let slot = hash & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    return slot;
  }

  private getBlock(index: number): Int32Array {
    return this.blocks[Math.floor((index - 1) / BLOCK_SIZE)] as Int32Array;
  }

  private getOffset(index: number): number {
    return ((index - 1) % BLOCK_SIZE) * this.width;
  }
}

function compareToHash(storedHash: number, value: string): ValueComparison {
  if (storedHash === hashValue(value)) return 'same';
  return storedHash === 0 ? 'none' : 'other';
}

/** 0 for no value; every other hash is odd. */
function hashValue(value: string): number {
  if (value === '') return 0;
  let hash = 0x41c6ce57;
  for (let i = 0; i < value.length; i += 1) hash = Math.imul(hash ^ value.charCodeAt(i), 1597334677);
  return mixBits(hash) | 1;
}

function mixBits(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 2246822507);
  const most = Math.imul(half ^ (half >>> 13), 3266489909);
  return most ^ (most >>> 16);
}
