import { expect, it } from 'vitest';
import { isExactNumber } from '../../../src/formats/json/exact-number.ts';

it.each([
  ['123456789012345', true],
  ['-123456789012345', true],
  ['1234567890123456', false],
  ['1.25', true],
])('%s: %s', (number, expected) => {
  expect(isExactNumber(number)).toBe(expected);
});
