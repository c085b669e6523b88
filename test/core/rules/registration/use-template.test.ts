import { REGISTRATION } from '../../../../src/core/fields/registration.ts';
import type { Dictionary } from '../../../../src/core/model/field.ts';
import rule from '../../../../src/core/rules/registration/use-template.ts';
import { testRule } from '../../../support/test-rule.ts';

const TEMPLATE = REGISTRATION.fields.map((field) => field.header);
const OTHER = ['First Name', 'Last Name', 'Email', 'Medicaid ID'];
const TWO = [{}, { medicaidId: '111222333002', npi: '1932104098', organization: 'Invented Hospital' }];

const LAYOUT: Dictionary = {
  ...REGISTRATION,
  template: { headers: OTHER, headerRows: 1, lists: new Map() },
};

testRule(rule, {
  valid: [
    { name: 'our layout, two providers', rows: TWO },
    { name: 'other headers, one provider', headers: OTHER, rows: [{}, { email: 'odell@clinic.example' }] },
    {
      name: 'our layout and our own columns',
      headers: [...TEMPLATE, 'Verdict', 'Reasons', 'Next Step'],
      rows: TWO,
    },
    {
      name: 'our layout in other case and order',
      headers: [...TEMPLATE].reverse().map((h) => h.toUpperCase()),
      rows: TWO,
    },
    { name: 'an extra empty header', headers: [...TEMPLATE, ''], rows: TWO },
    {
      name: 'one provider, and rows without one',
      headers: OTHER,
      rows: [{ medicaidId: '' }, {}, { medicaidId: '' }],
    },
    {
      name: 'one provider, whose Medicaid ID is blank in one row',
      headers: [...OTHER, 'NPI'],
      rows: [{}, { medicaidId: '', email: 'odell@clinic.example' }],
    },
    { name: "the layout's headers", headers: OTHER, rows: TWO, dictionary: LAYOUT },
    { name: 'records, which have no headers', headers: ['firstName', 'medicaidId'], json: {}, rows: TWO },
  ],
  invalid: [
    { name: 'columns missing', headers: OTHER, rows: TWO, found: [[null, null, 'headers']] },
    { name: 'one more column', headers: [...TEMPLATE, 'Fax'], rows: TWO, found: [[null, null, 'headers']] },
    {
      name: 'an alias instead of the header',
      headers: TEMPLATE.map((header) => (header === 'Email' ? 'E-mail Address' : header)),
      rows: TWO,
      found: [[null, null, 'headers']],
    },
    {
      name: "our layout, which is not the user's",
      rows: TWO,
      dictionary: LAYOUT,
      found: [[null, null, 'layout']],
    },
    {
      name: 'the second provider comes after a row without one',
      headers: OTHER,
      rows: [{ medicaidId: '', npi: '', organization: '' }, ...TWO],
      found: [[null, null, 'headers']],
    },
  ],
});
