import rule from '../../../../src/core/rules/ticket/nothing-in-dispute.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'upheld', cells: { mcoDecision: 'upheld' } },
    { name: 'partial', cells: { mcoDecision: 'partial' } },
    { name: 'none', cells: { mcoDecision: 'none' } },
    { name: 'blank', cells: { mcoDecision: '' } },
    { name: 'paid in part', cells: { billedAmount: '$1,200.00', paidAmount: '1199.99' } },
    { name: 'paid is blank', cells: { billedAmount: '100', paidAmount: '' } },
    { name: 'billed is blank', cells: { billedAmount: '', paidAmount: '100' } },
    { name: 'an amount that cannot be read', cells: { billedAmount: '100', paidAmount: 'two hundred' } },
  ],
  invalid: [
    { name: 'overturned', cells: { mcoDecision: 'Overturned' }, found: [[2, 'mcoDecision', 'overturned']] },
    {
      name: 'paid what was billed',
      cells: { billedAmount: '1200', paidAmount: '$1,200.00' },
      found: [[2, 'paidAmount', 'paid']],
    },
    {
      name: 'paid more than was billed',
      cells: { billedAmount: '100.00', paidAmount: '100.01' },
      found: [[2, 'paidAmount', 'paid']],
    },
  ],
});
