import rule from '../../../../src/core/rules/registration/medicaid-id-missing.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'twelve digits', cells: { medicaidId: '111222333001' } },
    { name: 'a number that another rule judges', cells: { medicaidId: '12' } },
    { name: 'an error cell, reported as unreadable', cells: { medicaidId: ['', 'error'] } },
    { name: 'no column at all, reported once as missing', headers: ['First Name', 'Last Name', 'Email'] },
  ],
  invalid: [
    { name: 'an empty cell', cells: { medicaidId: '' }, found: [[2, 'medicaidId', 'empty']] },
    { name: 'blanks only', cells: { medicaidId: ' \u00a0' }, found: [[2, 'medicaidId', 'empty']] },
    { name: 'a placeholder', cells: { medicaidId: 'N/A' }, found: [[2, 'medicaidId', 'words']] },
    ...['applied for', 'see W9', 'in IMPACT', 'not sure', 'called 10/15'].map((medicaidId) => ({
      name: `the words ${medicaidId}`,
      cells: { medicaidId },
      found: [[2, 'medicaidId', 'words']] as const,
    })),
    {
      name: 'a key left out of a record, which has no columns',
      headers: ['firstName', 'lastName', 'email'],
      json: {},
      found: [[1, 'medicaidId', 'empty']],
    },
  ],
});
