import rule from '../../../../src/core/rules/registration/tax-id-suspect.ts';
import { testRule } from '../../../support/test-rule.ts';

const finding = (message: string) => [[2, 'taxId', message]] as const;

testRule(rule, {
  valid: [
    { name: 'an EIN as written', cells: { taxId: '11-1222333' } },
    { name: 'nine digits', cells: { taxId: '111222333' } },
    { name: 'a number cell', cells: { taxId: ['361222333', 'number'] } },
    { name: 'the digits of a dummy SSN, which may be an EIN', cells: { taxId: '45-7555462' } },
    { name: 'none', cells: { taxId: '' } },
    { name: 'a placeholder', cells: { taxId: 'N/A' } },
    { name: 'an error cell, reported as unreadable', cells: { taxId: ['', 'error'] } },
  ],
  invalid: [
    { name: 'ten digits', cells: { taxId: '11-12223334' }, found: finding('length') },
    { name: 'seven digits', cells: { taxId: '1122233' }, found: finding('length') },
    { name: 'letters', cells: { taxId: '11-12223E3' }, found: finding('length') },
    { name: 'eight digits', cells: { taxId: ['11222333', 'number'] }, found: finding('lost-zero') },
    { name: 'a prefix never assigned', cells: { taxId: '07-1222333' }, found: finding('prefix') },
    { name: 'the same without a dash', cells: { taxId: '891222333' }, found: finding('prefix') },
    { name: 'scientific notation', cells: { taxId: '1.11E+08' }, found: finding('damaged') },
    { name: 'rounded', cells: { taxId: ['1112223330014440', 'rounded'] }, found: finding('damaged') },
    { name: 'written like an SSN', cells: { taxId: '123-45-6789' }, found: finding('ssn') },
    { name: 'a dummy SSN', cells: { taxId: '078-05-1120' }, found: finding('never-issued') },
    { name: 'an SSN of area 000', cells: { taxId: '000-12-3456' }, found: finding('never-issued') },
  ],
});
