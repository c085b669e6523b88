import rule from '../../../../src/core/rules/registration/npi-invalid.ts';
import { testRule } from '../../../support/test-rule.ts';

const finding = (message: string) => [[2, 'npi', message]] as const;

testRule(rule, {
  valid: [
    { name: 'a valid one', cells: { npi: '1932104098' } },
    { name: 'one that starts with 2', cells: { npi: '2000000002' } },
    { name: 'blanks and dashes', cells: { npi: '1932-104 098' } },
    { name: 'a number cell', cells: { npi: ['1000000004', 'number'] } },
    { name: 'a trailing .0', cells: { npi: '1000000004.0' } },
    { name: 'none', cells: { npi: '' } },
    { name: 'a placeholder', cells: { npi: 'pending' } },
    { name: 'an error cell, reported as unreadable', cells: { npi: ['', 'error'] } },
  ],
  invalid: [
    { name: 'nine digits', cells: { npi: '123456789' }, found: finding('length') },
    { name: 'eleven digits', cells: { npi: '12345678931' }, found: finding('length') },
    { name: 'letters', cells: { npi: '12345678O3' }, found: finding('length') },
    { name: 'letters only', cells: { npi: 'applied for' }, found: finding('length') },
    {
      name: 'fifteen digits without the prefix',
      cells: { npi: '123451234567893' },
      found: finding('length'),
    },
    { name: 'scientific notation', cells: { npi: '1.23E+09' }, found: finding('scientific') },
    { name: 'the card form', cells: { npi: '808401234567893' }, found: finding('card') },
    {
      name: 'first digit 0, though the check passes',
      cells: { npi: '0000000006' },
      found: finding('first-digit'),
    },
    {
      name: 'first digit 3, though the check passes',
      cells: { npi: '3000000000' },
      found: finding('first-digit'),
    },
    { name: 'a wrong check digit', cells: { npi: '1234567898' }, found: finding('check-digit') },
  ],
});
