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
});
