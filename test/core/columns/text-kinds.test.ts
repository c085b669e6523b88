import { describe, expect, it } from 'vitest';
import { isPersonName, isPlanName, isStreetAddress } from '../../../src/core/columns/text-kinds.ts';

describe('isPersonName', () => {
  it.each([
    ['Maren Testwell', true],
    ['Testwell, Maren', true],
    ["O'Test, R. J.", true],
    ['Máren Téstwell', true],
    ['Téstwell,Renée', true],
    ['O’Test, Renzo', true],
    ['Testwell', false],
    ['Téstwell', false],
    ['a b c d e', false],
    ['á b c d e', false],
    ['Maren 2nd', false],
    ['Máren 2nd', false],
  ])('%s: %s', (text, expected) => {
    expect(isPersonName(text)).toBe(expected);
  });
});

describe('isStreetAddress', () => {
  it.each([
    ['1 Sample Street', true],
    ['12-14 Sample St', true],
    ['12B Cañada Road', true],
    ['1 Ñu Ñu', true],
    ['P.O. Box 12', true],
    ['p.o. box 12 (Cañada)', true],
    ['1 S 2', false],
    ['1 Ñ 2', false],
    ['Sample Street', false],
    ['Cañada Road', false],
  ])('%s: %s', (text, expected) => {
    expect(isStreetAddress(text)).toBe(expected);
  });
});

describe('isPlanName', () => {
  it.each([
    ['Meridian', true],
    ['Molina of IL', true],
    ['CountyCare Health Plan (Cook)', true],
    ['UHC', true],
    ['straight Medicaid', true],
    ['Made-Up Clinic', false],
    ['Moli', false],
  ])('%s: %s', (text, expected) => {
    expect(isPlanName(text)).toBe(expected);
  });
});
