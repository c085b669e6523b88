import rule from '../../../../src/core/rules/ticket/prior-auth-not-sent.ts';
import { testRule } from '../../../support/test-rule.ts';

const given = { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1' };

testRule(rule, {
  valid: [
    { name: 'no authorization' },
    { name: 'sent', cells: { ...given, priorAuthSent: 'yes' } },
    { name: 'not required', cells: { ...given, priorAuthRequired: 'no', priorAuthSent: 'no' } },
    { name: 'not required, and sent is blank', cells: { ...given, priorAuthRequired: 'no' } },
    { name: 'no number, told by another rule', cells: { priorAuthRequired: 'yes', priorAuthSent: 'no' } },
    { name: 'sent that cannot be read', cells: { ...given, priorAuthSent: 'perhaps' } },
    {
      name: 'required that cannot be read',
      cells: { ...given, priorAuthRequired: 'perhaps', priorAuthSent: 'no' },
    },
  ],
  invalid: [
    { name: 'not sent', cells: { ...given, priorAuthSent: 'no' }, found: [[2, 'priorAuthSent', 'notSent']] },
    {
      name: 'not sent, and required is blank',
      cells: { ...given, priorAuthRequired: '', priorAuthSent: 'n' },
      found: [[2, 'priorAuthSent', 'notSent']],
    },
    { name: 'sent is blank', cells: given, found: [[2, 'priorAuthSent', 'blank']] },
    {
      name: 'sent and required are blank',
      cells: { ...given, priorAuthRequired: '' },
      found: [[2, 'priorAuthSent', 'blank']],
    },
  ],
});
