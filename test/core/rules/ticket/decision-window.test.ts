import rule from '../../../../src/core/rules/ticket/decision-window.ts';
import { dayText } from '../../../support/day-text.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'the 30th day after the decision', cells: { mcoDecidedOn: '2026-10-25' } },
    { name: 'no decision', cells: { mcoDecision: 'none', mcoDecidedOn: '' } },
    { name: 'a decision date that cannot be read', cells: { mcoDecidedOn: 'October' } },
    { name: 'a decision before the dispute, reported as that', cells: { mcoDecidedOn: '2026-10-09' } },
    {
      name: 'a decision in the future, reported as that',
      cells: { disputeFiledOn: '2026-11-20', mcoDecidedOn: '2026-11-25', submitOn: '2027-01-10' },
    },
    {
      name: 'day 61, reported as too late',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '2026-10-01' },
    },
    { name: 'no dispute date', cells: { disputeFiledOn: '', mcoDecidedOn: '2026-10-01' } },
    {
      name: 'a decision without its date on a ticket that is in the portal',
      cells: { mcoDecidedOn: '', submittedOn: '2026-11-16', status: 'open' },
    },
    {
      name: 'a decision without its date on a ticket that is too late',
      cells: { disputeFiledOn: '2026-09-24', mcoDecidedOn: '' },
    },
    { name: 'planned for the 30th day', cells: { submitOn: '2026-12-05' } },
    {
      name: 'submitted on the 30th day',
      cells: { disputeFiledOn: '2026-09-01', mcoDecidedOn: '2026-09-15', submittedOn: '2026-10-15' },
    },
  ],
  invalid: [
    {
      name: 'a decision without its date',
      cells: { mcoDecision: 'partial', mcoDecidedOn: '' },
      found: [[2, 'mcoDecidedOn', 'undated']],
      says: [
        "Fill in the day of the plan's decision. The safe day comes at most 30 days after it, so it may be sooner than we say.",
      ],
    },
    {
      name: 'the 31st day after the decision',
      cells: { mcoDecidedOn: '2026-10-24' },
      found: [[2, 'mcoDecidedOn', 'over']],
      says: [
        "This is more than 30 days after the plan's decision. By 140.75(b)(2) it may be too late. No safe day is left.",
      ],
    },
    {
      name: 'day 60 of the dispute, too',
      cells: { disputeFiledOn: '2026-09-25', mcoDecidedOn: '2026-09-25' },
      found: [[2, 'mcoDecidedOn', 'over']],
      says: [
        "This is more than 30 days after the plan's decision. By 140.75(b)(2) it may be too late. No safe day is left.",
      ],
    },
    {
      name: 'planned for the 31st day',
      cells: { submitOn: '2026-12-06' },
      found: [[2, 'mcoDecidedOn', 'planned']],
      says: [
        `This is more than 30 days after the plan's decision. By 140.75(b)(2) it may be too late. The safe day is ${dayText('2026-12-04')}.`,
      ],
    },
    {
      name: 'submitted on the 31st day',
      cells: { disputeFiledOn: '2026-09-01', mcoDecidedOn: '2026-09-15', submittedOn: '2026-10-16' },
      found: [[2, 'mcoDecidedOn', 'over']],
      says: [
        "This is more than 30 days after the plan's decision. By 140.75(b)(2) it may be too late. No safe day is left.",
      ],
    },
  ],
});
