import { describe, expect, it } from 'vitest';
import { formatStoredNumber } from '../../../../src/formats/xlsx/sheet/number-text.ts';

describe('a stored number', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['100200301', '100200301'],
    ['-12', '-12'],
    ['007', '7'],
    ['120.50', '120.5'],
    ['0.1', '0.1'],
    // What Excel stores for 0.1 + 0.2.
    ['0.30000000000000004', '0.3'],
    ['1.23E+11', '123000000000'],
    ['1E-7', '0.0000001'],
    ['-1.5e-3', '-0.0015'],
    [' 12 ', '12'],
  ])('%j is %s', (stored, text) => {
    expect(formatStoredNumber(stored)).toEqual({ text, rounded: false });
  });

  it('with 15 digits is exact, with 16 digits is rounded', () => {
    expect(formatStoredNumber('123456789012345')).toEqual({ text: '123456789012345', rounded: false });
    expect(formatStoredNumber('1234567890123456')).toEqual({ text: '1234567890123460', rounded: true });
    expect(formatStoredNumber('1E+20')).toEqual({ text: '100000000000000000000', rounded: true });
  });

  it.each(['', ' ', 'x', 'NaN', 'INF', '1,5', '1E+999'])('%j is not a number', (stored) => {
    expect(formatStoredNumber(stored)).toBeUndefined();
  });
});
