import type { Correction } from '../model/written.ts';

/**
 * The corrections of one file, by record. Records of one source need the same corrections, so every distinct set is
 * kept once, and a record takes 4 bytes.
 */
export class CorrectionStore {
  /** How many cells were corrected. */
  count = 0;
  private readonly sets: (readonly Correction[])[] = [[]];
  private readonly setIndexes = new Map<string, number>();
  private readonly setIndexByRecord: Uint32Array;
  /** The last set; consecutive records usually share it. */
  private lastSetIndex = 0;

  constructor(records: number) {
    this.setIndexByRecord = new Uint32Array(records + 1);
  }

  /** `record` counts from 1. */
  add(record: number, corrections: readonly Correction[]): void {
    if (corrections.length === 0) return;
    if (!hasSameCorrections(corrections, this.sets[this.lastSetIndex] ?? []))
      this.lastSetIndex = this.findOrAddSet(corrections);
    this.setIndexByRecord[record] = this.lastSetIndex;
    this.count += corrections.length;
  }

  private findOrAddSet(corrections: readonly Correction[]): number {
    const key = JSON.stringify(corrections);
    const existing = this.setIndexes.get(key);
    if (existing !== undefined) return existing;
    const index = this.sets.push(corrections) - 1;
    this.setIndexes.set(key, index);
    return index;
  }

  getCorrections(record: number): readonly Correction[] {
    return this.sets[this.setIndexByRecord[record] ?? 0] ?? [];
  }
}

function hasSameCorrections(a: readonly Correction[], b: readonly Correction[]): boolean {
  return (
    a.length === b.length && a.every(({ field, done }, i) => field === b[i]?.field && done === b[i]?.done)
  );
}
