import { expect, it } from 'vitest';
import { refuseWithoutOut } from '../../../src/cli/check/out-flags.ts';

it.each([
  [{ force: true }, '--force'],
  [{ fix: false }, '--no-fix'],
  [{ maxIndividuals: 3 }, '--max-individuals'],
])('refuses %j', (flags, name) => {
  expect(() => refuseWithoutOut(flags)).toThrow(
    `${name}: This option is about clean files. Add --out <folder> to write them.`,
  );
});
it('accepts the defaults', () => {
  expect(() => refuseWithoutOut({ fix: true })).not.toThrow();
});
