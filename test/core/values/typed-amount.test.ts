import { expect, it } from 'vitest';
import { parseTypedAmount } from '../../../src/core/values/typed-amount.ts';

it.each([
  ['120.00', '120.00'],
  ['0', '0'],
  ['$1,200.5', '1200.5'],
  ['$ 12', '12'],
  ['1,234,567.89', '1234567.89'],
  ['.50', '.50'],
  [' 7 ', '7'],
])('%j is dollars', (text, plain) => expect(parseTypedAmount(text)).toBe(plain));

it.each([
  '',
  '$',
  '.',
  'two hundred',
  '-50',
  '(50)',
  '10/1/26',
  '1,20',
  '12,000,5',
  '1.234',
  '12.',
  '5 dollars',
  '€5',
])('%j is not', (text) => expect(parseTypedAmount(text)).toBeUndefined());
