import { expect, it } from 'vitest';
import { countOf, spanOf } from '../../../src/core/values/count.ts';

it('gives the noun its number', () => {
  expect(countOf(0, 'day')).toBe('0 days');
  expect(countOf(1, 'day')).toBe('1 day');
  expect(countOf(27, 'day')).toBe('27 days');
});

it('gives days as weeks where they fit', () => {
  expect([7, 21, 20, 1].map(spanOf)).toEqual(['1 week', '3 weeks', '20 days', '1 day']);
});
