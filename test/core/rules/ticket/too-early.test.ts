import rule from '../../../../src/core/rules/ticket/too-early.ts';
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
        '29 days after the dispute, 1 too few; closed; may go in from 2026-11-25, undisputed from 2026-11-26',
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
        '22 days after the dispute, 8 too few; closed; may go in from 2026-12-02; no safe day, the decision came too soon',
      ],
    },
    {
      name: 'planned for day 29',
      cells: { disputeFiledOn: '2026-11-01', mcoDecidedOn: '', submitOn: '2026-11-30' },
      found: [[2, 'disputeFiledOn', 'early']],
      says: [
        '29 days after the dispute, 1 too few; closed; may go in from 2026-12-01, undisputed from 2026-12-02',
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
        'entered by day 29, 1 day too early; closed; a new ticket may go in from 2026-11-19 to 2026-12-19',
      ],
    },
    {
      name: 'closed in the portal by now, the day blank',
      cells: { disputeFiledOn: '2026-11-01', status: 'closed' },
      found: [[2, 'disputeFiledOn', 'submitted']],
      says: [
        'entered by day 23, 7 days too early; closed; a new ticket may go in from 2026-12-01 to 2026-12-31',
      ],
    },
  ],
});
