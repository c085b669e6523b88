import { describe, expect, it } from 'vitest';
import {
  findSpreadsheetDamage,
  isErrorText,
  isRounded,
  isScientific,
} from '../../../src/core/values/spreadsheet-damage.ts';

describe('isScientific', () => {
  it.each([
    '3.6E+11',
    '\u00a03.6E+11',
    '1.23e+11',
    '1E+17',
    '3,6E+11',
    '3.6E11',
    '3.6E-05',
    '1.11222 E+11',
    '12.5E+100',
  ])('%s is', (text) => expect(isScientific(text)).toBe(true));
  it.each([
    '12E5',
    '1E17',
    'E+11',
    '3.6E',
    '3.6E+',
    '3.6F+11',
    '3.6E+1000',
    'X3.6E+11',
    '3.6E+11X',
    '36',
    '',
  ])('%j is not', (text) => expect(isScientific(text)).toBe(false));
});

describe('isRounded', () => {
  it.each(['1234567890123450', '123456789012345000', '1234-5678-9012-3450', '1234567890123450.0'])(
    '%s is',
    (text) => expect(isRounded(text, undefined)).toBe(true),
  );
  it.each([
    '123456789012345',
    '123456789012340',
    '1234567890123451',
    '12345678901234501',
    'X1234567890123450',
    '',
  ])('%j is not', (text) => expect(isRounded(text, undefined)).toBe(false));
  it('is what the reader says, too', () => {
    expect(isRounded('1234567890123456', 'rounded')).toBe(true);
    expect(isRounded('1234567890123456', 'number')).toBe(false);
  });
});

describe('damageOf', () => {
  it('names the damage', () => {
    expect(findSpreadsheetDamage('3.6E+11', undefined)).toBe('scientific');
    expect(findSpreadsheetDamage('1.2E+17', 'rounded')).toBe('scientific');
    expect(findSpreadsheetDamage('1234567890123456', 'rounded')).toBe('rounded');
    expect(findSpreadsheetDamage('111222333001', 'number')).toBeUndefined();
  });
});

describe('isErrorText', () => {
  it.each([
    '#N/A',
    '#REF!',
    ' #VALUE! ',
    '#name?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#GETTING_DATA',
    '##',
    '########',
  ])('%j is', (text) => expect(isErrorText(text)).toBe(true));
  it.each(['N/A', '#', '#1', 'Claim #', 'Claim #N/A', '#N/A!', '#N/A?', ''])('%j is not', (text) =>
    expect(isErrorText(text)).toBe(false),
  );
});
