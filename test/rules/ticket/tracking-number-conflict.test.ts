import rule from '../../../src/rules/ticket/tracking-number-conflict.ts';
import { testRule } from '../../support/test-rule.ts';

const conflict = (row: number, message: string) => [[row, 'trackingNumber', message]] as const;

testRule(rule, {
  valid: [
    {
      name: 'one dispute with many claims',
      rows: [{}, { claimNumber: 'MADEUP-CLM-0002', rin: '100200302' }],
    },
    { name: 'the same plan by another name', rows: [{}, { mco: 'Meridian' }] },
    { name: 'another number', rows: [{}, { trackingNumber: 'MADEUP-TRK-0002', mco: 'Molina' }] },
    { name: 'no number', rows: [{ trackingNumber: '' }, { trackingNumber: 'n/a', mco: 'Molina' }] },
    {
      name: 'a date in place of the number, told as missing',
      rows: [{ trackingNumber: '10/10/2026' }, { trackingNumber: '10/10/2026', mco: 'Molina' }],
    },
    { name: 'an MCO or a date that is blank', rows: [{}, { mco: '' }, { disputeFiledOn: '' }] },
  ],
  invalid: [
    { name: 'two MCOs', rows: [{}, { mco: 'Molina' }], found: conflict(3, 'otherMco') },
    {
      name: 'two dispute dates',
      rows: [{}, { disputeFiledOn: '10/11/2026' }],
      found: conflict(3, 'otherDay'),
      says: ['the same tracking number as row 2, with another dispute date'],
    },
    {
      name: 'both differ, told once',
      rows: [{}, { mco: 'Molina', disputeFiledOn: '2026-10-11' }],
      found: conflict(3, 'otherMco'),
    },
    {
      name: 'the number in another case and with other dashes',
      rows: [{}, {}, { mco: 'Molina', trackingNumber: 'madeup trk 0001' }],
      found: conflict(4, 'otherMco'),
      says: ['the same tracking number as row 2, with another MCO'],
    },
    {
      name: 'the first row has no MCO',
      rows: [{ mco: '' }, { claimNumber: 'MADEUP-CLM-0002' }, { mco: 'Molina' }],
      found: conflict(4, 'otherMco'),
      says: ['the same tracking number as row 3, with another MCO'],
    },
    {
      name: 'a JSON, where the place in the array is told',
      json: {},
      rows: [{}, { mco: 'Molina' }],
      found: conflict(2, 'otherMco'),
      says: ['the same tracking number as row 1, with another MCO'],
    },
  ],
});
