import rule from '../../../../src/core/rules/registration/many-rows.ts';
import type { TestCells } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const rows = (count: number, people: number) =>
  Array.from({ length: count }, (_, i): TestCells => ({ email: `person.${i % people}@clinic.example` }));
const NOBODY: TestCells = { email: '', firstName: '', lastName: '' };

testRule(rule, {
  valid: [
    { name: 'nine rows', rows: rows(9, 1) },
    { name: 'ten rows for ten people, which is reported as delayed', rows: rows(10, 10) },
    { name: 'twelve rows for eleven people', rows: rows(12, 11) },
  ],
  invalid: [
    {
      name: 'ten rows for one person',
      rows: rows(10, 1),
      found: [[null, null, 'rows']],
      says: ['These 10 rows are for 1 person. HFS may count the rows and take longer.'],
    },
    { name: 'ten rows for nine people', rows: rows(10, 9), found: [[null, null, 'rows']] },
    {
      name: 'ten rows, some without a person',
      rows: rows(10, 3).map((cells, i) => (i < 2 ? NOBODY : cells)),
      found: [[null, null, 'rows']],
      says: ['These 10 rows are for 3 people. HFS may count the rows and take longer.'],
    },
    {
      name: 'nine people and a row without a person',
      rows: [...rows(9, 9), NOBODY],
      found: [[null, null, 'rows']],
      says: ['These 10 rows are for 9 people. HFS may count the rows and take longer.'],
    },
  ],
});
