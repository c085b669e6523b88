import { expect, it } from 'vitest';
import { countOf } from '../../src/values/count.ts';

it('gives the noun its number', () => {
  expect(countOf(0, 'day')).toBe('0 days');
  expect(countOf(1, 'day')).toBe('1 day');
  expect(countOf(27, 'day')).toBe('27 days');
});
