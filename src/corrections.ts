import type { Correction } from './types.ts';

/**
 * The corrections of one file, by record. Records of one source are corrected alike, so each set of corrections is kept
 * once and a record is 4 bytes.
 */
export class Corrections {
  /** How many cells were corrected. */
  count = 0;
  private readonly sets: (readonly Correction[])[] = [[]];
  private readonly places = new Map<string, number>();
  private readonly byRecord: Uint32Array;

  constructor(records: number) {
    this.byRecord = new Uint32Array(records + 1);
  }

  /** `record` counts from 1. */
  add(record: number, corrections: readonly Correction[]): void {
    if (corrections.length === 0) return;
    const key = JSON.stringify(corrections);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.sets.push(corrections) - 1;
      this.places.set(key, place);
    }
    this.byRecord[record] = place;
    this.count += corrections.length;
  }

  at(record: number): readonly Correction[] {
    return this.sets[this.byRecord[record] ?? 0] ?? [];
  }
}
