import rule from '../../../../src/core/rules/registration/duplicate.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'one row' },
    { name: 'another provider', rows: [{}, { medicaidId: '111222333002' }] },
    {
      name: 'another Medicaid ID after a row without one',
      rows: [{ medicaidId: '', npi: '', organization: '' }, {}, { medicaidId: '111222333002' }],
    },
    { name: 'another person', rows: [{}, { firstName: 'Odell', email: 'odell@clinic.example' }] },
    { name: 'another name with the same e-mail, reported as a conflict', rows: [{}, { firstName: 'Odell' }] },
    {
      name: 'rows without a person',
      rows: [
        { firstName: '', lastName: '', email: '' },
        { firstName: '', lastName: '', email: '' },
      ],
    },
    {
      name: 'rows without a provider',
      rows: [
        { medicaidId: '', npi: '', organization: '' },
        { medicaidId: '', npi: '', organization: '' },
      ],
    },
    {
      name: 'Medicaid IDs that a spreadsheet made alike',
      rows: [{ medicaidId: '1.11E+11' }, { medicaidId: '1.11E+11' }],
    },
    {
      name: 'providers with another NPI',
      rows: [
        { medicaidId: '', npi: '1234567893' },
        { medicaidId: '', npi: '1932104098' },
      ],
    },
  ],
  invalid: [
    { name: 'the same row again', rows: [{}, {}], found: [[3, null, 'same']] },
    {
      name: 'three times: both later ones name the first',
      rows: [{}, {}, {}],
      found: [
        [3, null, 'same'],
        [4, null, 'same'],
      ],
    },
    {
      name: 'case, blanks and dashes differ',
      rows: [
        {},
        { firstName: 'MAREN ', email: 'Maren.Testwell@clinic.example', medicaidId: '111-222-333-001' },
      ],
      found: [[3, null, 'same']],
    },
    {
      name: 'a blank Medicaid ID, and the same NPI',
      rows: [{}, { medicaidId: '', organization: '' }],
      found: [[3, null, 'same']],
    },
    {
      name: 'a blank Medicaid ID first',
      rows: [{ medicaidId: '' }, { organization: '' }],
      found: [[3, null, 'same']],
    },
    {
      name: 'a blank Medicaid ID and NPI, and the same organization',
      rows: [{}, { medicaidId: 'pending', npi: '' }],
      found: [[3, null, 'same']],
    },
    {
      name: 'only the organization identifies the provider',
      rows: [
        { medicaidId: '', npi: '' },
        { medicaidId: '', npi: '', organization: 'made-up clinic' },
      ],
      found: [[3, null, 'same']],
    },
  ],
});
