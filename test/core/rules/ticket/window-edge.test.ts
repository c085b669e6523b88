import rule from '../../../../src/core/rules/ticket/window-edge.ts';
import { testRule } from '../../../support/test-rule.ts';

const FIRST = { disputeFiledOn: '2026-10-25' };
const LAST = { disputeFiledOn: '2026-09-25' };

testRule(rule, {
  valid: [
    { name: 'day 29', cells: { disputeFiledOn: '2026-10-26' } },
    { name: 'day 31', cells: { disputeFiledOn: '2026-10-24' } },
    { name: 'day 59', cells: { disputeFiledOn: '2026-09-26' } },
    { name: 'day 61', cells: { disputeFiledOn: '2026-09-24' } },
    { name: 'day 30, planned for day 31', cells: { ...FIRST, submitOn: '2026-11-25' } },
    { name: 'no dispute date', cells: { disputeFiledOn: '' } },
    { name: 'a day of submission that cannot be read', cells: { ...FIRST, submittedOn: 'Tuesday' } },
  ],
  invalid: [
    { name: 'day 30', cells: FIRST, found: [[2, 'disputeFiledOn', 'first']] },
    {
      name: 'planned for day 30',
      cells: { disputeFiledOn: '2026-11-01', submitOn: '2026-12-01' },
      found: [[2, 'disputeFiledOn', 'first']],
      says: ['day 30 exactly; one plan wants more than 30 days; safe from 2026-12-02 to 2026-12-04'],
    },
    {
      name: 'day 30, decided on the day of the dispute',
      cells: { ...FIRST, mcoDecidedOn: '2026-10-25' },
      found: [[2, 'disputeFiledOn', 'firstTight']],
      says: ['day 30 exactly; one plan wants more than 30 days; no safe day, the decision came too soon'],
    },
    { name: 'day 60', cells: LAST, found: [[2, 'disputeFiledOn', 'lastTight']] },
    {
      name: 'planned for day 60 while safe days are left',
      cells: { submitOn: '2026-12-09' },
      found: [[2, 'disputeFiledOn', 'last']],
      says: ['day 60 exactly; one plan wants fewer than 60 days; safe by 2026-12-04'],
    },
    {
      name: 'submitted on day 60',
      cells: { disputeFiledOn: '2026-09-01', submittedOn: '2026-10-31', status: 'open' },
      found: [[2, 'disputeFiledOn', 'submitted']],
      says: ['entered by day 60 exactly; one plan reads the window as strictly inside and may dispute it'],
    },
    {
      name: 'submitted on day 30',
      cells: { disputeFiledOn: '2026-10-20', submittedOn: '2026-11-19' },
      found: [[2, 'disputeFiledOn', 'submitted']],
    },
  ],
});
