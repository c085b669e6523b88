import rule from '../../../../src/core/rules/ticket/closed-before.ts';
import { historyOf } from '../../../support/known.ts';
import { testRule } from '../../../support/test-rule.ts';

const context = {
  history: await historyOf(
    [
      { claimNumber: 'MADEUP-CLM-0009', status: 'closed' },
      { status: 'open' },
      { claimNumber: '', status: 'closed' },
    ],
    [
      {},
      {
        mco: 'Meridian',
        claimNumber: 'madeup clm 0001',
        serviceFrom: '9/1/2026',
        serviceTo: '',
        status: 'Closed',
      },
    ],
  ),
};
const openOnly = { history: await historyOf([{ status: 'open' }]) };

testRule(rule, {
  valid: [
    { name: 'a draft', cells: { status: 'draft' } },
    { name: 'open', cells: { status: 'open' } },
    { name: 'no status', cells: { status: '' } },
    { name: 'a status that cannot be read', cells: { status: 'closed?!x' } },
    { name: 'earlier, but not closed', context: openOnly },
    { name: 'another claim', context, cells: { claimNumber: 'MADEUP-CLM-0002' } },
    { name: 'another MCO', context, cells: { mco: 'Molina' } },
    { name: 'another day of service', context, cells: { serviceTo: '2026-09-02' } },
    { name: 'no claim number', context, cells: { claimNumber: 'n/a' } },
    { name: 'the new ticket is in the portal', context, cells: { ticketNumber: 'MADEUP-T-1' } },
  ],
  invalid: [
    { name: 'closed, in any case', cells: { status: ' CLOSED' }, found: [[2, 'status', 'status']] },
    {
      name: 'by the history',
      context,
      cells: {},
      found: [[2, 'claimNumber', 'history']],
      says: [
        'Row 3 of history file 2 is a closed ticket for this claim. Check why. A new, complete ticket is needed.',
      ],
    },
    {
      name: 'by both, reported once',
      context,
      cells: { status: 'closed' },
      found: [[2, 'status', 'status']],
    },
  ],
});
