import { expect, it } from 'vitest';
import { isUncorrectedClaim } from '../../../src/core/portal/corrected-claim.ts';
import { ticketRow } from '../../support/ticket-row.ts';

const isUncorrected = (denialCodes: string, description = 'Denied as incomplete') =>
  isUncorrectedClaim(ticketRow({ denialCodes, description }));

it.each(['CO-16', '16', 'CO-16/M51', 'CO16MA63', '16 N290 N382', 'CO-16, N344', 'CO-16; M19; M24'])(
  'is %s, and no more',
  (codes) => expect(isUncorrected(codes)).toBe(true),
);

it.each([
  ['another denial beside it', 'CO-16, CO-45'],
  ['a remark of another kind', 'CO-16 N115'],
  ['a remark beside the lists', 'CO-16 M18'],
  ['a remark with a meaning of its own', 'CO-16/M62'],
  ['the remark without it', 'M51'],
  ['no code', ''],
])('is not %s', (_, codes) => expect(isUncorrected(codes)).toBe(false));

it.each(['The corrected claim was refused', 'Sent a REPLACEMENT CLAIM', 'Resubmitted in May'])(
  'is not a claim that was corrected: %s',
  (description) => expect(isUncorrected('CO-16', description)).toBe(false),
);
