import { describe, expect, it } from 'vitest';
import { CorrectionStore } from '../../../src/core/clean/correction-store.ts';

const PHONE = [{ field: 'contactPhone', done: 'written in its plain form' }];
const BOTH = [...PHONE, { field: 'serviceFrom', done: 'date written in full' }];

describe('Corrections', () => {
  it('gives back those of each record, and counts them', () => {
    const corrections = new CorrectionStore(6);
    const given = [PHONE, BOTH, [], PHONE, [...PHONE], [{ field: 'contactPhone', done: 'another' }]];
    given.forEach((each, i) => {
      corrections.add(i + 1, each);
    });
    expect(given.map((_, i) => corrections.getCorrections(i + 1))).toEqual(given);
    expect(corrections.count).toBe(6);
  });
});
