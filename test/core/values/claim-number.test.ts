import { describe, expect, it } from 'vitest';
import { findClaimNumberFault } from '../../../src/core/values/claim-number.ts';

describe('findClaimNumberFault', () => {
  it.each([
    ['MADEUP-CLM-0001', undefined],
    ['see attached', 'attached'],
    ['no auth on file', 'words'],
    ['called 10/15', 'words'],
    ['SEE-ATTACHED', 'attached'],
    ['2026-09-01', 'date'],
    ['Sep 1, 2026', 'date'],
    ['31/12/2026', 'date'],
    ['20260901', undefined],
    ['46266', undefined],
    ['$120', 'amount'],
    ['$ 1,120.5', 'amount'],
    ['1234567.00', 'amount'],
    ['12345678.00', undefined],
    ['120.5', undefined],
    ['CLM$120', undefined],
    ['$120X', undefined],
    ['$120.X', undefined],
    ['$120.55', 'amount'],
    ['$120.5X', undefined],
    ['1,120,340.50', 'amount'],
    ['12,120.50', 'amount'],
    ['CLM1,120.50', undefined],
    ['1,120.50X', undefined],
    ['CLM1234567.00', undefined],
    ['120.50X', undefined],
    ['1,120.50', 'amount'],
    ['90001;90002', 'several'],
    ['90001 | 90002', 'several'],
    ['90001 & 90002', 'several'],
    ['90001, 900', undefined],
    ['90001 90002', undefined],
    ['90000001/90000002', 'several'],
    ['9000000/90000002', undefined],
    ['STRAND9001and9002', undefined],
  ])('finds in %j: %s', (text, fault) => expect(findClaimNumberFault(text, text)).toBe(fault));
  it('sees the line breaks of the raw cell, which the cleaned text has lost', () => {
    expect(findClaimNumberFault('90001 90002', '90001\r\n90002')).toBe('several');
  });
});
