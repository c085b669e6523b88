import rule from '../../../../src/core/rules/registration/medicaid-id-suspect.ts';
import { testRule } from '../../../support/test-rule.ts';

const finding = (message: string) => [[2, 'medicaidId', message]] as const;

testRule(rule, {
  valid: [
    { name: 'words, reported as missing', cells: { medicaidId: 'applied for' } },
    { name: 'twelve digits', cells: { medicaidId: '111222333001' } },
    { name: 'empty, reported by another rule', cells: { medicaidId: '' } },
    { name: 'both empty', cells: { medicaidId: '', npi: '' } },
    { name: 'an error cell, reported as unreadable', cells: { medicaidId: ['', 'error'] } },
    { name: 'scientific notation, reported as damaged', cells: { medicaidId: '3.6E+11' } },
    { name: 'rounded, reported as damaged', cells: { medicaidId: ['111222333001444000', 'rounded'] } },
    { name: 'eleven digits as text', cells: { medicaidId: '11222333001' } },
    { name: 'twelve digits in a number cell', cells: { medicaidId: ['111222333001', 'number'] } },
    { name: 'ten digits in a number cell', cells: { medicaidId: ['1122233300', 'number'] } },
    { name: 'the zeros shown by the format', cells: { medicaidId: ['011222333001', 'formatted-zeros'] } },
    { name: 'ten digits that are not an NPI', cells: { medicaidId: '1234567898' } },
    { name: 'six digits', cells: { medicaidId: '222333' } },
    { name: 'eight digits', cells: { medicaidId: '11222333' } },
    { name: 'thirteen digits', cells: { medicaidId: '1112223330010' } },
    { name: 'fourteen digits that start with no date', cells: { medicaidId: '20261301000001' } },
    { name: 'fourteen digits of another century', cells: { medicaidId: '19260131000001' } },
    { name: 'the Medicaid ID in the NPI cell, reported there', cells: { npi: '111222333001' } },
  ],
  invalid: [
    { name: 'four digits', cells: { medicaidId: '1234' }, found: finding('short') },
    { name: 'all zeros', cells: { medicaidId: '000000000000' }, found: finding('filler') },
    { name: 'one digit throughout', cells: { medicaidId: '999999999999' }, found: finding('filler') },
    {
      name: 'letters before the digits',
      cells: { medicaidId: 'IL 111222333001' },
      found: finding('letters'),
    },
    {
      name: "the row's own NPI",
      cells: { npi: '1234567893', medicaidId: '1234567893' },
      found: finding('own-npi'),
    },
    {
      name: 'the same, written differently',
      cells: { npi: '1234567893', medicaidId: '1234 567 893' },
      found: finding('own-npi'),
    },
    {
      name: 'the same, though mistyped',
      cells: { npi: '1234567898', medicaidId: '1234567898' },
      found: finding('own-npi'),
    },
    { name: 'another NPI', cells: { medicaidId: '1932104098' }, found: finding('npi') },
    { name: 'an NPI, none in the row', cells: { npi: '', medicaidId: '1234567893' }, found: finding('npi') },
    { name: 'seven digits', cells: { medicaidId: '2223330' }, found: finding('impact-provider') },
    { name: 'seven digits with .0', cells: { medicaidId: '2223330.0' }, found: finding('impact-provider') },
    {
      name: 'fourteen digits from a date',
      cells: { medicaidId: '20261015000001' },
      found: finding('impact-application'),
    },
    { name: 'nine digits', cells: { medicaidId: '11-1222333' }, found: finding('nine-digits') },
    {
      name: 'nine digits that are in the NPI cell as well',
      cells: { npi: '111222333', medicaidId: '111222333' },
      found: finding('nine-digits'),
    },
    {
      name: 'eleven digits in a number cell',
      cells: { medicaidId: ['11222333001', 'number'] },
      found: finding('lost-zero'),
    },
  ],
});
