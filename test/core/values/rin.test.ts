import { describe, expect, it } from 'vitest';
import { findRinFault } from '../../../src/core/values/rin.ts';

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
