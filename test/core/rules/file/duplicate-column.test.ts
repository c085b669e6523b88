import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/file/duplicate-column.ts';
import { contextAsOf, gridOf, recordsOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'one column per field' },
    { name: 'two unknown columns of one name', headers: ['First Name', 'Email', 'Fax', 'Fax'] },
    { name: 'one key per field', kind: 'ticket', headers: ['mco', 'rin'], json: {} },
    {
      name: 'our own key twice',
      kind: 'ticket',
      headers: ['mco', 'verdict', '$schema'],
      json: { doubled: ['verdict', '$schema'] },
    },
  ],
  invalid: [
    {
      name: 'the same header twice',
      headers: ['First Name', 'Email', 'NPI', 'NPI'],
      rows: [{}, {}],
      found: [[null, 'npi', 'column']],
    },
    {
      name: 'three columns for one field',
      headers: ['First Name', 'Email', 'NPI #', 'National Provider Identifier', 'NPI'],
      found: [
        [null, 'npi', 'column'],
        [null, 'npi', 'column'],
      ],
    },
    {
      name: 'a key of a field twice',
      kind: 'ticket',
      headers: ['mco', 'rin'],
      json: { doubled: ['rin'] },
      found: [[null, 'rin', 'key']],
    },
    {
      name: 'an unknown key twice',
      kind: 'ticket',
      headers: ['mco', 'fax'],
      json: { doubled: ['fax'] },
      found: [[null, null, 'key']],
    },
  ],
});

const messagesOf = async (input: Parameters<typeof checkInput>[0]) =>
  (await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] })).findings.map(
    ({ message }) => message,
  );

it('says which column is read: the exact header, though it comes later', async () => {
  const headers = ['First Name', 'Last Name', 'Provider Number', 'Medicaid ID'];
  expect(await messagesOf(gridOf('registration', [validRow('registration')], headers))).toEqual([
    'More than one column is for Medicaid ID. We read column D, not "Provider Number" (column C).',
  ]);
});

it('does not print a key that may be a number of a person', async () => {
  const input = recordsOf(
    'ticket',
    [validRow('ticket')],
    ['mco', 'rin', 'x100200301'],
    ['rin', 'x100200301'],
  );
  expect(await messagesOf(input)).toEqual([
    'One object has "rin" twice. We read the last value.',
    'One object has a key of your own twice. We read the last value.',
  ]);
});
