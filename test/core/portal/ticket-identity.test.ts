import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import {
  getClaimKey,
  getTrackingKey,
  getTypedClaimKey,
  identifyClaim,
} from '../../../src/core/portal/ticket-identity.ts';
import { ticketRow } from '../../support/ticket-row.ts';

type Cells = Partial<Record<TicketField, string>>;
const key = (cells: Cells = {}) => getClaimKey(ticketRow(cells), BUILT_IN_PLANS);

describe('the key of a claim', () => {
  it.each<Cells>([
    { mco: 'MHP' },
    { claimNumber: 'madeup clm-0001' },
    { serviceFrom: '9/1/2026', serviceTo: '' },
    { rin: '', trackingNumber: '', description: '' },
  ])('is the same with %j', (cells) => expect(key(cells)).toBe(key()));
  it.each<Cells>([
    { mco: 'Molina' },
    { claimNumber: 'MADEUP-CLM-0002' },
    { serviceTo: '2026-09-02' },
    { serviceTo: 'ongoing' },
    { serviceFrom: '2026-08-31' },
  ])('differs with %j', (cells) => {
    expect(key(cells)).not.toBe('');
    expect(key(cells)).not.toBe(key());
  });
  it.each<Cells>([
    { mco: '' },
    { claimNumber: '' },
    { claimNumber: 'see attached' },
    { claimNumber: 'no auth on file' },
    { claimNumber: '2.6145E+12' },
  ])('is empty with %j, which names no claim', (cells) => expect(key(cells)).toBe(''));
});

describe('identifyClaim', () => {
  it.each([
    ['madeupclm1', 'madeupacct1', 'madeupclm1'],
    ['pending', 'madeupacct1', '\nmadeupacct1'],
    ['', 'madeupacct', '\nmadeupacct'],
    ['pending', '', ''],
  ])('of %j with the account %j is %j', (number, account, id) => {
    expect(identifyClaim(number, account)).toBe(id);
  });
});

describe('getTypedClaimKey', () => {
  it('takes a number that ends in zeros as it is, and none that was damaged', () => {
    const typed = (claimNumber: string) => getTypedClaimKey(ticketRow({ claimNumber }), BUILT_IN_PLANS);
    expect(typed('MADEUP-CLM-0001')).toBe(key());
    expect(key({ claimNumber: '1234567890123450' })).toBe('');
    expect(typed('1234567890123450')).toContain('1234567890123450');
    expect(typed('2.6145E+12')).toBe('');
  });
});

it('compares tracking numbers without case, blanks and dashes', () => {
  const tracking = (trackingNumber: string) => getTrackingKey(ticketRow({ trackingNumber }));
  expect(tracking('MADEUP-TRK-0001')).toBe(tracking('madeup trk 0001'));
  expect(tracking('')).toBe('');
});
