import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/ticket/similar-complaints.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'one ticket', cells: {} },
    { name: 'another category', rows: [{}, { category: 'timely filing' }] },
    { name: 'another MCO', rows: [{}, { mco: 'Molina' }] },
    { name: 'blank categories', rows: [{ category: '' }, { category: 'n/a' }] },
    { name: 'blank MCOs', rows: [{ mco: '' }, { mco: '' }] },
  ],
  invalid: [
    { name: 'two of a kind', rows: [{}, {}], found: [[null, 'category', 'group']] },
    {
      name: 'the same, written differently',
      rows: [{}, { mco: 'Meridian', category: 'Under-Payment' }],
      found: [[null, 'category', 'group']],
    },
    {
      name: 'one finding for a group, no matter how many tickets it has',
      rows: [{}, { mco: 'Molina' }, {}, { mco: 'Molina' }, {}, {}, { category: 'other' }],
      found: [
        [null, 'category', 'group'],
        [null, 'category', 'group'],
      ],
    },
  ],
});

async function messagesOf(rows: readonly Record<string, string>[]): Promise<string[]> {
  const input = gridOf(
    'ticket',
    rows.map((cells) => validRow('ticket', cells)),
  );
  const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [rule] });
  return file.findings.map((finding) => finding.message);
}

it('names the number of tickets, the plan and the first rows, never the category', async () => {
  expect(await messagesOf([{}, { category: 'other' }, { mco: 'Meridian' }])).toEqual([
    '2 tickets for Meridian Health Plan of Illinois have the same category (rows 2, 4). Send them as one Claim-Issue file.',
  ]);
  expect(await messagesOf([{}, {}, {}, {}, {}])).toEqual([
    '5 tickets for Meridian Health Plan of Illinois have the same category (rows 2, 3, 4 and 2 more). Send them as one Claim-Issue file.',
  ]);
});

it('does not name an MCO that it does not know', async () => {
  expect(await messagesOf([{ mco: 'Made-Up Plan' }, { mco: 'made up plan' }])).toEqual([
    '2 tickets for one plan have the same category (rows 2, 3). Send them as one Claim-Issue file.',
  ]);
});
