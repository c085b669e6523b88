import type { Correction } from '../model/report.ts';

/**
 * The corrections of one file, by record. Records of one source are corrected alike, so each set of corrections is kept
 * once and a record is 4 bytes.
 */
export class CorrectionStore {
  /** How many cells were corrected. */
  count = 0;
  private readonly sets: (readonly Correction[])[] = [[]];
  private readonly setIndexes = new Map<string, number>();
  private readonly setIndexByRecord: Uint32Array;
  /** The set before, which mostly comes again. */
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
    const known = this.setIndexes.get(key);
    if (known !== undefined) return known;
    const place = this.sets.push(corrections) - 1;
    this.setIndexes.set(key, place);
    return place;
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
