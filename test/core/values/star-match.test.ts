import { expect, it } from 'vitest';
import { matchesWithStars } from '../../../src/core/values/star-match.ts';

it.each([
  ['', '', true],
  ['', '**', true],
  ['', 'a', false],
  ['a', '', false],
  ['abc', 'abc', true],
  ['abc', 'a*', true],
  ['abc', '*c', true],
  ['abc', 'a*b', false],
  ['ababac', 'a*bac', true],
  ['abcabd', '*ab?', true],
  ['abc', '???*', true],
  ['ab', '???', false],
])('"%s" and %s', (text, pattern, isMatch) => {
  const isSign = (character: string, sign: string) => sign === '?' || character === sign;
  expect(matchesWithStars(text, pattern, isSign)).toBe(isMatch);
});

it('takes no longer than the product of both lengths', () => {
  let comparisons = 0;
  const count = (character: string, sign: string) => {
    comparisons += 1;
    return character === sign;
  };
  const [text, pattern] = ['a'.repeat(1000), `${'*a'.repeat(50)}b`];
  expect(matchesWithStars(text, pattern, count)).toBe(false);
  expect(comparisons).toBeLessThan(text.length * pattern.length);
});
