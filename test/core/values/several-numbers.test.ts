import { expect, it } from 'vitest';
import { hasSeveralNumbers } from '../../../src/core/values/several-numbers.ts';

it.each([
  ['90001;90002', true],
  ['90001 | 90002', true],
  ['90001 & 90002', true],
  ['90001 and 90002', true],
  ['90001 / 90002', true],
  ['90001/90002', false],
  ['90001, 900', false],
  ['90001 90002', false],
  ['90000001/90000002', true],
  ['MADEUP-9001 MADEUP-9002', true],
  ['MADEUP-9001 MADEUP-900', false],
  ['9000000/90000002', false],
  ['STRAND9001and9002', false],
  ['MADEUP-9001', false],
  ['', false],
])('%j: %s', (text, several) => expect(hasSeveralNumbers(text, text)).toBe(several));

it('sees the line breaks of the raw cell, which the cleaned text has lost', () => {
  expect(hasSeveralNumbers('90001 90002', '90001\r\n90002')).toBe(true);
});
