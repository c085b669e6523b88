import rule from '../../../../src/core/rules/ticket/window-edge.ts';
import { dayText } from '../../../support/day-text.ts';
import { testRule } from '../../../support/test-rule.ts';

const AETNA = { mco: 'Aetna' };
const FIRST = { ...AETNA, disputeFiledOn: '2026-10-25' };
const LAST = { ...AETNA, disputeFiledOn: '2026-09-25' };
const PLAN = 'Aetna Better Health of Illinois';

testRule(rule, {
  valid: [
    { name: 'day 29', cells: { ...AETNA, disputeFiledOn: '2026-10-26' } },
    { name: 'day 31', cells: { ...AETNA, disputeFiledOn: '2026-10-24' } },
    { name: 'day 59', cells: { ...AETNA, disputeFiledOn: '2026-09-26' } },
    { name: 'day 61', cells: { ...AETNA, disputeFiledOn: '2026-09-24' } },
    { name: 'day 30, planned for day 31', cells: { ...FIRST, submitOn: '2026-11-25' } },
    { name: 'no dispute date', cells: { disputeFiledOn: '' } },
    { name: 'a day of submission that cannot be read', cells: { ...FIRST, submittedOn: 'Tuesday' } },
    { name: 'day 30 with another plan', cells: { disputeFiledOn: '2026-10-25' } },
    { name: 'day 30 with an unknown plan', cells: { disputeFiledOn: '2026-10-25', mco: 'Made-Up Plan' } },
    {
      name: 'submitted on day 60 with another plan',
      cells: { disputeFiledOn: '2026-09-01', submittedOn: '2026-10-31', status: 'open' },
    },
    { name: 'planned for the safe day', cells: { submitOn: '2026-12-04' } },
    { name: 'planned after day 30 of the decision, reported as that', cells: { submitOn: '2026-12-06' } },
    {
      name: 'planned for day 60, and no safe day is left',
      cells: { disputeFiledOn: '2026-09-26', mcoDecidedOn: '2026-09-26', submitOn: '2026-11-25' },
    },
    { name: 'planned for day 61, reported as too late', cells: { mcoDecidedOn: '', submitOn: '2026-12-10' } },
  ],
  invalid: [
    {
      name: 'day 30',
      cells: FIRST,
      found: [[2, 'disputeFiledOn', 'first']],
      says: [
        `This is day 30 exactly. ${PLAN} wants more than 30 days. The safe days are ${dayText('2026-11-25')} to ${dayText('2026-12-04')}.`,
      ],
    },
    {
      name: 'planned for day 30',
      cells: { ...AETNA, disputeFiledOn: '2026-11-01', submitOn: '2026-12-01' },
      found: [[2, 'disputeFiledOn', 'first']],
      says: [
        `This is day 30 exactly. ${PLAN} wants more than 30 days. The safe days are ${dayText('2026-12-02')} to ${dayText('2026-12-04')}.`,
      ],
    },
    {
      name: 'day 30, decided on the day of the dispute',
      cells: { ...FIRST, mcoDecidedOn: '2026-10-25' },
      found: [[2, 'disputeFiledOn', 'firstTight']],
      says: [
        `This is day 30 exactly. ${PLAN} wants more than 30 days. The plan decided early, so there is no safe day.`,
      ],
    },
    {
      name: 'day 60',
      cells: LAST,
      found: [
        [2, 'disputeFiledOn', 'today'],
        [2, 'disputeFiledOn', 'lastTight'],
      ],
      says: [
        'For this ticket, today is the last day. After today it would be closed.',
        `This is day 60 exactly. ${PLAN} wants fewer than 60 days. No safe day is left.`,
      ],
    },
    {
      name: 'planned for day 60 while safe days are left',
      cells: { ...AETNA, submitOn: '2026-12-09' },
      found: [[2, 'disputeFiledOn', 'last']],
      says: [
        `This is day 60 exactly. ${PLAN} wants fewer than 60 days. The safe day is ${dayText('2026-12-04')}.`,
      ],
    },
    {
      name: 'submitted on day 60',
      cells: { ...AETNA, disputeFiledOn: '2026-09-01', submittedOn: '2026-10-31', status: 'open' },
      found: [[2, 'disputeFiledOn', 'submitted']],
      says: [
        `You submitted this ticket on day 60 exactly. ${PLAN} counts only the days in between and may object to it.`,
      ],
    },
    {
      name: 'submitted on day 30',
      cells: { ...AETNA, disputeFiledOn: '2026-10-20', submittedOn: '2026-11-19' },
      found: [[2, 'disputeFiledOn', 'submitted']],
    },
    {
      name: 'day 60 with another plan',
      cells: { disputeFiledOn: '2026-09-25' },
      found: [[2, 'disputeFiledOn', 'today']],
    },
    {
      name: 'planned for day 60 with another plan',
      cells: { mcoDecidedOn: '', submitOn: '2026-12-09' },
      found: [[2, 'submitOn', 'afterSafeDay']],
      says: [`Your planned day is after the last safe day. The safe day is ${dayText('2026-12-08')}.`],
    },
    {
      name: 'planned for the weekend after the last safe day',
      cells: { submitOn: '2026-12-05' },
      found: [[2, 'submitOn', 'afterSafeDay']],
      says: [`Your planned day is after the last safe day. The safe day is ${dayText('2026-12-04')}.`],
    },
    {
      name: 'planned after the last safe day with Aetna, inside the window',
      cells: { ...AETNA, submitOn: '2026-12-05' },
      found: [[2, 'submitOn', 'afterSafeDay']],
    },
  ],
});
