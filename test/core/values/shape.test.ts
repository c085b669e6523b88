import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeShape } from '../../../src/core/values/shape.ts';

it.each([
  ['12345678', '8 digits'],
  ['1', '1 digit'],
  ['A', '1 letter'],
  ['ABC123456789', '3 letters and 9 digits'],
  ['12-345', '5 digits and punctuation'],
  ['---', 'punctuation'],
  ['see note 7', '10 characters'],
  ['é1', '1 letter and 1 digit'],
  ['a🙂', '2 characters'],
  ['', 'nothing'],
])('%j: %s', (text, shape) => expect(describeShape(text)).toBe(shape));

it('reveals nothing of the value but counts', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(describeShape(text)).toMatch(
        /^(nothing|punctuation|\d+ (characters?|letters?|digits?)( and .+)?)$/,
      );
      expect(describeShape(text)).toBe(describeShape(text.replace(/\d/g, '7').replace(/[a-z]/g, 'q')));
    }),
  );
});
