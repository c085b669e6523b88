import rule from '../../../../src/core/rules/ticket/prior-auth-signal.ts';
import { testRule } from '../../../support/test-rule.ts';

const weak = [[2, 'denialCodes', 'weak']] as const;
const priorAuthNumber = 'MADEUP-AUTH-1';

testRule(rule, {
  valid: [
    { name: 'a code without a signal' },
    { name: 'an A code alone', cells: { denialCodes: 'CO-197', priorAuthNumber } },
    { name: 'a number, and sent', cells: { denialCodes: 'N54', priorAuthNumber, priorAuthSent: 'yes' } },
    {
      name: 'an A code beside words',
      cells: { denialCodes: '197', description: 'No auth on file, they say' },
    },
    {
      name: 'words, and a number that was sent',
      cells: { description: 'Denied: no auth on file', priorAuthNumber, priorAuthSent: 'yes' },
    },
    { name: 'the opposite in words', cells: { description: 'Authorization was obtained' } },
  ],
  invalid: [
    {
      name: 'words without a number',
      cells: { description: 'Denied: no auth on file' },
      found: [[2, 'description', 'words']],
    },
    {
      name: 'a B code before words',
      cells: { denialCodes: 'N54', description: 'Denied: no auth on file' },
      found: weak,
    },
    { name: 'N54 without a number', cells: { denialCodes: 'CO-16 N54' }, found: weak },
    { name: '39, sent without a number', cells: { denialCodes: 'CO-39', priorAuthSent: 'yes' }, found: weak },
    {
      name: 'not required, a number not sent',
      cells: { denialCodes: 'M62', priorAuthNumber, priorAuthSent: 'no' },
      found: weak,
    },
    {
      name: 'an A code beside it, and a number',
      cells: { denialCodes: '197 15', priorAuthNumber },
      found: weak,
    },
    {
      name: 'required that cannot be read',
      cells: { denialCodes: '302', priorAuthRequired: 'maybe' },
      found: weak,
    },
    {
      name: 'beside a number that is missing',
      cells: { denialCodes: 'N54', priorAuthRequired: 'yes' },
      found: weak,
    },
    { name: 'beside an A code', cells: { denialCodes: 'N54 197' }, found: weak },
    {
      name: 'beside a number that was not sent',
      cells: { denialCodes: 'N54', priorAuthNumber, priorAuthRequired: 'yes', priorAuthSent: 'no' },
      found: weak,
    },
    {
      name: 'beside a number of which nobody says whether it was sent',
      cells: { denialCodes: 'N54', priorAuthNumber, priorAuthRequired: '' },
      found: weak,
    },
  ],
});
