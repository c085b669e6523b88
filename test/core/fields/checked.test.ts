import { expect, it } from 'vitest';
import { isCheckedText } from '../../../src/core/fields/checked.ts';

it.each(['MT', 'Maren T.', '11/20/2026', 'yes', 'x', 'TRUE', 'ok', '\u2713', '\u2611 ', 'Noe', 'Notting'])(
  '%j says that a person has reviewed the row',
  (text) => {
    expect(isCheckedText(text)).toBe(true);
  },
);
it.each(['', ' ', 'no', 'N', '0', 'FALSE', 'not yet', 'No, ask Ana', 'pending', 'to do', '\u2610', '?'])(
  '%j does not',
  (text) => {
    expect(isCheckedText(text)).toBe(false);
  },
);
