import rule from '../../../../src/core/rules/ticket/submission-day-missing.ts';
import { historyOf } from '../../../support/known.ts';
import { testRule } from '../../../support/test-rule.ts';

const context = { history: await historyOf([{ status: 'open' }]) };
const found = [[2, 'submittedOn', 'missing']] as const;

testRule(rule, {
  valid: [
    { name: 'a draft', cells: { status: 'draft' } },
    { name: 'open since a day', cells: { status: 'open', submittedOn: '2026-11-16' } },
    { name: 'a day that cannot be read', cells: { ticketNumber: 'MADEUP-T-1', submittedOn: 'last week' } },
    { name: 'closed, which needs a new ticket anyway', cells: { status: 'closed' } },
    { name: 'sent before, by the history', context, cells: { status: 'open' } },
  ],
  invalid: [
    { name: 'open', cells: { status: 'open' }, found },
    { name: 'a ticket number', cells: { ticketNumber: 'MADEUP-T-1', status: '', submittedOn: 'n/a' }, found },
    {
      name: 'open, and the history has another claim',
      context,
      cells: { status: 'open', claimNumber: 'MADEUP-CLM-0002' },
      found,
    },
  ],
});
