import { expect, it } from 'vitest';
import { parseAmount } from '../../../src/core/values/amount.ts';

it.each([
  ['615', 61_500],
  ['615.5', 61_550],
  ['$1,234.56', 123_456],
  [' $ 12,000,000 ', 1_200_000_000],
  ['0', 0],
  ['0.999', 99],
])('reads %j in cents', (text, cents) => {
  expect(parseAmount(text)).toBe(cents);
});

it.each([[''], ['two hundred'], ['-50'], ['10/1/26'], ['1,23'], ['12.'], ['$'], ['1.2E+3']])(
  'does not read %j',
  (text) => {
    expect(parseAmount(text)).toBeUndefined();
  },
);
