import { expect, it } from 'vitest';
import { memoizePerRow } from '../../../src/core/fields/memoize-per-row.ts';
import type { Row } from '../../../src/core/model/field.ts';

const row = (record: number) => ({ record }) as Row;

it('computes once for the same row and argument', () => {
  let calls = 0;
  const compute = memoizePerRow((at: Row, factor: number) => {
    calls += 1;
    return at.record * factor;
  });
  const [first, second] = [row(1), row(2)];
  expect([compute(first, 10), compute(first, 10)]).toEqual([10, 10]);
  expect(calls).toBe(1);
  expect(compute(first, 20)).toBe(20);
  expect(compute(second, 20)).toBe(40);
  expect(compute(first, 20)).toBe(20);
  expect(calls).toBe(4);
});
