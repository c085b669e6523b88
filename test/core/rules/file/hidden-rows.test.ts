import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/file/hidden-rows.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'nothing hidden' }, { name: 'a ticket', kind: 'ticket' }],
  invalid: [
    { name: 'one row', file: { hiddenRows: true }, found: [[null, null, 'rows']] },
    { name: 'the sheet', file: { hiddenSheet: true }, found: [[null, null, 'sheet']] },
    {
      name: 'the sheet and rows',
      rows: [{}, {}],
      file: { hiddenRows: true, hiddenSheet: true },
      found: [
        [null, null, 'sheet'],
        [null, null, 'rows'],
      ],
    },
  ],
});

it.each([
  [1, '1 hidden row was read like the others.'],
  [2, '2 hidden rows were read like the others.'],
])('counts %i', async (count, message) => {
  const rows = Array.from({ length: count }, () => validRow('registration'));
  const input = gridOf('registration', rows, undefined, { hiddenRows: true });
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] });
  expect(file.findings.map((finding) => finding.message)).toEqual([message]);
});
