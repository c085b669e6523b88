import rule from '../../../../src/core/rules/registration/already-registered.ts';
import { rosterOf } from '../../../support/known.ts';
import { testRule } from '../../../support/test-rule.ts';

const EMAIL = 'maren.testwell@clinic.example';
const ID = '111222333001';
const NPI = '1234567893';
const roster = await rosterOf([
  { medicaidId: ID, npi: NPI, email: EMAIL },
  { medicaidId: '', npi: '1932104098', email: 'odell@clinic.example' },
  { medicaidId: '000222333009', npi: '', email: '' },
  { medicaidId: 'n/a', npi: 'pending', email: 'alone@clinic.example' },
  { medicaidId: '1.11E+11', npi: '', email: '' },
]);
const context = { roster };
const listed = [[2, null, 'listed']] as const;

testRule(rule, {
  valid: [
    { name: 'no roster' },
    { name: 'another person at the same provider', context, cells: { email: 'priya@clinic.example' } },
    { name: 'the same person, another provider', context, cells: { medicaidId: '999', npi: '2000000002' } },
    { name: 'no e-mail, although the roster has one', context, cells: { email: '' } },
    {
      name: 'an ID of other zeros',
      context,
      cells: { email: 'priya@clinic.example', medicaidId: '222333009', npi: '' },
    },
    {
      name: 'placeholders, which are the same in the roster',
      context,
      cells: { email: 'n/a', medicaidId: 'n/a', npi: 'pending' },
    },
    {
      name: 'an ID that a spreadsheet damaged, here and there',
      context,
      cells: { email: 'priya@clinic.example', medicaidId: '1.11E+11', npi: '' },
    },
    { name: 'nothing filled in', context, cells: { email: '', medicaidId: '', npi: '' } },
  ],
  invalid: [
    { name: 'the same person and provider', context, cells: {}, found: listed },
    {
      name: 'e-mail in another case, ID with blanks and dashes',
      context,
      cells: { email: EMAIL.toUpperCase(), medicaidId: '111-222 333001', npi: '' },
      found: listed,
    },
    { name: 'by NPI alone', context, cells: { medicaidId: '' }, found: listed },
    {
      name: 'a provider that the roster lists without a person',
      context,
      cells: { email: 'priya@clinic.example', medicaidId: '000222333009', npi: '' },
      found: listed,
    },
    {
      name: 'a person that the roster lists without a provider',
      context,
      cells: { email: 'alone@clinic.example', medicaidId: '999' },
      found: listed,
    },
  ],
});
