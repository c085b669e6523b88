import { expect, it } from 'vitest';
import { isPlainAmount, parseAmount } from '../../../src/core/values/amount.ts';

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

it.each(['120', '120.5', '.5', '120.', '0'])('%j is plainly an amount', (text) => {
  expect(isPlainAmount(text)).toBe(true);
  expect(parseAmount(text)).toBeDefined();
});
it.each(['', '.', '..', '1.2.3', '$5', '1,234', '-5', 'x'])('%j is not plainly one', (text) =>
  expect(isPlainAmount(text)).toBe(false),
);
