import rule from '../../../../src/core/rules/file/default-used.ts';
import { testRule } from '../../../support/test-rule.ts';

const defaults = {
  ticket: new Map([
    ['npi', '1932104098'],
    ['contactName', 'Odell Sample'],
    ['providerName', 'Made-Up Clinic'],
  ]),
};

testRule(rule, {
  valid: [
    { name: 'no default', kind: 'ticket', cells: { npi: '' } },
    { name: 'defaults that no cell needs', kind: 'ticket', context: { defaults } },
    { name: 'a default for the other kind', kind: 'registration', cells: { npi: '' }, context: { defaults } },
  ],
  invalid: [
    {
      name: 'a blank cell in one of two rows',
      kind: 'ticket',
      rows: [{ npi: ' ' }, {}],
      context: { defaults },
      found: [[null, null, 'filled']],
      says: ['Your settings filled in Provider NPI in 1 row.'],
    },
    {
      name: 'two fields',
      kind: 'ticket',
      rows: [{ npi: '' }, { contactName: '', npi: '' }],
      context: { defaults },
      found: [[null, null, 'filled']],
      says: ['Your settings filled in Provider NPI and Contact Name in 2 rows.'],
    },
    {
      name: 'a third field without a column',
      kind: 'ticket',
      headers: ['RIN', 'MCO', 'Recipient Name'],
      context: { defaults },
      found: [[null, null, 'more']],
      says: ['Your settings filled in Provider Name, Provider NPI and 1 other column in 1 row.'],
    },
    {
      name: 'a record without the key',
      kind: 'ticket',
      json: {},
      headers: ['rin', 'contactName', 'providerName'],
      context: { defaults },
      found: [[null, null, 'filled']],
      says: ['Your settings filled in npi in 1 row.'],
    },
  ],
});
