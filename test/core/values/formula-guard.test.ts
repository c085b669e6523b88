import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, isFormulaLike, isGuarded } from '../../../src/core/values/formula-guard.ts';

describe('a cell that a spreadsheet would run gets an apostrophe', () => {
  it.each([
    ['=1+1'],
    ['+HYPERLINK("https://made-up.example")'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1+1'],
    ['\r=1+1'],
    ["'=1+1"],
    ["''=1+1"],
    ['-'],
    ['+'],
    ['-.'],
    ['-1.'],
    ['+1-1'],
    ['-12a'],
    ['-12.5.1'],
    ['-012'],
    ['+3125550101'],
    ['-1234567890'],
    ['-1.5E+3'],
  ])('%j', (text) => {
    expect(isFormulaLike(text)).toBe(true);
    expect(guardFormula(text)).toBe(`'${text}`);
  });
});

describe('a cell that a spreadsheet keeps is unchanged', () => {
  it.each([
    [''],
    ['Maren'],
    ['1=1'],
    ['12-34'],
    [' =1+1'],
    ["'Maren"],
    ["'"],
    ['-0'],
    ['-5'],
    ['+5'],
    ['-120.00'],
    ['-0.5'],
    ['-.5'],
    ['+123456789'],
  ])('%j', (text) => {
    expect(isFormulaLike(text)).toBe(false);
    expect(guardFormula(text)).toBe(text);
  });
});

describe('the apostrophe of the guard is recognized', () => {
  it.each([
    ["'=1+1", true],
    ["''=1+1", true],
    ["'+1", true],
    ["'-5", true],
    ["'@SUM(A1)", true],
    ["'\t1", true],
    ["'\r1", true],
    ['=1+1', false],
    ["'Maren", false],
    ["'", false],
    ["O'=1", false],
  ])('%j: %s', (text, expected) => expect(isGuarded(text)).toBe(expected));

  it('in every guarded cell, and in no other', () => {
    const texts = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '0', '7', '.', 'a'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(isGuarded(guardFormula(text))).toBe(isFormulaLike(text));
      }),
    );
  });
});
