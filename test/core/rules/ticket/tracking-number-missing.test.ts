import rule from '../../../../src/core/rules/ticket/tracking-number-missing.ts';
import { testRule } from '../../../support/test-rule.ts';

const missing = (message: string) => [[2, 'trackingNumber', message]] as const;

testRule(rule, {
  valid: [
    { name: 'letters and digits', cells: { trackingNumber: 'PDXGR0001112' } },
    { name: 'a date without separators may be a number', cells: { trackingNumber: '20261010' } },
    { name: 'ten bare digits may be a number', cells: { trackingNumber: '3125550100' } },
    { name: 'words without a digit, reported as suspect', cells: { trackingNumber: 'spoke to Ana' } },
    { name: 'a number in a note', cells: { trackingNumber: 'Ana 10/15, ref 123456' } },
    { name: 'digits in other groups', cells: { trackingNumber: '312-55-50100' } },
    { name: 'an error cell, reported as unreadable', cells: { trackingNumber: ['', 'error'] } },
    { name: 'no column, reported once for the file', headers: ['MCO', 'RIN', 'MCO Dispute Date'] },
  ],
  invalid: [
    { name: 'blank', cells: { trackingNumber: '' }, found: missing('empty') },
    { name: 'a placeholder', cells: { trackingNumber: 'called' }, found: missing('words') },
    { name: 'a JSON without the key', json: {}, headers: ['mco'], found: [[1, 'trackingNumber', 'empty']] },
    { name: 'a slashed date', cells: { trackingNumber: '10/10/2026' }, found: missing('date') },
    { name: 'an ISO date', cells: { trackingNumber: '2026-10-10' }, found: missing('date') },
    {
      name: 'a date with the month in letters',
      cells: { trackingNumber: '10-Oct-26' },
      found: missing('date'),
    },
    { name: 'a date with the day first', cells: { trackingNumber: '25/10/2026' }, found: missing('date') },
    ...['spoke to Ana 10/15 2:30pm', 'called 10/15/26', 'EOB 10/20'].map((trackingNumber) => ({
      name: `a note of a call: ${trackingNumber}`,
      cells: { trackingNumber },
      found: missing('note'),
    })),
    { name: 'a phone number', cells: { trackingNumber: '(312) 555-0100' }, found: missing('phone') },
  ],
});
