import rule from '../../../../src/core/rules/ticket/corrected-claim-first.ts';
import { testRule } from '../../../support/test-rule.ts';

const found = [[2, 'denialCodes', 'incomplete']] as const;

testRule(rule, {
  valid: [
    { name: 'a claim that was corrected' },
    { name: 'another code beside it', cells: { denialCodes: 'CO-16, CO-97', description: 'Denied' } },
    { name: 'no codes', cells: { denialCodes: '', description: 'Denied' } },
  ],
  invalid: [
    { name: '16 and nothing else', cells: { description: 'Denied as incomplete' }, found },
    {
      name: 'with a remark of missing information',
      cells: { denialCodes: 'CO-16/M51', description: 'Denied as incomplete' },
      found,
    },
  ],
});
