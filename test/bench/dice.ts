const SEED = 20_261_124;

/** Random numbers that are the same in every run: they depend only on the row, not on the file. */
export class Dice {
  private state: number;

  constructor(row: number) {
    this.state = (SEED + row * 2_654_435_761) >>> 0;
  }

  /** A whole number from `from` to `to`, both included. */
  number(from: number, to: number): number {
    return from + Math.floor(this.roll() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.number(0, list.length - 1)] as T;
  }

  /** True with this probability: 0.3 is 30 % of the time. */
  happens(share: number): boolean {
    return this.roll() < share;
  }

  /** Mulberry32: at least 0, below 1. */
  private roll(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
