import type { Correction } from '../model/report.ts';

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
  /** The set before, which mostly comes again. */
  private last = 0;

  constructor(records: number) {
    this.byRecord = new Uint32Array(records + 1);
  }

  /** `record` counts from 1. */
  add(record: number, corrections: readonly Correction[]): void {
    if (corrections.length === 0) return;
    if (!isSame(corrections, this.sets[this.last] ?? [])) this.last = this.placeOf(corrections);
    this.byRecord[record] = this.last;
    this.count += corrections.length;
  }

  private placeOf(corrections: readonly Correction[]): number {
    const key = JSON.stringify(corrections);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.sets.push(corrections) - 1;
    this.places.set(key, place);
    return place;
  }

  at(record: number): readonly Correction[] {
    return this.sets[this.byRecord[record] ?? 0] ?? [];
  }
}

function isSame(a: readonly Correction[], b: readonly Correction[]): boolean {
  return (
    a.length === b.length && a.every(({ field, done }, i) => field === b[i]?.field && done === b[i]?.done)
  );
}
