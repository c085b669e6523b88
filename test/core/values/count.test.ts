import { expect, it } from 'vitest';
import { formatCount, formatDuration } from '../../../src/core/values/count.ts';

it('makes the noun plural unless there is one', () => {
  expect(formatCount(0, 'day')).toBe('0 days');
  expect(formatCount(1, 'day')).toBe('1 day');
  expect(formatCount(27, 'day')).toBe('27 days');
});

it('counts whole weeks in weeks', () => {
  expect([7, 21, 20, 1].map(formatDuration)).toEqual(['1 week', '3 weeks', '20 days', '1 day']);
});
