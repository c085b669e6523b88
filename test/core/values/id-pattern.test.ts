import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesIdPattern } from '../../../src/core/values/id-pattern.ts';

describe('matchesIdPattern', () => {
  it.each([
    ['AP123456', 'AP-######', true],
    ['ap123456', 'AP ######', true],
    ['AP12345', 'AP-######', false],
    ['AP1234567', 'AP-######', false],
    ['AP12345x', 'AP-######', false],
    ['AQ123456', 'AP-######', false],
    ['PDXGR1', 'PDXGR*', true],
    ['PDXGR', 'PDXGR*', true],
    ['XPDXGR1', 'PDXGR*', false],
    ['12AB', '##@@', true],
    ['AB12', '##@@', false],
    ['a1', '??', true],
    ['a.', '??', false],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
    ['1a2a3', '*a#', true],
    ['1a2ab', '*a#', false],
    ['abcabd', '*abd', true],
    ['anything', '*', true],
    ['anything', '**', true],
    ['a', 'a**', true],
    ['(a+)+', '(a+)+', true],
    ['aaaa', '(a+)+', false],
    ['\uff11', '#', false],
    ['', '#', false],
    ['', '*', true],
  ])('%s matches %s: %s', (text, pattern, matches) => expect(matchesIdPattern(text, pattern)).toBe(matches));

  it('gives the same answers as a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2'), maxLength: 8 });
    const forms = fc.string({ unit: fc.constantFrom('a', '1', '#', '@', '?', '*'), maxLength: 6 });
    const signs: Record<string, string> = { '#': '[0-9]', '@': '[a-z]', '?': '[a-z0-9]', '*': '.*' };
    fc.assert(
      fc.property(letters, forms, (text, form) => {
        const expected = new RegExp(`^${[...form].map((sign) => signs[sign] ?? sign).join('')}$`);
        expect(matchesIdPattern(text, form)).toBe(expected.test(text));
      }),
    );
  });

  it('ends soon with a pattern that a backtracking regular expression would never finish', () => {
    // A letter could go to any of the stars: exponential for a matcher that tries them all.
    expect(matchesIdPattern('a'.repeat(100), `${'*a'.repeat(29)}#`)).toBe(false);
  });

  it('takes no text over 100 characters for an identifier', () => {
    expect(matchesIdPattern('a'.repeat(100), 'a*')).toBe(true);
    expect(matchesIdPattern('a'.repeat(101), 'a*')).toBe(false);
  });
});
