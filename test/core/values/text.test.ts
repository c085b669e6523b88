import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalize,
  cleanText,
  foldHeader,
  foldName,
  getNormalization,
  hasDigit,
  isPlainCode,
  NORMALIZE_ID,
  NORMALIZE_NONE,
  normalizeId,
  replaceControls,
  trimEndOf,
} from '../../../src/core/values/text.ts';
import { CONTROL_TEXT, listSteering } from '../../support/steering.ts';

describe('cleanText', () => {
  it.each([
    ['plain text', 'plain text'],
    ['  two  blanks ', 'two blanks'],
    ['non\u00a0breaking', 'non breaking'],
    ['thin\u2009and\u3000wide', 'thin and wide'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['11\u20131222\u2212333', '11-1222-333'],
    ['\uff11\uff12\uff13', '123'],
    ["'00123", '00123'],
    ["'00 123\u00a0", '00 123'],
    ['tab\tand\nline', 'tab and line'],
    ['\u202e100', '100'],
    ['José', 'José'],
    ["''a", "'a"],
    ["'", ''],
    ['', ''],
  ])('%j is %j', (text, clean) => expect(cleanText(text)).toBe(clean));
  it('leaves one blank at the ends of plain text to be cut', () => expect(cleanText(' 123')).toBe('123'));
  it('changes nothing when done again, but for apostrophes', () => {
    const odd = fc.constantFrom(...' \t\n\u00a0\u200b\u2013\u3000\ufeff\uff11a1');
    const any = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(odd, any) }), (text) => {
        const once = cleanText(text.replaceAll("'", ''));
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});

describe('lookOf', () => {
  it.each([
    ['', NORMALIZE_NONE],
    ['MADEUP1', NORMALIZE_NONE],
    ['MADEUP-1.0', NORMALIZE_ID],
  ])('%j: %j', (text, needed) => expect(getNormalization(text)).toBe(needed));

  it.each(['a b', "'1", '#N/A', 'José', '1\u00a0', '\u20131', 'a\tb'])(
    '%j needs full normalization',
    (text) => expect(getNormalization(text)).toBeGreaterThan(NORMALIZE_ID),
  );

  it('skips nothing that cleaning would change', () => {
    const unit = fc.constantFrom(..."aZ09-.#' \t\u00a0\u200b\u2013\uff11é@/");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const text = units.join('');
        const needed = getNormalization(text);
        if (needed <= NORMALIZE_ID) expect(cleanText(text)).toBe(text);
        if (needed === NORMALIZE_NONE) expect(normalizeId(text)).toBe(text);
      }),
    );
  });
});

describe('normalizeId', () => {
  it.each([
    ['111-222 333', '111222333'],
    ['100200301.0', '100200301'],
    ['100200301.00', '100200301'],
    ['100200301.5', '100200301.5'],
    ['A1.0', 'A1.0'],
    ['', ''],
  ])('%j is %j', (text, plain) => expect(normalizeId(text)).toBe(plain));
});

describe('foldName and foldHeader', () => {
  it.each([
    ["Mary-Ann O'Dell ", 'maryannodell'],
    ['ÉCOLE', 'école'],
    ['Suite 12', 'suite12'],
    ['...', ''],
  ])('%j folds to %j', (text, folded) => expect(foldName(text)).toBe(folded));
  it('reads # as number', () => {
    expect(foldHeader('Claim #')).toBe(foldHeader('Claim Number'));
    expect(foldHeader('Claim#')).toBe('claimnumber');
    expect(foldHeader('Claim')).toBe('claim');
  });
  it('cleans before it folds', () =>
    expect(foldHeader(' E\u2011mail\u00a0Address\ufeff')).toBe('emailaddress'));
});

describe('replaceControls', () => {
  it('replaces each character that could steer a terminal, one by one', () => {
    expect(replaceControls(CONTROL_TEXT)).toMatch(/^ {2}\[31m {2}31m {12}$/);
    expect(listSteering(replaceControls(`é ${CONTROL_TEXT}`))).toEqual([]);
  });

  it('replaces characters that control a terminal', () => {
    expect(replaceControls('a\u001b[2Jb\r\nc\u202ed\u2066e\u0000')).toBe('a [2Jb  c d e ');
    expect(replaceControls('José, 12')).toBe('José, 12');
    expect(replaceControls('José 😀 東京')).toBe('José 😀 東京');
  });
});

describe('the fast paths', () => {
  const odd = fc.string({
    unit: fc.constantFrom('a', '0', ' ', '.', '-', "'", '\u00a0', '\u200b', '\t', 'é', '–'),
    maxLength: 9,
  });
  it('clean a text like the plain way', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const bare = text.startsWith("'") ? text.slice(1) : text;
        const long = bare
          .replace(/\u200b/g, '')
          .replaceAll('–', '-')
          .replace(/\s+/g, ' ')
          .trim();
        expect(cleanText(text)).toBe(long);
      }),
    );
  });
  it('fold a name and strip an identifier like the plain ways', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(foldName(text)).toBe(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
        const bare = text.replace(/[\s-]/g, '');
        expect(normalizeId(text)).toBe(/^\d+\.0+$/.test(bare) ? bare.slice(0, bare.indexOf('.')) : bare);
      }),
    );
  });
});

it('capitalizes the first letter only', () => {
  expect(['closed', 'a RIN', ''].map(capitalize)).toEqual(['Closed', 'A RIN', '']);
});

it.each(['MADEUP-CLM-0001', '12345', 'a1', 'Z9', '1a'])('%j is a plain code', (text) =>
  expect(isPlainCode(text)).toBe(true),
);
it.each(['', 'MADEUP', '10-15-2026', '10/15', 'A 1', 'A.1', '\uff11', 'A1\u00e9', '[1]', '@1', '`1', '{1'])(
  '%j is no plain code',
  (text) => expect(isPlainCode(text)).toBe(false),
);

it('finds a digit anywhere', () => {
  expect(['1', 'a1', '1a', 'a0b', '9'].map(hasDigit)).toEqual([true, true, true, true, true]);
  expect(['', 'abc', '/:', '\uff11'].map(hasDigit)).toEqual([false, false, false, false]);
});

it.each([
  ['a::', 'a'],
  [':a: :', ':a'],
  ['::', ''],
  ['', ''],
])('%j without what it ends in is %j', (text, trimmed) => expect(trimEndOf(text, /[\s:]/)).toBe(trimmed));

it('compares headers up to the length that Excel allows', () => {
  const header = 'a'.repeat(255);
  expect(foldHeader(`${header}b`)).toBe(foldHeader(header));
  expect(foldHeader(`${header.slice(1)}b`)).not.toBe(foldHeader(header));
});
