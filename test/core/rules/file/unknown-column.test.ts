import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/file/unknown-column.ts';
import { contextAsOf, gridOf, recordsOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const HEADERS = ['First Name', 'Last Name', 'Email', 'Medicaid ID'];

testRule(rule, {
  valid: [
    { name: 'known headers' },
    { name: 'known headers of a ticket', kind: 'ticket' },
    {
      name: 'aliases in any case',
      headers: ['first name', 'LAST NAME', 'E-mail Address', 'Provider Number'],
      cells: { 'first name': 'Maren' },
    },
    { name: 'our own columns', headers: [...HEADERS, 'Verdict', 'Reasons', 'Next Step', 'Submit As'] },
    { name: 'empty headers', headers: [...HEADERS, '', ' '] },
    {
      name: 'a second column for a field, reported by another rule',
      headers: [...HEADERS, 'Provider Number'],
    },
    {
      name: 'our own keys',
      kind: 'ticket',
      headers: ['mco', 'rin', 'verdict', 'reasons', 'nextStep', 'submitAs', '$schema'],
      json: {},
    },
  ],
  invalid: [
    { name: 'a column of the office', headers: [...HEADERS, 'Fax'], found: [[null, null, 'unknown']] },
    {
      name: 'a header that resembles one that is there',
      headers: [...HEADERS, 'Medcaid ID'],
      found: [[null, null, 'unknown']],
    },
    {
      name: 'a header that resembles an absent one',
      headers: ['First Name', 'Last Name', 'Email', 'Medcaid ID'],
      rows: [{}, {}],
      found: [[null, 'medicaidId', 'resembles']],
    },
    {
      name: 'both, in their order',
      kind: 'ticket',
      headers: ['MCO', 'Fax', 'RIN', 'Claim Nmber'],
      found: [
        [null, null, 'unknown'],
        [null, 'claimNumber', 'resembles'],
      ],
    },
    {
      name: 'a key of the office and a mistyped one',
      kind: 'ticket',
      headers: ['mco', 'rin', 'fax', 'claimNumbr', 'Verdict'],
      json: {},
      found: [
        [null, null, 'unknown'],
        [null, 'claimNumber', 'resembles'],
        [null, null, 'unknown'],
      ],
    },
    {
      name: 'a field name in other case, which is not a key',
      kind: 'ticket',
      headers: ['mco', 'RIN', 'claimnumber'],
      json: {},
      found: [
        [null, null, 'unknown'],
        [null, 'claimNumber', 'resembles'],
      ],
    },
  ],
});

const messagesOf = async (input: Parameters<typeof checkInput>[0]) =>
  (await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] })).findings.map(
    ({ message }) => message,
  );

it('names a column by its header and letter, and only by its letter if the header may be data', async () => {
  const headers = [...HEADERS, 'Fax', 'Acct 100200301'];
  expect(await messagesOf(gridOf('registration', [validRow('registration')], headers))).toEqual([
    '"Fax" (column E) is unknown and not checked',
    'column F is unknown and not checked',
  ]);
});

it('names the key that a record should have, not the header', async () => {
  const keys = ['mco', 'claimNumbr', 'id100200301'];
  expect(await messagesOf(recordsOf('ticket', [validRow('ticket')], keys))).toEqual([
    '"claimNumbr" is unknown and not read; is it "claimNumber"?',
    'a key is unknown and not checked',
  ]);
});

it('reports one short line, no matter how long the header is', async () => {
  const long = `Fax\nof the\u202e office ${'and more '.repeat(20)}`;
  const [message = ''] = await messagesOf(
    gridOf('registration', [validRow('registration')], [...HEADERS, long]),
  );
  expect(message).toMatch(/^"Fax of the office and more .*…" \(column E\) is unknown and not checked$/);
  expect(message.length).toBeLessThanOrEqual(120);
});

it("does not report a key that only a template's example row has", async () => {
  const rows = [{ mco: 'EXAMPLE', fax: '(312) 555-0102' }, validRow('ticket')];
  expect(await messagesOf(recordsOf('ticket', rows))).toEqual([]);
  expect(await messagesOf(recordsOf('ticket', [...rows, { mco: 'Meridian', fax: 'none' }]))).toEqual([
    '"fax" is unknown and not checked',
  ]);
});
