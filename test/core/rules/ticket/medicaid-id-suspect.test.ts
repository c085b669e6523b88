import rule from '../../../../src/core/rules/ticket/medicaid-id-suspect.ts';
import { testRule } from '../../../support/test-rule.ts';

const found = (message: string) => [[2, 'medicaidId', message]] as const;

testRule(rule, {
  valid: [
    { name: 'words, reported as missing', cells: { medicaidId: 'applied for' } },
    { name: '12 digits' },
    { name: 'another length that means nothing', cells: { medicaidId: '11122233' } },
    { name: '14 digits that are not a date', cells: { medicaidId: '20261340000001' } },
    { name: '11 digits as text', cells: { medicaidId: '11122233301' } },
    { name: '12 digits in a number cell', cells: { medicaidId: ['111222333002', 'number'] } },
    { name: 'a power of ten, reported as damaged', cells: { medicaidId: '3.6E+11' } },
    {
      name: 'a rounded number, reported as damaged',
      cells: { medicaidId: ['1112223330010001000', 'rounded'] },
    },
    { name: 'entered as the RIN as well', cells: { medicaidId: '111222333001', rin: '111222333001' } },
    { name: 'entered as the NPI as well', cells: { medicaidId: '111222333001', npi: '111222333001' } },
    { name: 'none, and no RIN and NPI', cells: { medicaidId: '', rin: '', npi: '' } },
    { name: 'an error cell', cells: { medicaidId: ['', 'error'] } },
  ],
  invalid: [
    { name: 'four digits', cells: { medicaidId: '1234' }, found: found('short') },
    { name: 'all zeros', cells: { medicaidId: '000000000000' }, found: found('filler') },
    { name: 'one digit throughout', cells: { medicaidId: '999999999999' }, found: found('filler') },
    { name: 'letters before the digits', cells: { medicaidId: 'IL 111222333001' }, found: found('letters') },
    { name: 'the RIN', cells: { medicaidId: '100-200-301' }, found: found('rin') },
    { name: "the ticket's NPI", cells: { medicaidId: '1234567893' }, found: found('own-npi') },
    {
      name: "the ticket's NPI, whose check digit is wrong",
      cells: { medicaidId: '1234567898', npi: '1234567898' },
      found: found('own-npi'),
    },
    { name: 'another NPI', cells: { medicaidId: '1932104098' }, found: found('npi') },
    { name: '7 digits', cells: { medicaidId: '1112223' }, found: found('impact-provider') },
    {
      name: '14 digits of a day',
      cells: { medicaidId: '20261124000001' },
      found: found('impact-application'),
    },
    { name: '9 digits', cells: { medicaidId: '111222333' }, found: found('nine-digits') },
    {
      name: '11 digits in a number cell',
      cells: { medicaidId: ['11122233301', 'number'] },
      found: found('lost-zero'),
    },
  ],
});
