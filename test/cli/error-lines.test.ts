import { expect, it } from 'vitest';
import { describeStack, toOneLine } from '../../src/cli/error-lines.ts';

it('describes the stack of an error without its message', () => {
  const text = describeStack(new TypeError('MADEUP-SECRET\nsecond line'));
  expect(text).toMatch(/^TypeError\n\s+at /);
  expect(text).not.toMatch(/MADEUP-SECRET|second line/);
});
it('makes one line of a message, and masks a long number', () => {
  expect(toOneLine("error: unknown option '--1234567890'\n(Did you mean --out?)\n")).toBe(
    "unknown option '--##########' (Did you mean --out?)",
  );
});
