import { expect, it } from 'vitest';
import { toOneLine } from '../../src/cli/error-lines.ts';

it('makes one line of a message, and masks a long number', () => {
  expect(toOneLine("error: unknown option '--1234567890'\n(Did you mean --out?)\n")).toBe(
    "unknown option '--##########' Did you mean --out?",
  );
});
