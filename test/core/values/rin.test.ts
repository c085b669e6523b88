import { describe, expect, it } from 'vitest';
import { findRinFault, isFillerRin } from '../../../src/core/values/rin.ts';

describe('findRinFault', () => {
  it.each([
    ['100200301', undefined],
    ['10020030', 'eight'],
    ['1002003', 'form'],
    ['1002003011', 'form'],
    ['XOF100200301', 'letters'],
    ['x1002', 'letters'],
    ['x100', 'form'],
    ['x1002y', 'form'],
    ['MADEUPS1002', 'form'],
    ['100200301A', 'form'],
    ['', 'form'],
  ])('%j: %s', (rin, fault) => expect(findRinFault(rin)).toBe(fault));
});

describe('isFillerRin', () => {
  it('is true for one digit nine times, and for the sequence', () => {
    const all = ['000000000', '999999999', '123456789', '11111111', '1111111111', '111111112', '987654321'];
    expect(all.filter(isFillerRin)).toEqual(all.slice(0, 3));
  });
});
