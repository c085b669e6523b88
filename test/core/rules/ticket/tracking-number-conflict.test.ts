import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/ticket/tracking-number-conflict.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

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
      name: 'a date in place of the number, reported as missing',
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
      says: ['Row 2 has the same tracking number with another dispute date. Check both rows.'],
    },
    {
      name: 'both differ, reported once',
      rows: [{}, { mco: 'Molina', disputeFiledOn: '2026-10-11' }],
      found: conflict(3, 'otherMco'),
    },
    {
      name: 'the number in another case and with other dashes',
      rows: [{}, {}, { mco: 'Molina', trackingNumber: 'madeup trk 0001' }],
      found: conflict(4, 'otherMco'),
      says: ['Row 2 has the same tracking number with another plan. Check both rows.'],
    },
    {
      name: 'the first row has no MCO',
      rows: [{ mco: '' }, { claimNumber: 'MADEUP-CLM-0002' }, { mco: 'Molina' }],
      found: conflict(4, 'otherMco'),
      says: ['Row 3 has the same tracking number with another plan. Check both rows.'],
    },
    {
      name: 'the first row has no date: a later row with one is named instead',
      rows: [{ disputeFiledOn: '' }, {}, { mco: '' }, { disputeFiledOn: '10/11/2026' }, { mco: 'Molina' }],
      found: [...conflict(5, 'otherDay'), ...conflict(6, 'otherMco')],
      says: [
        'Row 3 has the same tracking number with another dispute date. Check both rows.',
        'Row 2 has the same tracking number with another plan. Check both rows.',
      ],
    },
    {
      name: 'a JSON: the row is the index in the array',
      json: {},
      rows: [{}, { mco: 'Molina' }],
      found: conflict(2, 'otherMco'),
      says: ['Row 1 has the same tracking number with another plan. Check both rows.'],
    },
  ],
});

it('compares every row with the first that has the number and an MCO, or a date', async () => {
  const cells = fc.record({
    trackingNumber: fc.constantFrom('MADEUP-TRK-1', 'MADEUP-TRK-2'),
    mco: fc.constantFrom('', 'Molina', 'Meridian', 'CountyCare'),
    disputeFiledOn: fc.constantFrom('', '2026-10-10', '2026-10-11'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 8 }), async (rows) => {
      const firstWith = (key: 'mco' | 'disputeFiledOn', row: number) =>
        rows.findIndex((other) => other.trackingNumber === rows[row]?.trackingNumber && other[key] !== '');
      const differs = (key: 'mco' | 'disputeFiledOn', row: number) => {
        const first = firstWith(key, row);
        return rows[row]?.[key] !== '' && rows[first]?.[key] !== rows[row]?.[key] ? first + 2 : undefined;
      };
      const expected = rows.map((_, row) => {
        const [mco, day] = [differs('mco', row), differs('disputeFiledOn', row)];
        if (mco !== undefined)
          return `Row ${mco} has the same tracking number with another plan. Check both rows.`;
        return day && `Row ${day} has the same tracking number with another dispute date. Check both rows.`;
      });
      const input = gridOf(
        'ticket',
        rows.map((row) => validRow('ticket', row)),
      );
      const { results } = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [rule] });
      expect([...results].map(({ findings }) => findings[0]?.message)).toEqual(expected);
    }),
  );
});
