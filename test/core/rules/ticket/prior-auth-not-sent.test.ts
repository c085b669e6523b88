import rule from '../../../../src/core/rules/ticket/prior-auth-not-sent.ts';
import { testRule } from '../../../support/test-rule.ts';

const WITH_NUMBER = { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-AUTH-1' };

testRule(rule, {
  valid: [
    { name: 'no authorization' },
    { name: 'sent', cells: { ...WITH_NUMBER, priorAuthSent: 'yes' } },
    { name: 'not required', cells: { ...WITH_NUMBER, priorAuthRequired: 'no', priorAuthSent: 'no' } },
    { name: 'not required, and sent is blank', cells: { ...WITH_NUMBER, priorAuthRequired: 'no' } },
    { name: 'no number, reported by another rule', cells: { priorAuthRequired: 'yes', priorAuthSent: 'no' } },
    {
      name: 'none required, and not sent',
      cells: { priorAuthRequired: '', priorAuthNumber: 'none required', priorAuthSent: 'no' },
    },
    { name: 'words instead of a number', cells: { ...WITH_NUMBER, priorAuthNumber: 'requested' } },
    { name: 'sent that cannot be read', cells: { ...WITH_NUMBER, priorAuthSent: 'perhaps' } },
    {
      name: 'required that cannot be read',
      cells: { ...WITH_NUMBER, priorAuthRequired: 'perhaps', priorAuthSent: 'no' },
    },
  ],
  invalid: [
    {
      name: 'not sent',
      cells: { ...WITH_NUMBER, priorAuthSent: 'no' },
      found: [[2, 'priorAuthSent', 'notSent']],
    },
    {
      name: 'not sent, and required is blank',
      cells: { ...WITH_NUMBER, priorAuthRequired: '', priorAuthSent: 'n' },
      found: [[2, 'priorAuthSent', 'notSent']],
    },
    { name: 'sent is blank', cells: WITH_NUMBER, found: [[2, 'priorAuthSent', 'blank']] },
    {
      name: 'a placeholder for sent',
      cells: { ...WITH_NUMBER, priorAuthSent: 'tbd' },
      found: [[2, 'priorAuthSent', 'words']],
    },
    {
      name: 'sent and required are blank',
      cells: { ...WITH_NUMBER, priorAuthRequired: '' },
      found: [[2, 'priorAuthSent', 'blank']],
    },
  ],
});
