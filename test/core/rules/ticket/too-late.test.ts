import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/ticket/too-late.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'day 60', cells: { disputeFiledOn: '2026-09-25' } },
    { name: 'day 60 on a Sunday', asOf: '2026-11-29', cells: { disputeFiledOn: '2026-09-30' } },
    { name: 'planned for day 60', cells: { submitOn: '2026-12-09' } },
    {
      name: 'submitted on day 60, checked later',
      cells: { disputeFiledOn: '2026-09-01', submittedOn: '2026-10-31', status: 'open' },
    },
    { name: 'no dispute date', cells: { disputeFiledOn: '' } },
    {
      name: 'a dispute after the as-of day',
      cells: { disputeFiledOn: '2026-12-01', submitOn: '2027-03-01' },
    },
    {
      name: 'a day of submission that cannot be read',
      cells: { disputeFiledOn: '2026-09-01', submittedOn: 'in time' },
    },
  ],
  invalid: [
    {
      name: 'day 61, the decision 30 days ago',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-10-25' },
      found: [[2, 'disputeFiledOn', 'nearDecision']],
    },
    {
      name: 'day 61, the decision 31 days ago',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-10-24' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'day 61, no decision',
      cells: { disputeFiledOn: '2026-09-24', mcoDecision: 'none', mcoDecidedOn: '' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'a Monday after a day 60 on Sunday: nothing rolls forward',
      asOf: '2026-11-30',
      cells: { disputeFiledOn: '2026-09-30', mcoDecidedOn: '' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    { name: 'planned for day 61', cells: { submitOn: '2026-12-10' }, found: [[2, 'disputeFiledOn', 'late']] },
    {
      name: 'submitted on day 61',
      cells: { disputeFiledOn: '2026-09-01', mcoDecidedOn: '', submittedOn: '2026-11-01' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'a decision before the dispute does not count',
      cells: { disputeFiledOn: '2020-01-01', mcoDecidedOn: '2019-12-01' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
  ],
});

it.each([
  ['2026-09-24', '1 day too late'],
  ['2026-08-25', '31 days too late'],
])('filed on %s: says %s', async (disputeFiledOn, start) => {
  const input = gridOf('ticket', [validRow('ticket', { disputeFiledOn, mcoDecidedOn: '' })]);
  const file = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: [rule] });
  const messages = [...file.results].flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages).toEqual([expect.stringMatching(new RegExp(`^${start};`))]);
});
