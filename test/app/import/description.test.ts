import { describe, expect, it } from 'vitest';
import { describeDenial } from '../../../src/app/import/description.ts';
import { findDenials } from '../../../src/app/import/judge-claim.ts';
import { findReasonsInWords } from '../../../src/core/portal/reasons-in-words.ts';
import { claim, remittance } from '../../support/x12.ts';
import { readClaim } from './reading.ts';

function describeClaim(changes: Parameters<typeof claim>[0], memberId = ''): string {
  const read = readClaim(remittance({ claims: [claim(changes)] }));
  return describeDenial({ ...read, plan: undefined, denials: findDenials(read.claim) }, memberId);
}

describe('describeDenial', () => {
  it('says what was denied, and with which codes', () => {
    expect(describeClaim({ between: ['CAS*CO*29*240'], lines: [] })).toBe(
      'The plan denied the whole claim of $240.00 with CO-29. Payment trace number: MADEUP-TRACE-1.',
    );
    expect(describeClaim({ paid: '240', lines: [] }, 'XOG1')).toBe(
      "The plan paid $240.00 of the $240.00 billed. Payment trace number: MADEUP-TRACE-1. The plan's own member number: XOG1.",
    );
  });
  it('lists 20 lines and 8 codes at most', () => {
    const lines = Array.from({ length: 30 }, (_, i) => ['8', '0', `CO*${i + 300}*8`]);
    const text = describeClaim({ lines });
    expect(text).toContain('CO-307, 22 more codes.');
    expect(text).toContain('line 20, 99213 on 9/1/2026, $8.00, CO-319; and 10 more.');
    expect(text).not.toContain('line 21');
  });
  it('gives no reason in words, which the rules would read', () => {
    expect(findReasonsInWords(describeClaim({}))).toEqual([]);
  });
});
