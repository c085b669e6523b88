import { expect, it } from 'vitest';
import { checkInput } from '../../../src/check.ts';
import rule from '../../../src/rules/registration/many-rows.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';
import { testRule } from '../../support/test-rule.ts';

const rows = (count: number, people: number) =>
  Array.from({ length: count }, (_, i): TestCells => ({ email: `person.${i % people}@clinic.example` }));
const NOBODY: TestCells = { email: '', firstName: '', lastName: '' };

testRule(rule, {
  valid: [
    { name: 'nine rows', rows: rows(9, 1) },
    { name: 'ten rows for ten people, which is told as delayed', rows: rows(10, 10) },
    { name: 'twelve rows for eleven people', rows: rows(12, 11) },
  ],
  invalid: [
    { name: 'ten rows for one person', rows: rows(10, 1), found: [[null, null, 'rows']] },
    { name: 'ten rows for nine people', rows: rows(10, 9), found: [[null, null, 'rows']] },
    {
      name: 'ten rows, some of which name nobody',
      rows: rows(10, 3).map((cells, i) => (i < 2 ? NOBODY : cells)),
      found: [[null, null, 'rows']],
    },
    {
      name: 'nine people and a row that names nobody',
      rows: [...rows(9, 9), NOBODY],
      found: [[null, null, 'rows']],
    },
  ],
});

it.each([
  ['one person', rows(10, 1), '10 rows for 1 person: HFS may count rows and take longer'],
  ['two people', rows(11, 2), '11 rows for 2 people: HFS may count rows and take longer'],
  ['a row for nobody', [...rows(10, 1), NOBODY], '11 rows for 1 person: HFS may count rows and take longer'],
])('counts rows and people: %s', async (_name, cells, message) => {
  const input = gridOf(
    'registration',
    cells.map((each) => validRow('registration', each)),
  );
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] });
  expect(file.findings.map((finding) => finding.message)).toEqual([message]);
});
