import rule from '../../../../src/core/rules/ticket/enrollment-signal.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'a code without a signal' },
    { name: 'no codes', cells: { denialCodes: '' } },
    { name: 'codes of another reason', cells: { denialCodes: 'CO-197 CO-22' } },
  ],
  invalid: [
    { name: 'N767', cells: { denialCodes: 'n767' }, found: [[2, 'denialCodes', 'strong']] },
    {
      name: 'the strongest, reported once',
      cells: { denialCodes: 'B7, N767' },
      found: [[2, 'denialCodes', 'strong']],
    },
    { name: 'B7', cells: { denialCodes: 'CO-B7' }, found: [[2, 'denialCodes', 'weak']] },
    { name: '299', cells: { denialCodes: 'PI-299' }, found: [[2, 'denialCodes', 'weak']] },
  ],
});
