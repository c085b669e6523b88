import { REGISTRATION } from '../../../../src/core/fields/registration.ts';
import type { Dictionary } from '../../../../src/core/model/field.ts';
import rule from '../../../../src/core/rules/registration/required-field.ts';
import { testRule } from '../../../support/test-rule.ts';

const LAYOUT: Dictionary = {
  ...REGISTRATION,
  fields: REGISTRATION.fields.map(({ required: _, ...field }) => {
    if (field.name !== 'city') return field;
    return { ...field, required: { rule: rule.id, basis: 'notice', source: 'your layout' } };
  }),
};

testRule(rule, {
  valid: [
    { name: 'a surname that is a placeholder elsewhere', cells: { lastName: 'Na' } },
    { name: 'any role', cells: { role: 'designated billing staff' } },
    { name: 'all filled' },
    {
      name: 'optional fields empty',
      cells: { role: '', npi: '', taxId: '', address: '', city: '', state: '', zip: '' },
    },
    { name: 'the Medicaid ID empty, reported by its own rule', cells: { medicaidId: '' } },
    { name: 'an error cell, reported as unreadable', cells: { firstName: ['', 'error'] } },
    {
      name: 'a field that the layout does not require',
      cells: { firstName: '', email: '' },
      dictionary: LAYOUT,
    },
    { name: 'no columns, reported once as missing', headers: ['Medicaid ID', 'NPI', 'Role'] },
  ],
  invalid: [
    { name: 'no first name', cells: { firstName: '' }, found: [[2, 'firstName', 'empty']] },
    { name: 'blanks for a last name', cells: { lastName: ' ' }, found: [[2, 'lastName', 'empty']] },
    { name: 'a placeholder for an e-mail', cells: { email: 'n/a' }, found: [[2, 'email', 'words-assumed']] },
    { name: 'a dash for a phone', cells: { phone: '-' }, found: [[2, 'phone', 'words-assumed']] },
    {
      name: 'an unknown organization',
      cells: { organization: 'TBD' },
      found: [[2, 'organization', 'words-assumed']],
    },
    {
      name: 'two fields in the second row',
      rows: [{}, { firstName: '', phone: '' }],
      found: [
        [3, 'firstName', 'empty'],
        [3, 'phone', 'empty'],
      ],
    },
    {
      name: 'a field that the layout requires',
      cells: { city: '', firstName: '' },
      dictionary: LAYOUT,
      found: [[2, 'city', 'needed']],
      sources: ['your layout'],
    },
    {
      name: 'a placeholder in a field that the layout requires',
      cells: { city: 'tbd' },
      dictionary: LAYOUT,
      found: [[2, 'city', 'words']],
    },
    {
      name: 'a key left out of a record, which has no columns',
      headers: ['firstName', 'email', 'phone', 'organization', 'medicaidId'],
      json: {},
      found: [[1, 'lastName', 'empty']],
    },
  ],
});
