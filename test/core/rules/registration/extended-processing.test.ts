import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/registration/extended-processing.ts';
import medicaidIdMissing from '../../../../src/core/rules/registration/medicaid-id-missing.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, i): TestCells => ({ email: `person.${i + 1}@clinic.example` }));

testRule(rule, {
  after: [medicaidIdMissing],
  valid: [
    { name: 'one person' },
    { name: 'nine people', rows: people(9) },
    { name: 'nine people in ten rows', rows: [...people(9), { email: ' PERSON.1@clinic.example' }] },
    { name: 'as many people as a clean file may hold', rows: people(3), context: { maxIndividuals: 3 } },
    {
      name: 'nine people and a row without a person',
      rows: [...people(9), { email: '', firstName: '', lastName: '' }],
    },
  ],
  invalid: [
    { name: 'ten people', rows: people(10), found: [[null, null, 'tenOrMore']] },
    {
      name: 'more people than a clean file may hold',
      rows: people(4),
      context: { maxIndividuals: 3 },
      found: [[null, null, 'split']],
    },
    {
      name: 'ten people, one of them denied',
      rows: [...people(9), { email: 'person.10@clinic.example', medicaidId: '' }],
      found: [[null, null, 'fewerClean']],
    },
    {
      name: 'eleven people, one of them denied',
      rows: [...people(10), { email: 'person.11@clinic.example', medicaidId: '' }],
      found: [[null, null, 'manyClean']],
    },
    {
      name: 'ten people, one of them with denied rows above a clean one',
      rows: [{ medicaidId: '' }, { medicaidId: '' }, ...people(9), {}, {}].map((cells, i) => ({
        email: i < 2 || i > 10 ? 'person.10@clinic.example' : '',
        ...cells,
      })),
      found: [[null, null, 'tenOrMore']],
    },
    {
      name: 'ten people, all of them denied',
      rows: people(10).map((cells) => ({ ...cells, medicaidId: '' })),
      found: [[null, null, 'tenOrMore']],
    },
    {
      name: 'ten names with one e-mail',
      rows: people(10).map((_, i) => ({ firstName: `Testname${'abcdefghij'[i]}` })),
      found: [[null, null, 'tenOrMore']],
    },
  ],
});

it('delays every row that is not denied', async () => {
  const rows = people(11).map((cells, i) =>
    validRow('registration', i === 3 ? { ...cells, medicaidId: '' } : cells),
  );
  const rules = [medicaidIdMissing, rule];
  const file = await checkInput(gridOf('registration', rows), contextAsOf(), { kind: undefined, rules });
  const verdicts = [...file.results].map((result) => result.verdict);
  expect(verdicts).toEqual(verdicts.map((_, i) => (i === 3 ? 'denied' : 'delayed')));
  expect(file.findings[0]?.message).toBe(
    'This request has 11 people, so it would be delayed by up to 3 weeks. The clean file has 10, so it would wait, too.',
  );
});

it('says if the clean file would not wait', async () => {
  const rows = people(10).map((cells, i) =>
    validRow('registration', i === 3 ? { ...cells, medicaidId: '' } : cells),
  );
  const rules = [medicaidIdMissing, rule];
  const file = await checkInput(gridOf('registration', rows), contextAsOf(), { kind: undefined, rules });
  expect(file.findings[0]?.message).toBe(
    'This request has 10 people, so it would be delayed by up to 3 weeks. The clean file has 9, so it would not wait.',
  );
});
