import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNpiFault } from '../../../src/core/values/npi.ts';

describe('findNpiFault', () => {
  it.each(['1234567893', '1932104098', '1000000004', '2000000002'])('%s is valid', (npi) =>
    expect(findNpiFault(npi)).toBeUndefined(),
  );
  it.each([
    ['1234567898', 'check-digit'],
    ['0000000006', 'first-digit'],
    ['3000000000', 'first-digit'],
    ['808401234567893', 'card'],
    ['808411234567893', 'length'],
    ['1808401234567893', 'length'],
    ['8084012345678931', 'length'],
    ['123456789', 'length'],
    ['12345678933', 'length'],
    ['12345678X3', 'length'],
    ['', 'length'],
  ])('%j: %s', (npi, fault) => expect(findNpiFault(npi)).toBe(fault));

  const nine = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 99_999_999 }));
  const npis = nine.map(([first, rest]) => `${first}${String(rest).padStart(8, '0')}`);

  it('accepts exactly one check digit', () => {
    fc.assert(
      fc.property(npis, (start) => {
        const passing = [...'0123456789'].filter((digit) => findNpiFault(start + digit) === undefined);
        expect(passing).toHaveLength(1);
      }),
    );
  });
  it('detects every single mistyped digit', () => {
    fc.assert(
      fc.property(
        npis,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (start, index, by) => {
          const check = [...'0123456789'].find((digit) => findNpiFault(start + digit) === undefined) ?? '';
          const npi = start + check;
          const wrong = String((Number(npi[index]) + by) % 10);
          expect(findNpiFault(npi.slice(0, index) + wrong + npi.slice(index + 1))).toBe('check-digit');
        },
      ),
    );
  });
});
