import { expect, it } from 'vitest';
import { findPhoneFault } from '../../../src/core/values/phone.ts';

it.each([
  '3125550101',
  '(312) 555-0101',
  '312.555.0101',
  '312-555-0101',
  '+1 312 555 0101',
  '1-312-555-0101',
  '3125550101.0',
  '312-555-0101 x22',
  '312-555-0101x22',
  '312-555-0101, ext. 4',
  '312-555-0101 extension 123456',
  '312-555-0101 #7',
])('%s is a US phone number', (text) => expect(findPhoneFault(text)).toBeUndefined());
it.each([
  ['555-0101', 'length'],
  ['312-555-010', 'length'],
  ['312-555-01011', 'length'],
  ['2-312-555-0101', 'length'],
  ['312-555-0101 / 312-555-0102', 'length'],
  ['3.13E+09', 'length'],
  ['call first', 'length'],
  ['ext. 5, 312-555-0101', 'length'],
  ['', 'length'],
  ['112-555-0101', 'first-digit'],
  ['012-555-0101', 'first-digit'],
  ['312-155-0101', 'first-digit'],
  ['1-112-555-0101', 'first-digit'],
])('%j: %s', (text, fault) => expect(findPhoneFault(text)).toBe(fault));

it('is too long if there is more than a phone number, whatever its digits', () => {
  expect(findPhoneFault(`312555${' '.repeat(80)}0142`)).toBeUndefined();
  expect(findPhoneFault(`312555${','.repeat(91)}0142`)).toBe('length');
});
