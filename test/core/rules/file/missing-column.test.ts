import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import { getDictionary } from '../../../../src/core/fields/index.ts';
import type { Kind } from '../../../../src/core/model/vocabulary.ts';
import rule from '../../../../src/core/rules/file/missing-column.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const without = (kind: Kind, ...fields: string[]) =>
  getDictionary(kind).fields.flatMap((field) => (fields.includes(field.name) ? [] : [field.header]));

testRule(rule, {
  valid: [
    { name: 'all columns' },
    { name: 'all columns of a ticket', kind: 'ticket' },
    { name: 'no optional ones', headers: without('registration', 'role', 'npi', 'taxId', 'address', 'zip') },
    { name: 'an alias', headers: [...without('registration', 'medicaidId'), 'Provider Number'] },
    { name: 'a ticket without the NPI', kind: 'ticket', headers: without('ticket', 'npi') },
    { name: 'a ticket without the Medicaid ID', kind: 'ticket', headers: without('ticket', 'medicaidId') },
    {
      name: 'both identifiers of the provider, if a layout decides what is required',
      kind: 'ticket',
      headers: without('ticket', 'npi', 'medicaidId'),
      dictionary: { ...getDictionary('ticket'), template: { headers: [], headerRows: 1, lists: new Map() } },
    },
    { name: 'keys left out of a record', kind: 'ticket', headers: ['mco', 'rin'], json: {} },
  ],
  invalid: [
    {
      name: 'the Medicaid ID',
      headers: without('registration', 'medicaidId'),
      rows: [{}, {}],
      found: [[null, 'medicaidId', 'denied']],
    },
    {
      name: 'the Medicaid ID and the NPI of a registration, which needs the one alone',
      headers: without('registration', 'npi', 'medicaidId'),
      found: [[null, 'medicaidId', 'denied']],
    },
    {
      name: 'two that our layout requires',
      headers: without('registration', 'email', 'phone'),
      found: [
        [null, 'email', 'denied-assumed'],
        [null, 'phone', 'denied-assumed'],
      ],
    },
    {
      name: 'the tracking number of a ticket',
      kind: 'ticket',
      headers: without('ticket', 'trackingNumber'),
      found: [[null, 'trackingNumber', 'closed']],
    },
    {
      name: 'the claim number of a ticket',
      kind: 'ticket',
      headers: without('ticket', 'claimNumber', 'rin'),
      found: [
        [null, 'rin', 'closed'],
        [null, 'claimNumber', 'closed-assumed'],
      ],
    },
    {
      name: 'both identifiers of the provider',
      kind: 'ticket',
      headers: without('ticket', 'npi', 'medicaidId'),
      found: [[null, 'npi', 'provider']],
    },
  ],
});

it.each([
  ['registration', 'medicaidId', 'denied', 'notice', '2023-02-22 §4a'],
  ['registration', 'email', 'denied', 'assumed', '2023-02-22 §4a'],
  ['ticket', 'disputeFiledOn', 'closed', 'notice', '2023-02-22 §6'],
  ['ticket', 'trackingNumber', 'closed', 'notice', '2023-02-22 §7'],
  ['ticket', 'description', 'closed', 'assumed', '2023-02-22 §9'],
] as const)(
  '%s: every record takes the verdict if %s has no column',
  async (kind, field, outcome, basis, source) => {
    const rows = [validRow(kind), validRow(kind)];
    const input = gridOf(kind, rows, without(kind, field));
    const file = await checkInput(input, contextAsOf(), { kind, rules: [rule] });
    expect(file.findings).toMatchObject([{ outcome, basis, source, column: null, cell: null }]);
    expect([...file.results].map((result) => result.verdict)).toEqual([outcome, outcome]);
  },
);
