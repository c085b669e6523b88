import rule from '../../../../src/core/rules/ticket/claim-number-suspect.ts';
import { testRule } from '../../../support/test-rule.ts';

const found = (message: string) => [[2, 'claimNumber', message]] as const;

testRule(rule, {
  valid: [
    { name: 'an opaque number' },
    { name: '15 digits in a number cell', cells: { claimNumber: ['900000000000001', 'number'] } },
    { name: 'the trailing .0 of a number cell', cells: { claimNumber: ['90000001.0', 'number'] } },
    { name: '16 digits', cells: { claimNumber: '9000000000000012' } },
    { name: 'a date without separators', cells: { claimNumber: '20260901' } },
    { name: 'a number with a slash', cells: { claimNumber: '900000012/01' } },
    { name: 'a number with a blank', cells: { claimNumber: '900000012 0000' } },
    { name: 'a comma and a word', cells: { claimNumber: '900000012, corrected' } },
    { name: 'none, reported as missing', cells: { claimNumber: '' } },
    { name: 'none, and no RIN and NPI', cells: { claimNumber: 'N/A', rin: '', npi: '' } },
    { name: 'an error cell', cells: { claimNumber: ['', 'error'] } },
  ],
  invalid: [
    { name: 'a power of ten', cells: { claimNumber: '1.23E+11' }, found: found('scientific') },
    {
      name: 'zeros after the 15th digit',
      cells: { claimNumber: '9000000000000010000' },
      found: found('rounded'),
    },
    {
      name: 'a number cell that was rounded',
      cells: { claimNumber: ['9000000000000012', 'rounded'] },
      found: found('rounded'),
    },
    { name: 'see attached', cells: { claimNumber: 'See Attached' }, found: found('attached') },
    { name: 'a date', cells: { claimNumber: '09/01/2026' }, found: found('date') },
    { name: 'a date cell', cells: { claimNumber: ['2026-08-01', 'date'] }, found: found('date') },
    { name: 'a date with the day first', cells: { claimNumber: '15/10/2026' }, found: found('date') },
    { name: 'an amount', cells: { claimNumber: '$120' }, found: found('amount') },
    { name: 'an amount without a sign', cells: { claimNumber: '120.50' }, found: found('amount') },
    { name: 'an amount in thousands', cells: { claimNumber: '1,120.50' }, found: found('amount') },
    { name: 'words', cells: { claimNumber: 'no auth on file' }, found: found('words') },
    { name: 'a note of a call', cells: { claimNumber: 'per Ana 10/15' }, found: found('words') },
    { name: 'a list', cells: { claimNumber: 'MADEUP-9001, MADEUP-9002' }, found: found('several') },
    { name: 'lines', cells: { claimNumber: 'MADEUP-9001\nMADEUP-9002' }, found: found('several') },
    {
      name: 'two joined by and',
      cells: { claimNumber: 'MADEUP-9001 and MADEUP-9002' },
      found: found('several'),
    },
    { name: 'two long ones', cells: { claimNumber: '90000001 90000002' }, found: found('several') },
    { name: 'the RIN', cells: { claimNumber: '100-200-301' }, found: found('rin') },
    { name: 'the NPI', cells: { claimNumber: '1234567893' }, found: found('npi') },
  ],
});
