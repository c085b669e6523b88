import { describe, expect, it } from 'vitest';
import { DraftStore } from '../../../src/app/import/draft-store.ts';

const ALL = { has: () => true };

describe('DraftStore', () => {
  it('gives back what was added, in order, without what was taken back', () => {
    const store = new DraftStore();
    const records = Array.from({ length: 5000 }, (_, i) => ({
      claimNumber: `MADEUP-${i}`,
      description: 'Ł'.repeat(i % 300),
      ...(i % 7 === 0 && { rin: '100200300' }),
    }));
    for (const [i, record] of records.entries()) store.add(i + 1, record);
    const even = { has: (number: number) => number % 2 === 0 };
    expect([...store.list(even)].flat()).toEqual(records.filter((_, i) => i % 2 === 1));
  });
  it('keeps a draft that is larger than a block', () => {
    const store = new DraftStore();
    const large = { description: 'x'.repeat(3 * 2 ** 20) };
    for (const [i, record] of [{ rin: '1' }, large, { rin: '2' }].entries()) store.add(i + 1, record);
    expect([...store.list(ALL)].flat()).toEqual([{ rin: '1' }, large, { rin: '2' }]);
  });
  it('keeps nothing beyond its limit', () => {
    const store = new DraftStore(50);
    store.add(1, { rin: '100200300' });
    expect(store.isFull).toBe(false);
    for (let i = 2; i < 9; i += 1) store.add(i, { rin: '100200300' });
    expect(store.isFull).toBe(true);
    expect([...store.list(ALL)]).toEqual([]);
  });
});
