import rule from '../../../../src/core/rules/ticket/information-overdue.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'nothing was asked', cells: {} },
    { name: 'the fifth business day', cells: { infoRequestedOn: '2026-11-17' } },
    {
      name: 'answered on the fifth business day',
      cells: { infoRequestedOn: '2026-11-16', infoAnsweredOn: '2026-11-23' },
    },
    { name: 'asked in the future, reported as that', cells: { infoRequestedOn: '2027-11-02' } },
    { name: 'the later reading counts', asOf: '2026-12-02', cells: { infoRequestedOn: '2026-11-23' } },
    {
      name: 'an answer date that cannot be read',
      cells: { infoRequestedOn: '2026-11-02', infoAnsweredOn: 'in time' },
    },
    { name: 'a request date that cannot be read', cells: { infoRequestedOn: 'early November' } },
  ],
  invalid: [
    {
      name: 'past the later reading',
      asOf: '2026-12-03',
      cells: { infoRequestedOn: '2026-11-23' },
      found: [[2, 'infoRequestedOn', 'overdue']],
      says: [
        'Your answer is 1 day past the 5 business days. This ticket would be closed. You need a new, complete ticket.',
      ],
    },
    {
      name: 'the day after the fifth business day',
      cells: { infoRequestedOn: '2026-11-16' },
      found: [[2, 'infoRequestedOn', 'overdue']],
    },
    {
      name: 'answered on the sixth business day',
      cells: { infoRequestedOn: '2026-11-16', infoAnsweredOn: '2026-11-24' },
      found: [[2, 'infoRequestedOn', 'overdue']],
      says: [
        'Your answer is 1 day past the 5 business days. This ticket would be closed. You need a new, complete ticket.',
      ],
    },
    {
      name: 'answered before it was asked, which is no answer',
      cells: { infoRequestedOn: '2026-11-16', infoAnsweredOn: '2026-11-13' },
      found: [[2, 'infoRequestedOn', 'overdue']],
      says: [
        'Your answer is 1 day past the 5 business days. This ticket would be closed. You need a new, complete ticket.',
      ],
    },
    {
      name: 'answered in the future, which is no answer',
      cells: { infoRequestedOn: '2026-11-16', infoAnsweredOn: '2027-11-20' },
      found: [[2, 'infoRequestedOn', 'overdue']],
      says: [
        'Your answer is 1 day past the 5 business days. This ticket would be closed. You need a new, complete ticket.',
      ],
    },
    {
      name: 'on day 60',
      cells: { disputeFiledOn: '2026-09-25', infoRequestedOn: '2026-11-02' },
      found: [[2, 'infoRequestedOn', 'overdue']],
    },
    {
      name: 'after day 60',
      cells: { disputeFiledOn: '2026-09-24', submittedOn: '2026-11-01', infoRequestedOn: '2026-11-02' },
      found: [[2, 'infoRequestedOn', 'windowOver']],
      says: [
        'Your answer is 14 days past the 5 business days. This ticket would be closed. The window for a new ticket has closed, too.',
      ],
    },
    {
      name: 'no dispute date to count from',
      cells: { disputeFiledOn: '', infoRequestedOn: '2026-11-02' },
      found: [[2, 'infoRequestedOn', 'overdue']],
    },
  ],
});
