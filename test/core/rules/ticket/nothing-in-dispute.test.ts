import rule from '../../../../src/core/rules/ticket/nothing-in-dispute.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'upheld', cells: { mcoDecision: 'upheld' } },
    { name: 'partial', cells: { mcoDecision: 'partial' } },
    { name: 'none', cells: { mcoDecision: 'none' } },
    { name: 'blank', cells: { mcoDecision: '' } },
  ],
  invalid: [
    { name: 'overturned', cells: { mcoDecision: 'Overturned' }, found: [[2, 'mcoDecision', 'overturned']] },
  ],
});
