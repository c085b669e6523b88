import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumnLetter } from '../../../src/core/values/column-letter.ts';

describe('toColumnLetter', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (index, letter) => expect(toColumnLetter(index)).toBe(letter));
  it('gives every column different letters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (index) => {
        const number = [...toColumnLetter(index)].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        expect(number).toBe(index + 1);
      }),
    );
  });
});
