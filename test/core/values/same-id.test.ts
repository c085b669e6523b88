import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameId } from '../../../src/core/values/same-id.ts';
import { cleanText, normalizeId } from '../../../src/core/values/text.ts';

it.each([
  ['MADEUP-TRK-0001', 'madeup trk 0001', true],
  ['100-200-301', '100200301', true],
  ['100200301.0', '100200301', true],
  ['100200301', '10020030', false],
  ['10020030', '100200301', false],
  ['[1]', '{1}', false],
  ['A1-', ' a1', true],
  ['1', '', false],
])('%j and %j are the same: %s', (a, b, same) => expect(isSameId(a, b)).toBe(same));

it('compares identifiers as their keys do', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aA1-. 0Zz'), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [x, y] = [cleanText(a), cleanText(b)];
      expect(isSameId(x, y)).toBe(normalizeId(x).toLowerCase() === normalizeId(y).toLowerCase());
    }),
  );
});
