import { expect, it } from 'vitest';
import { isFillerNumber } from '../../../src/core/values/filler-number.ts';

it.each(['0', '000000000', '99', '111111111111', '000000000000000', '123456', '123456789', '123456789012'])(
  '%s only fills the cell',
  (digits) => expect(isFillerNumber(digits)).toBe(true),
);
it.each(['', '12345', '111111112', '987654321', '0000000000000000', '1234567890123456', 'aaaaaa', '1234568'])(
  '%j may be a number',
  (digits) => expect(isFillerNumber(digits)).toBe(false),
);
