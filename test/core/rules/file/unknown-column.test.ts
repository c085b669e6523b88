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
      found: [[null, 'medicaidId', 'misspelled']],
      says: ['We read "Medcaid ID" (column D) as "Medicaid ID". Is that right?'],
    },
    {
      name: 'a header that resembles an absent one, and is not understood',
      kind: 'ticket',
      headers: ['MCO', 'RIN', 'Claim Number', 'Prgram'],
      found: [[null, 'program', 'resembles']],
    },
    {
      name: 'both, all unknown ones in one line',
      kind: 'ticket',
      headers: ['MCO', 'Fax', 'RIN', 'Claim Number', 'Prgram', 'Color'],
      found: [
        [null, 'program', 'resembles'],
        [null, null, 'unknown'],
      ],
      says: [
        'We do not know "Prgram" (column E), so we did not read it. Is it "Program"?',
        'Not checked: Fax, Color.',
      ],
    },
    {
      name: 'a key of the office and a mistyped one',
      kind: 'ticket',
      headers: ['mco', 'rin', 'fax', 'claimNumbr', 'Verdict'],
      json: {},
      found: [
        [null, 'claimNumber', 'resembles'],
        [null, null, 'unknown'],
      ],
      says: [
        'We do not know a key of your own, so we did not read it. Is it "claimNumber"?',
        'Not checked: 2 keys of your own.',
      ],
    },
    {
      name: 'a field name in other case, which is not a key',
      kind: 'ticket',
      headers: ['mco', 'RIN', 'claimnumber'],
      json: {},
      found: [
        [null, 'claimNumber', 'resembles'],
        [null, null, 'unknown'],
      ],
    },
  ],
});

const messagesOf = async (input: Parameters<typeof checkInput>[0]) =>
  (await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] })).findings.map(
    ({ message }) => message,
  );

it('names columns by their headers, and by its letter one whose header may be data', async () => {
  const headers = [...HEADERS, 'Fax', 'Acct 100200301'];
  expect(await messagesOf(gridOf('registration', [validRow('registration')], headers))).toEqual([
    'Not checked: Fax, column F.',
  ]);
});

it('names the key that a record should have, not the header', async () => {
  const keys = ['mco', 'claimNumbr', 'id100200301'];
  expect(await messagesOf(recordsOf('ticket', [validRow('ticket')], keys))).toEqual([
    'We do not know a key of your own, so we did not read it. Is it "claimNumber"?',
    'Not checked: a key of your own.',
  ]);
});

it('names a header by its letter if it is longer than a header is, or controls a terminal', async () => {
  for (const header of [`Fax ${'and more '.repeat(5)}`, 'Fax\u202e of the office']) {
    expect(
      await messagesOf(gridOf('registration', [validRow('registration')], [...HEADERS, header])),
    ).toEqual(['Not checked: column E.']);
  }
});

it("does not report a key that only a template's example row has", async () => {
  const rows = [{ mco: 'EXAMPLE', fax: '(312) 555-0102' }, validRow('ticket')];
  expect(await messagesOf(recordsOf('ticket', rows))).toEqual([]);
  expect(await messagesOf(recordsOf('ticket', [...rows, { mco: 'Meridian', fax: 'none' }]))).toEqual([
    'Not checked: a key of your own.',
  ]);
});
