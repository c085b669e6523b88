import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FirstMatch,
  FirstSeen,
  type FirstSeenTable,
  type ValueComparison,
} from '../../../src/core/values/first-seen.ts';

/** The plain way to the same answers: a Map that keeps every key and value. */
class FirstSeenMap implements FirstSeenTable {
  private readonly entries = new Map<string, { row: number; value: string; second: string }>();

  constructor(private readonly values: 1 | 2 = 1) {}

  get count(): number {
    return this.entries.size;
  }

  record(key: string, row: number, value = '', second = ''): FirstMatch | undefined {
    const first = this.entries.get(key);
    if (!first) {
      this.entries.set(key, { row, value, second });
      return undefined;
    }
    return {
      row: first.row,
      value: compare(first.value, value),
      secondValue: this.values === 2 ? compare(first.second, second) : 'same',
    };
  }

  find(key: string): number | undefined {
    return this.entries.get(key)?.row;
  }
}

function compare(first: string, value: string): ValueComparison {
  if (first === value) return 'same';
  return first === '' ? 'none' : 'other';
}

describe('FirstSeen', () => {
  it('finds the row a key was first recorded in, and compares the value', () => {
    const table = new FirstSeen();
    expect(table.record('a', 2, 'x')).toBeUndefined();
    expect(table.record('b', 3, 'x')).toBeUndefined();
    expect(table.record('a', 4, 'x')).toMatchObject({ row: 2, value: 'same' });
    expect(table.record('a', 5, 'y')).toMatchObject({ row: 2, value: 'other' });
    expect(table.record('a', 6)).toMatchObject({ row: 2, value: 'other' });
    expect(table.record('', 7)).toBeUndefined();
    expect(table.record('', 8)).toMatchObject({ row: 7, value: 'same' });
    expect(table.record('', 9, 'x')).toMatchObject({ row: 7, value: 'none' });
    expect(table.count).toBe(3);
    expect([table.find('b'), table.find('c')]).toEqual([3, undefined]);
  });

  it('keeps 100,000 keys apart, and their rows as it grows', () => {
    const table = new FirstSeen();
    let repeats = 0;
    for (let row = 0; row < 100_000; row += 1) {
      if (table.record(`person.${row}@clinic.example`, row) !== undefined) repeats += 1;
    }
    expect(repeats).toBe(0);
    for (let row = 0; row < 100_000; row += 997) {
      expect(table.record(`person.${row}@clinic.example`, -1)).toMatchObject({ row, value: 'same' });
    }
  });
});

describe('gives the same answers as a map of the keys', () => {
  /** A few short texts, which repeat, and any other. */
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é'), maxLength: 4 }),
    fc.string({ unit: 'binary' }),
  );
  const calls = fc.array(fc.record({ key: texts, value: texts, second: texts, isRecorded: fc.boolean() }), {
    maxLength: 300,
  });

  it.each([1, 2] as const)('with %i value a key', (values) => {
    fc.assert(
      fc.property(calls, (sequence) => {
        const table = new FirstSeen(values);
        const map = new FirstSeenMap(values);
        sequence.forEach(({ key, value, second, isRecorded }, row) => {
          if (isRecorded) {
            expect(table.record(key, row, value, second)).toEqual(map.record(key, row, value, second));
          } else expect(table.find(key)).toBe(map.find(key));
        });
        expect(table.count).toBe(map.count);
      }),
    );
  });

  it('with tables used in turn', () => {
    fc.assert(
      fc.property(calls, (sequence) => {
        const tables = [new FirstSeen(), new FirstSeen(2)];
        const maps = [new FirstSeenMap(), new FirstSeenMap(2)];
        sequence.forEach(({ key, value, second }, row) => {
          expect(tables.map((table) => table.record(key, row, value, second))).toEqual(
            maps.map((map) => map.record(key, row, value, second)),
          );
        });
      }),
    );
  });
});

it('reports the bytes that it takes', () => {
  const rows = new FirstSeen();
  expect(rows.bytes).toBe(64 * 4);
  rows.record('a', 1);
  expect(rows.bytes).toBe(64 * 4 + 4096 * 16);
});
