import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/ticket/too-late.ts';
import { dayText } from '../../../support/day-text.ts';
import { historyOf } from '../../../support/known.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const context = { history: await historyOf([{ claimNumber: 'MADEUP-CLM-0009', status: 'open' }]) };

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
    {
      name: 'a ticket number, the day of submission blank',
      cells: { disputeFiledOn: '2026-09-01', ticketNumber: 'MADEUP-TKT-1' },
    },
    { name: 'open, the day of submission blank', cells: { disputeFiledOn: '2026-09-01', status: 'open' } },
    {
      name: 'a day of submission in the future',
      cells: { disputeFiledOn: '2026-10-10', submittedOn: '2027-10-20', status: 'open' },
    },
    {
      name: 'sent before, by the history',
      context,
      cells: { disputeFiledOn: '2026-09-01', claimNumber: 'MADEUP-CLM-0009' },
    },
  ],
  invalid: [
    {
      name: 'day 61, the decision 30 days ago',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-10-25' },
      found: [[2, 'disputeFiledOn', 'nearDecision']],
      says: [
        `This ticket is 1 day too late and would be closed. Write to HFS.PortalInquiries@Illinois.gov by ${dayText('2026-11-24')}, or file a new dispute.`,
      ],
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
      found: [[2, 'disputeFiledOn', 'undecided']],
    },
    {
      name: 'day 61, decided on a day that is not given',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '' },
      found: [[2, 'disputeFiledOn', 'undecided']],
      says: [
        'This ticket is 1 day too late and would be closed. If the plan decided in the last 30 days, fill in the MCO Decision Date.',
      ],
    },
    {
      name: 'planned for day 61, while days are left from today',
      cells: { submitOn: '2026-12-10' },
      found: [[2, 'disputeFiledOn', 'planned']],
      says: [
        `Your planned day is 1 day too late, and this ticket would be closed. Submit it from ${dayText('2026-11-24')} to ${dayText('2026-12-09')}.`,
      ],
    },
    {
      name: 'planned for day 62, while days are left from day 30',
      cells: { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2027-01-02' },
      found: [[2, 'disputeFiledOn', 'planned']],
      says: [
        `Your planned day is 2 days too late, and this ticket would be closed. Submit it from ${dayText('2026-12-01')} to ${dayText('2026-12-31')}.`,
      ],
    },
    {
      name: 'planned for day 61 on day 60',
      cells: { disputeFiledOn: '2026-09-25', submitOn: '2026-11-25' },
      found: [[2, 'disputeFiledOn', 'planned']],
      says: [
        `Your planned day is 1 day too late, and this ticket would be closed. Submit it on ${dayText('2026-11-24')}.`,
      ],
    },
    {
      name: 'planned for the day after, on day 61',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '', submitOn: '2026-11-25' },
      found: [[2, 'disputeFiledOn', 'undecided']],
    },
    {
      name: 'planned for the 31st day after the decision',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-10-25', submitOn: '2026-11-25' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'submitted on day 61, the 30 days after the decision are over by now',
      cells: { disputeFiledOn: '2026-09-01', mcoDecidedOn: '2026-10-15', submittedOn: '2026-11-01' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'submitted on day 61, the 30 days after the decision are not over',
      cells: { disputeFiledOn: '2026-09-01', mcoDecidedOn: '2026-10-30', submittedOn: '2026-11-01' },
      found: [[2, 'disputeFiledOn', 'nearDecision']],
    },
    {
      name: 'a decision in the future does not count',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-11-25' },
      found: [[2, 'disputeFiledOn', 'late']],
    },
    {
      name: 'submitted on day 61',
      cells: { disputeFiledOn: '2026-09-01', mcoDecidedOn: '', submittedOn: '2026-11-01' },
      found: [[2, 'disputeFiledOn', 'undecided']],
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
  expect(messages).toEqual([
    expect.stringMatching(new RegExp(`^This ticket is ${start} and would be closed\\.`)),
  ]);
});
