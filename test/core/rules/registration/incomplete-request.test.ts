import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/registration/incomplete-request.ts';
import medicaidIdMissing from '../../../../src/core/rules/registration/medicaid-id-missing.ts';
import taxIdSuspect from '../../../../src/core/rules/registration/tax-id-suspect.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  after: [medicaidIdMissing, taxIdSuspect],
  valid: [
    { name: 'a complete row' },
    { name: 'a row for review', cells: { taxId: '07-1222333' } },
    { name: 'two complete rows', rows: [{}, { email: 'odell@clinic.example' }] },
    { name: 'keys of a record, none of them a column', headers: ['firstName', 'medicaidId'], json: {} },
  ],
  invalid: [
    { name: 'one of two rows', rows: [{}, { medicaidId: '' }], found: [[null, null, 'some']] },
    { name: 'the only row', cells: { medicaidId: '' }, found: [[null, null, 'all']] },
    {
      name: 'both rows',
      rows: [{ medicaidId: '' }, { medicaidId: 'none' }],
      found: [[null, null, 'all']],
    },
    {
      name: 'a required column is missing',
      headers: ['First Name', 'Last Name', 'Email', 'Phone', 'Medicaid ID'],
      rows: [{}, {}],
      found: [[null, null, 'all']],
    },
  ],
});

it.each([
  [
    [{}, { medicaidId: '' }, {}],
    '1 of 3 rows would be denied. HFS may deny the whole request, so send the clean file.',
  ],
  [[{ medicaidId: '' }], 'The only row would be denied, and the request with it.'],
  [[{ medicaidId: '' }, { medicaidId: '' }], 'All 2 rows would be denied, and the request with them.'],
])('counts %j', async (cells: TestCells[], message) => {
  const input = gridOf(
    'registration',
    cells.map((row) => validRow('registration', row)),
  );
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules: [medicaidIdMissing, rule] });
  expect(file.findings.map((finding) => finding.message)).toEqual([message]);
});
