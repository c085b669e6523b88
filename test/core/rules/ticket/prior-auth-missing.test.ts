import rule from '../../../../src/core/rules/ticket/prior-auth-missing.ts';
import { testRule } from '../../../support/test-rule.ts';

const required = [[2, 'priorAuthNumber', 'required']] as const;
const coded = [[2, 'priorAuthNumber', 'coded']] as const;
const words = [[2, 'priorAuthNumber', 'requiredWords']] as const;
const priorAuthNumber = 'MADEUP-AUTH-1';

testRule(rule, {
  valid: [
    { name: 'not required, and no code for it' },
    { name: 'left blank, and no code for it', cells: { priorAuthRequired: '' } },
    { name: 'required and filled in', cells: { priorAuthRequired: 'yes', priorAuthNumber } },
    { name: 'a code, and a number', cells: { denialCodes: 'CO-197', priorAuthNumber } },
    { name: '197, and none required', cells: { denialCodes: 'CO-197', priorAuthNumber: 'not required' } },
    {
      name: 'n/a, and left blank whether required',
      cells: { priorAuthRequired: '', priorAuthNumber: 'n/a' },
    },
    { name: 'a B code', cells: { denialCodes: 'N54 M62' } },
    { name: 'required that cannot be read', cells: { denialCodes: 'CO-197', priorAuthRequired: 'maybe' } },
    {
      name: 'a number that the reader lost',
      cells: { priorAuthRequired: 'yes', priorAuthNumber: ['', 'error'] },
    },
  ],
  invalid: [
    { name: 'required, and none', cells: { priorAuthRequired: 'yes' }, found: required },
    {
      name: 'required, and a placeholder',
      cells: { priorAuthRequired: 'x', priorAuthNumber: 'pending' },
      found: words,
    },
    ...[
      'requested',
      'denied',
      'approved',
      'on file',
      'retro pending',
      'waived',
      'per Ana',
      '10/15/2026',
      'per Ana 10/15',
    ].map((text) => ({
      name: `required, and the words ${text}`,
      cells: { priorAuthRequired: 'yes', priorAuthNumber: text },
      found: words,
    })),
    {
      name: 'required, and none required',
      cells: { priorAuthRequired: 'yes', priorAuthNumber: 'none required' },
      found: [[2, 'priorAuthNumber', 'noneRequired']],
    },
    {
      name: 'required, and n/a',
      cells: { priorAuthRequired: 'yes', priorAuthNumber: 'N/A' },
      found: [[2, 'priorAuthNumber', 'noneRequired']],
    },
    {
      name: '197, and words instead of the number',
      cells: { denialCodes: 'CO-197', priorAuthNumber: 'approved' },
      found: [[2, 'priorAuthNumber', 'codedWords']],
    },
    {
      name: 'required with a code, reported once',
      cells: { priorAuthRequired: 'yes', denialCodes: 'CO-197' },
      found: required,
    },
    { name: '197 and not required', cells: { denialCodes: 'CO-197' }, found: coded },
    { name: '210, and left blank', cells: { denialCodes: '45, 210', priorAuthRequired: '' }, found: coded },
    { name: 'the A code among B codes', cells: { denialCodes: 'N54 197' }, found: coded },
  ],
});
