import rule from '../../../../src/core/rules/ticket/plan-signal.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'a code without a signal' },
    { name: 'no codes', cells: { denialCodes: '' } },
    { name: 'codes of another reason', cells: { denialCodes: 'CO-197 CO-22' } },
    { name: 'closed as fee-for-service by plan', cells: { denialCodes: 'N52', mco: 'HFS' } },
    { name: 'closed as fee-for-service by program', cells: { denialCodes: 'N52', program: 'FFS' } },
  ],
  invalid: [
    {
      name: 'words',
      cells: { description: 'Denied: not a covered member' },
      found: [[2, 'description', 'words']],
    },
    { name: 'N52', cells: { denialCodes: 'CO-16 N52' }, found: [[2, 'denialCodes', 'strong']] },
    {
      name: 'the strongest, reported once',
      cells: { denialCodes: '27|N52|31' },
      found: [[2, 'denialCodes', 'strong']],
    },
    { name: '27', cells: { denialCodes: 'CO-27' }, found: [[2, 'denialCodes', 'weak']] },
    { name: 'the longest meaning', cells: { denialCodes: 'N747' }, found: [[2, 'denialCodes', 'weak']] },
  ],
});
