import rule from '../../../../src/core/rules/ticket/npi-invalid.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    ...['1234567893', '1932104098', '1000000004', '2000000002', '123-456-7893', "'1234567893"].map((npi) => ({
      name: `valid: ${npi}`,
      cells: { npi },
    })),
    { name: 'the trailing .0 of a number cell', cells: { npi: '1234567893.0' } },
    { name: 'none', cells: { npi: '' } },
    { name: 'an error cell', cells: { npi: ['', 'error'] } },
  ],
  invalid: [
    { name: 'a digit too few', cells: { npi: '123456789' }, found: [[2, 'npi', 'length']] },
    { name: 'a digit too many', cells: { npi: '12345678931' }, found: [[2, 'npi', 'length']] },
    { name: 'letters', cells: { npi: 'MADEUPNPI1' }, found: [[2, 'npi', 'length']] },
    { name: 'a power of ten', cells: { npi: '1.23457E+09' }, found: [[2, 'npi', 'scientific']] },
    { name: 'the card form', cells: { npi: '808401234567893' }, found: [[2, 'npi', 'card']] },
    { name: 'first digit 0', cells: { npi: '0000000006' }, found: [[2, 'npi', 'first-digit']] },
    { name: 'first digit 3', cells: { npi: '3000000000' }, found: [[2, 'npi', 'first-digit']] },
    { name: 'a wrong check digit', cells: { npi: '1234567898' }, found: [[2, 'npi', 'check-digit']] },
  ],
});
