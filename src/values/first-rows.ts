const FIRST_SIZE = 64;

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
  private hashes = new Float64Array(FIRST_SIZE);
  private rows = new Int32Array(FIRST_SIZE);
  private values = new Int32Array(FIRST_SIZE);
  private count = 0;

  /** Where the key was first met, or undefined, and then this row is the first. */
  meet(key: string, row: number, value = ''): Met | undefined {
    const hash = hashOf(key) + 1; // 0 is an empty place
    const worth = hashOf(value) | 0;
    const at = this.placeOf(hash);
    if (this.hashes[at] === hash) return { row: this.rows[at] as number, same: this.values[at] === worth };
    this.hashes[at] = hash;
    this.rows[at] = row;
    this.values[at] = worth;
    this.count += 1;
    if (this.count * 3 > this.hashes.length * 2) this.grow();
    return undefined;
  }

  /** Where the key was first met; nothing is kept. */
  find(key: string): number | undefined {
    const hash = hashOf(key) + 1;
    const at = this.placeOf(hash);
    return this.hashes[at] === hash ? this.rows[at] : undefined;
  }

  private placeOf(hash: number): number {
    const last = this.hashes.length - 1;
    let at = hash & last;
    while (this.hashes[at] !== 0 && this.hashes[at] !== hash) at = (at + 1) & last;
    return at;
  }

  private grow(): void {
    const { hashes, rows, values } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.rows = new Int32Array(hashes.length * 2);
    this.values = new Int32Array(hashes.length * 2);
    hashes.forEach((hash, from) => {
      if (hash === 0) return;
      const at = this.placeOf(hash);
      this.hashes[at] = hash;
      this.rows[at] = rows[from] as number;
      this.values[at] = values[from] as number;
    });
  }
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
