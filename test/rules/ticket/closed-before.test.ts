import rule from '../../../src/rules/ticket/closed-before.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'a draft', cells: { status: 'draft' } },
    { name: 'open', cells: { status: 'open' } },
    { name: 'no status', cells: { status: '' } },
    { name: 'a status that cannot be read', cells: { status: 'closed?!x' } },
  ],
  invalid: [{ name: 'closed, in any case', cells: { status: ' CLOSED' }, found: [[2, 'status', 'status']] }],
});
