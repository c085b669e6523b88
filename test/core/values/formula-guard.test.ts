import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, isFormulaLike, unguardFormula } from '../../../src/core/values/formula-guard.ts';

describe('a cell that a spreadsheet would run gets an apostrophe', () => {
  it.each([
    ['=1+1'],
    ['+HYPERLINK("https://made-up.example")'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t1+1'],
    ['\r1+1'],
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
    ['\uff1d1+1'],
    ['\uff0b1'],
    ['\uff0d1'],
    ['\uff20SUM(A1)'],
  ])('%j', (text) => {
    expect(isFormulaLike(text)).toBe(true);
    expect(guardFormula(text)).toBe(`'${text}`);
  });
});

describe('a sign after what another program takes for the end of a cell gets one, too', () => {
  it.each([
    ['paid;=1+1', "'paid;'=1+1"],
    ['paid\t=1+1', "'paid\t'=1+1"],
    ['paid\n=1+1', "'paid\n'=1+1"],
    ['paid\r=1+1', "'paid\r'=1+1"],
    ['paid\r\n\uff1d1+1', "'paid\r\n'\uff1d1+1"],
    ['=1;+2;-3;@4;\uff0b5;\uff0d6;\uff207', "'=1;'+2;'-3;'@4;'\uff0b5;'\uff0d6;'\uff207"],
    ["paid;'=1+1", "'paid;''=1+1"],
    ['paid;-5', "'paid;'-5"],
    ['\t=1+1', "'\t'=1+1"],
    ['\r=1+1', "'\r'=1+1"],
  ])('%j', (text, written) => {
    expect(isFormulaLike(text)).toBe(true);
    expect(guardFormula(text)).toBe(written);
    expect(unguardFormula(written)).toBe(text);
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
    ['paid; =1+1'],
    ["it's;paid"],
    ['line\nbreak'],
    ['1\uff1d1'],
  ])('%j', (text) => {
    expect(isFormulaLike(text)).toBe(false);
    expect(guardFormula(text)).toBe(text);
  });
});

describe('the apostrophes of the guard are removed', () => {
  it.each([
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'+1", '+1'],
    ["'-5", '-5'],
    ["'@SUM(A1)", '@SUM(A1)'],
    ["'\t1", '\t1'],
    ["'\r1", '\r1'],
    ["'\uff1d1", '\uff1d1'],
    ["'=1;=2", '=1;=2'],
    ["''=1;'=2", "'=1;=2"],
  ])('%j: %j', (cell, text) => expect(unguardFormula(cell)).toBe(text));

  it.each([
    ['=1+1'],
    ["'Maren"],
    ["'"],
    [''],
    ["O'=1"],
    ["paid;'=1+1"],
    ["'paid;=1+1"],
    ["'paid;'=1;=2"],
    ["called\n'- no answer"],
  ])('but %j, which the guard did not write, is kept', (cell) =>
    expect(unguardFormula(cell)).toBeUndefined(),
  );

  it('from every cell that was written, and from no other', () => {
    const texts = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\uff1d', ';', '\t', '\r', '\n', '0', '7', '.', 'a'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const written = guardFormula(text);
        expect(unguardFormula(written)).toBe(isFormulaLike(text) ? text : undefined);
        expect(unguardFormula(written) ?? written).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('and nothing that another program could run is left', () => {
    const texts = fc.string({
      unit: fc.constantFrom("'", '=', '\uff0d', ';', '\t', '\r', '\n', ',', '"', 'a'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        for (const cell of guardFormula(text).split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[=\uff0d]/);
      }),
      { numRuns: 2000 },
    );
  });
});
