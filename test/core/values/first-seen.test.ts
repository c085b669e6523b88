import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FirstSeen } from '../../../src/core/values/first-seen.ts';

it('says where a key was first met, and whether with the same value', () => {
  const rows = new FirstSeen();
  expect(rows.record('a', 2, 'x')).toBeUndefined();
  expect(rows.record('b', 3, 'x')).toBeUndefined();
  expect(rows.record('a', 4, 'x')).toMatchObject({ row: 2, value: 'same' });
  expect(rows.record('a', 5, 'y')).toMatchObject({ row: 2, value: 'other' });
  expect(rows.record('a', 6)).toMatchObject({ row: 2, value: 'other' });
  expect(rows.record('', 7)).toBeUndefined();
  expect(rows.record('', 8)).toMatchObject({ row: 7, value: 'same' });
  expect(rows.record('', 9, 'x')).toMatchObject({ row: 7, value: 'none' });
  expect(rows.count).toBe(3);
  expect([rows.find('b'), rows.find('c')]).toEqual([3, undefined]);
});

it('answers as a map does, whatever the keys', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts, texts), { maxLength: 300 }), (pairs) => {
      const rows = new FirstSeen(2);
      const map = new Map<string, { row: number; value: string; second: string }>();
      const compared = (then: string, now: string) =>
        then === now ? 'same' : then === '' ? 'none' : 'other';
      pairs.forEach(([key, value, second], row) => {
        const first = map.get(key);
        const expected = first && {
          row: first.row,
          value: compared(first.value, value),
          second: compared(first.second, second),
        };
        expect(rows.record(key, row, value, second)).toEqual(expected);
        if (!first) map.set(key, { row, value, second });
      });
      expect(rows.count).toBe(map.size);
    }),
  );
});

it('keeps 100,000 keys apart, and their rows while it grows', () => {
  const rows = new FirstSeen();
  let met = 0;
  for (let row = 0; row < 100_000; row += 1) {
    if (rows.record(`person.${row}@clinic.example`, row) !== undefined) met += 1;
  }
  expect(met).toBe(0);
  for (let row = 0; row < 100_000; row += 997) {
    expect(rows.record(`person.${row}@clinic.example`, -1)).toMatchObject({ row, value: 'same' });
  }
});

it('reports the bytes that it takes', () => {
  const rows = new FirstSeen();
  expect(rows.bytes).toBe(64 * 4);
  rows.record('a', 1);
  expect(rows.bytes).toBe(64 * 4 + 4096 * 16);
});
