import rule from '../../../../src/core/rules/ticket/rin-invalid.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: '9 digits' },
    { name: 'with blanks and dashes', cells: { rin: '100 200-301' } },
    { name: 'full-width digits', cells: { rin: '１００２００３０１' } },
    { name: 'a leading apostrophe', cells: { rin: "'100200301" } },
    { name: 'the trailing .0 of a number cell', cells: { rin: ['100200301.0', 'number'] } },
    { name: 'a number cell with its zero', cells: { rin: ['010020030', 'formatted-zeros'] } },
    { name: 'none, reported as missing', cells: { rin: '' } },
    { name: 'an error cell', cells: { rin: ['', 'error'] } },
  ],
  invalid: [
    {
      name: '8 digits in a number cell',
      cells: { rin: ['10020030', 'number'] },
      found: [[2, 'rin', 'zero']],
    },
    { name: '8 digits as text', cells: { rin: '10020030' }, found: [[2, 'rin', 'other']] },
    {
      name: '7 digits in a number cell',
      cells: { rin: ['1002003', 'number'] },
      found: [[2, 'rin', 'other']],
    },
    { name: '10 digits', cells: { rin: '1002003011' }, found: [[2, 'rin', 'other']] },
    { name: 'an MCO member id', cells: { rin: 'XOF100200301' }, found: [[2, 'rin', 'member']] },
    { name: 'letters behind', cells: { rin: '100200301A' }, found: [[2, 'rin', 'other']] },
    { name: 'words', cells: { rin: 'ask the patient' }, found: [[2, 'rin', 'other']] },
    { name: 'a power of ten', cells: { rin: '1.002E+08' }, found: [[2, 'rin', 'damaged']] },
    {
      name: 'a rounded number',
      cells: { rin: ['1002003010000000000', 'rounded'] },
      found: [[2, 'rin', 'damaged']],
    },
  ],
});
