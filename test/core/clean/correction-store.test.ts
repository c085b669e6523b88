import { describe, expect, it } from 'vitest';
import { CorrectionStore } from '../../../src/core/clean/correction-store.ts';

const PHONE = [{ field: 'contactPhone', done: 'written in its plain form' }];
const BOTH = [...PHONE, { field: 'serviceFrom', done: 'date written in full' }];

describe('CorrectionStore', () => {
  it('returns the corrections of a record, and counts them all', () => {
    const corrections = new CorrectionStore(6);
    const added = [PHONE, BOTH, [], PHONE, [...PHONE], [{ field: 'contactPhone', done: 'another' }]];
    added.forEach((set, i) => {
      corrections.add(i + 1, set);
    });
    expect(added.map((_, i) => corrections.getCorrections(i + 1))).toEqual(added);
    expect(corrections.count).toBe(6);
  });

  it('grows with the records if their number is not known', () => {
    const corrections = new CorrectionStore();
    const records = Array.from({ length: 1000 }, (_, i) => i + 1);
    const setOf = (record: number) => [PHONE, BOTH, []][record % 3] as typeof PHONE;
    for (const record of records) corrections.add(record, setOf(record));
    expect(records.map((record) => corrections.getCorrections(record))).toEqual(records.map(setOf));
    expect(corrections.getCorrections(5000)).toEqual([]);
  });
});
