import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/registration/conflict.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const ODELL: TestCells = {
  firstName: 'Odell',
  lastName: 'Sampleton',
  email: 'odell.sampleton@clinic.example',
};

testRule(rule, {
  valid: [
    { name: 'two people of one organization', rows: [{}, ODELL] },
    {
      name: 'one person for two providers',
      rows: [{}, { medicaidId: '111222333002', organization: 'Other Clinic' }],
    },
    { name: 'case and punctuation', rows: [{}, { firstName: 'MAREN', organization: 'Made Up Clinic' }] },
    { name: 'a name left out, reported as required', rows: [{}, { firstName: '', lastName: '' }] },
    { name: 'an organization left out, reported as required', rows: [{}, { ...ODELL, organization: '' }] },
    {
      name: 'no e-mails',
      rows: [{ email: '' }, { ...ODELL, email: '' }],
    },
    {
      name: 'something other than an e-mail, reported as invalid',
      rows: [{ email: 'front desk' }, { ...ODELL, email: 'front desk' }],
    },
    {
      name: 'no Medicaid IDs',
      rows: [{ medicaidId: '' }, { ...ODELL, medicaidId: '', organization: 'Other Clinic' }],
    },
    {
      name: 'Medicaid IDs that a spreadsheet made alike',
      rows: [{ medicaidId: '1.11E+11' }, { ...ODELL, medicaidId: '1.11E+11', organization: 'Other Clinic' }],
    },
  ],
  invalid: [
    {
      name: 'one e-mail, two names',
      rows: [{}, { firstName: 'Odell', lastName: 'Sampleton' }],
      found: [[3, 'email', 'names']],
    },
    {
      name: 'one e-mail in another case, two names',
      rows: [{}, { ...ODELL, email: 'MAREN.testwell@clinic.example' }],
      found: [[3, 'email', 'names']],
    },
    {
      name: 'the first name again after another',
      rows: [{}, { ...ODELL, email: 'maren.testwell@clinic.example' }, {}],
      found: [[3, 'email', 'names']],
    },
    {
      name: 'one Medicaid ID, two organizations',
      rows: [{}, { ...ODELL, organization: 'Other Clinic' }],
      found: [[3, 'medicaidId', 'organizations']],
    },
    {
      name: 'both in one row',
      rows: [{}, { firstName: 'Odell', organization: 'Other Clinic' }],
      found: [
        [3, 'email', 'names'],
        [3, 'medicaidId', 'organizations'],
      ],
    },
  ],
});

it('names the first row, not the one before', async () => {
  const rows = [{}, ODELL, { firstName: 'Priya' }].map((cells) => validRow('registration', cells));
  const file = await checkInput(gridOf('registration', rows), contextAsOf(), {
    kind: undefined,
    rules: [rule],
  });
  const messages = [...file.results].flatMap((result) => result.findings.map((finding) => finding.message));
  expect(messages).toEqual(['Row 2 has the same e-mail address with another name. Check both rows.']);
});
