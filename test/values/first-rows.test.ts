import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FirstRows } from '../../src/values/first-rows.ts';

it('says where a key was first met, and whether with the same value', () => {
  const rows = new FirstRows();
  expect(rows.meet('a', 2, 'x')).toBeUndefined();
  expect(rows.meet('b', 3, 'x')).toBeUndefined();
  expect(rows.meet('a', 4, 'x')).toEqual({ row: 2, same: true });
  expect(rows.meet('a', 5, 'y')).toEqual({ row: 2, same: false });
  expect(rows.meet('a', 6)).toEqual({ row: 2, same: false });
  expect(rows.meet('', 7)).toBeUndefined();
  expect(rows.meet('', 8)).toEqual({ row: 7, same: true });
});

it('answers as a map does, whatever the keys', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 300 }), (pairs) => {
      const rows = new FirstRows();
      const map = new Map<string, { row: number; value: string }>();
      pairs.forEach(([key, value], row) => {
        const first = map.get(key);
        expect(rows.meet(key, row, value)).toEqual(first && { row: first.row, same: first.value === value });
        if (!first) map.set(key, { row, value });
      });
    }),
  );
});

it('keeps 100,000 keys apart, and their rows while it grows', () => {
  const rows = new FirstRows();
  let met = 0;
  for (let row = 0; row < 100_000; row += 1) {
    if (rows.meet(`person.${row}@clinic.example`, row) !== undefined) met += 1;
  }
  expect(met).toBe(0);
  for (let row = 0; row < 100_000; row += 997) {
    expect(rows.meet(`person.${row}@clinic.example`, -1)).toEqual({ row, same: true });
  }
});
