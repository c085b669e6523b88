import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, parseCents } from '../../../src/app/import/cents.ts';

describe('parseCents', () => {
  it.each([
    ['140', 14000],
    ['95.5', 9550],
    ['.07', 7],
    ['-44.50', -4450],
    ['+3.', 300],
    ['1.239', 124],
    ['', 0],
    [undefined, 0],
  ])('reads %j as %i', (text, cents) => {
    expect(parseCents(text)).toBe(cents);
  });
  it.each(['x', '1,000', '$5', '1e9', '--1', '.', '1.2.3', ' 5', '9999999999999'])('refuses %j', (text) => {
    expect(parseCents(text)).toBeUndefined();
  });
  it('reads what formatCents writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(parseCents(formatCents(cents))).toBe(cents);
      }),
    );
    expect([formatCents(5), formatCents(-123456), formatCents(0)]).toEqual(['0.05', '-1234.56', '0.00']);
  });
});
