import rule from '../../../../src/core/rules/file/damaged-value.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'a whole Medicaid ID', cells: { medicaidId: '111222333001' } },
    { name: 'fifteen digits in a number cell', cells: { medicaidId: ['111222333001440', 'number'] } },
    { name: 'empty', cells: { medicaidId: '' } },
    { name: 'an error cell, reported as unreadable', cells: { medicaidId: ['', 'error'] } },
    {
      name: 'a Tax ID and an NPI, which have their own rules',
      cells: { taxId: '1.11E+08', npi: '1.23E+09' },
    },
    { name: 'an account with an E in it', kind: 'ticket', cells: { patientAccount: '12E5' } },
    {
      name: 'identifiers of a ticket that have their own rules',
      kind: 'ticket',
      cells: { claimNumber: '1.23E+11', rin: '1.0E+08', npi: '1.23E+09', trackingNumber: '1.23E+11' },
    },
  ],
  invalid: [
    {
      name: 'scientific notation',
      cells: { medicaidId: '3.6E+11' },
      found: [[2, 'medicaidId', 'scientific']],
    },
    {
      name: 'rounded by a number cell',
      cells: { medicaidId: ['1112223330014449', 'rounded'] },
      found: [[2, 'medicaidId', 'rounded']],
    },
    {
      name: 'zeros after the fifteenth digit',
      cells: { medicaidId: '111222333001444000' },
      found: [[2, 'medicaidId', 'rounded']],
    },
    {
      name: 'all of a ticket',
      kind: 'ticket',
      cells: {
        medicaidId: '1.11222E+11',
        patientAccount: '9.9E+15',
        priorAuthNumber: ['1112223330014449', 'rounded'],
        reference: ['1112223330014449', 'rounded'],
        ticketNumber: '2E+17',
      },
      found: [
        [2, 'reference', 'rounded'],
        [2, 'medicaidId', 'scientific'],
        [2, 'patientAccount', 'scientific'],
        [2, 'priorAuthNumber', 'rounded'],
        [2, 'ticketNumber', 'scientific'],
      ],
    },
  ],
});
