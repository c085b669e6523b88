import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAmount, parsePlainAmount } from '../../../src/core/values/amount.ts';

it.each([
  ['120', 120],
  ['0', 0],
  ['0.00', 0],
  ['$1,234.50', 1234.5],
  ['$ 615.00', 615],
  ['1,234,567.89', 1234567.89],
  ['120.', 120],
  ['.5', 0.5],
  ['120.10000000000001', 120.10000000000001],
])('reads %j', (text, dollars) => expect(parseAmount(text)).toBe(dollars));

it.each([
  '',
  '$',
  '.',
  'two hundred',
  '-50',
  '$-50',
  '(50.00)',
  '10/1/26',
  '1,23',
  '1,2345',
  '12,34,567',
  '1.234,50',
  '120 USD',
  '1.2E+3',
  '$$5',
  '5$',
])('does not read %j', (text) => expect(parseAmount(text)).toBeUndefined());

it.each([
  ['120', 120],
  ['120.5', 120.5],
  ['.5', 0.5],
  ['120.', 120],
  ['0', 0],
  ['0.07', 0.07],
  ['1234567890.29', 1_234_567_890.29],
])('%j is plainly %d dollars', (text, dollars) => {
  expect(parsePlainAmount(text)).toBe(dollars);
  expect(parseAmount(text)).toBe(dollars);
});

it.each(['', '.', '..', '1.2.3', '$5', '1,234', '-5', 'x', '1234567890123456'])(
  '%j is not plainly an amount',
  (text) => expect(parsePlainAmount(text)).toBeUndefined(),
);

it('reads a plain amount as the same number', () => {
  const digits = fc.integer({ min: 0, max: 999_999_999 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 5 }), (whole, decimals) => {
      const text = (whole / 10 ** decimals).toFixed(decimals);
      expect(parsePlainAmount(text)).toBe(Number(text));
    }),
  );
});
