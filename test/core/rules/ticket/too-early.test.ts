import rule from '../../../../src/core/rules/ticket/too-early.ts';
import { dayText } from '../../../support/day-text.ts';
import { historyOf } from '../../../support/known.ts';
import { testRule } from '../../../support/test-rule.ts';

const context = { history: await historyOf([{ claimNumber: 'MADEUP-CLM-0009', status: 'open' }]) };

testRule(rule, {
  valid: [
    { name: 'day 30', cells: { disputeFiledOn: '2026-10-25' } },
    { name: 'planned for day 30', cells: { disputeFiledOn: '2026-11-01', submitOn: '2026-12-01' } },
    {
      name: 'submitted on day 30',
      cells: { disputeFiledOn: '2026-10-20', submittedOn: '2026-11-19', status: 'open' },
    },
    { name: 'no dispute date', cells: { disputeFiledOn: '' } },
    { name: 'a dispute date that cannot be read', cells: { disputeFiledOn: 'in November' } },
    { name: 'a dispute after the as-of day', cells: { disputeFiledOn: '2026-11-25' } },
    {
      name: 'a day of submission that cannot be read',
      cells: { disputeFiledOn: '2026-11-01', submittedOn: 'last Monday' },
    },
    {
      name: 'a ticket number, the day of submission blank',
      cells: { disputeFiledOn: '2026-11-01', ticketNumber: 'MADEUP-TKT-1' },
    },
    { name: 'open, the day of submission blank', cells: { disputeFiledOn: '2026-11-01', status: 'open' } },
    {
      name: 'sent before, by the history',
      context,
      cells: { disputeFiledOn: '2026-11-01', claimNumber: 'MADEUP-CLM-0009' },
    },
  ],
  invalid: [
    {
      name: 'day 29',
      cells: { disputeFiledOn: '2026-10-26' },
      found: [[2, 'disputeFiledOn', 'early']],
      says: [
        `Day 29 after the dispute is 1 day too early. Before ${dayText('2026-11-25')} this ticket would be closed. ${dayText('2026-11-26')} is safer.`,
      ],
    },
    {
      name: 'of a plan that counts from the day after',
      cells: { mco: 'Aetna', disputeFiledOn: '2026-10-26' },
      found: [[2, 'disputeFiledOn', 'strict']],
      says: [
        `Day 29 is 1 day too early. Before ${dayText('2026-11-25')} this ticket would be closed. Aetna Better Health of Illinois wants one more day: wait until ${dayText('2026-11-26')}.`,
      ],
    },
    {
      name: 'the day of the dispute, not decided yet',
      cells: { disputeFiledOn: '2026-11-24', mcoDecision: 'none', mcoDecidedOn: '' },
      found: [[2, 'disputeFiledOn', 'early']],
    },
    {
      name: 'even if the MCO has answered, which leaves no safe day',
      cells: { disputeFiledOn: '2026-11-02', mcoDecidedOn: '2026-11-02' },
      found: [[2, 'disputeFiledOn', 'tight']],
      says: [
        `Day 22 after the dispute is 8 days too early. Before ${dayText('2026-12-02')} this ticket would be closed. The plan decided early, so there is no safe day.`,
      ],
    },
    {
      name: 'planned for day 29',
      cells: { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2026-11-30' },
      found: [[2, 'disputeFiledOn', 'early']],
      says: [
        `Day 29 after the dispute is 1 day too early. Before ${dayText('2026-12-01')} this ticket would be closed. ${dayText('2026-12-02')} is safer.`,
      ],
    },
    {
      name: 'a planned day that is past does not count',
      cells: { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2026-11-10' },
      found: [[2, 'disputeFiledOn', 'early']],
    },
    {
      name: 'submitted on day 29, whatever was planned',
      cells: { disputeFiledOn: '2026-10-20', submittedOn: '2026-11-18', submitOn: '2026-12-01' },
      found: [[2, 'disputeFiledOn', 'submitted']],
      says: [
        `You submitted this ticket on day 29, 1 day too early. It would be closed. The days for a new ticket are ${dayText('2026-11-19')} to ${dayText('2026-12-19')}.`,
      ],
    },
    {
      name: 'closed in the portal by now, the day blank',
      cells: { disputeFiledOn: '2026-11-01', status: 'closed' },
      found: [[2, 'disputeFiledOn', 'submitted']],
      says: [
        `You submitted this ticket on day 23, 7 days too early. It would be closed. The days for a new ticket are ${dayText('2026-12-01')} to ${dayText('2026-12-31')}.`,
      ],
    },
  ],
});
