import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/file/column-question.ts';
import { RULES } from '../../../../src/core/rules/index.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const TICKET = ['MCO', 'RIN', 'Claim Number', 'Recipient Name'];

testRule(rule, {
  valid: [
    { name: 'our headers' },
    { name: 'headers that are understood', kind: 'ticket', headers: [...TICKET, 'Appeal #'] },
    { name: 'headers that are no field', kind: 'ticket', headers: [...TICKET, 'DOB'] },
  ],
  invalid: [
    {
      name: 'a number that every ticket needs',
      kind: 'ticket',
      headers: [...TICKET, 'Ref #'],
      rows: [{}, {}],
      found: [[null, 'trackingNumber', 'needed']],
      says: [`Is "Ref #" (column E) the MCO Tracking Number? If so: --map 'Ref #=trackingNumber'`],
    },
    {
      name: 'a day of either, named in full',
      kind: 'ticket',
      headers: [...TICKET, 'Date'],
      found: [[null, 'serviceFrom', 'needed']],
      says: [
        `Is "Date" (column E) the Date of Service From or the MCO Dispute Date? If so: --map 'Date=serviceFrom' or 'Date=disputeFiledOn'`,
      ],
    },
    {
      name: 'two columns that mean one field equally',
      kind: 'ticket',
      headers: [...TICKET, 'Appeal sent', 'Dispute sent'],
      found: [
        [null, 'disputeFiledOn', 'needed'],
        [null, 'disputeFiledOn', 'needed'],
      ],
    },
    {
      name: 'two columns for a field that a ticket can lack',
      kind: 'ticket',
      headers: [...TICKET, 'Date denied', 'Denied date'],
      found: [
        [null, 'deniedOn', 'optional'],
        [null, 'deniedOn', 'optional'],
      ],
    },
    {
      name: 'a header that may be data, by its letter',
      headers: ['NPI', 'Provider ID'],
      found: [[null, 'medicaidId', 'needed']],
      says: ["Is column B the Medicaid ID? If so: --map 'B=medicaidId'"],
    },
  ],
});

it('leaves every record in review until the question is answered, not closed for the missing column', async () => {
  const headers = Object.keys(validRow('ticket')).filter((name) => name !== 'trackingNumber');
  const input = gridOf('ticket', [validRow('ticket')], [...headers, 'Ref #']);
  const ask = (columnMap?: ReadonlyMap<string, string>) =>
    checkInput(input, contextAsOf('2026-11-24', columnMap && { columnMap }), {
      kind: undefined,
      rules: RULES,
    });
  const asked = await ask();
  expect(asked.findings.map(({ rule: id, outcome }) => [id, outcome])).toContainEqual([
    'file/column-question',
    'review',
  ]);
  expect(asked.findings.map(({ rule: id }) => id)).not.toContain('file/missing-column');
  expect([...asked.results].map(({ verdict, nextStep }) => [verdict, nextStep.action])).toEqual([
    ['review', 'check'],
  ]);
  const answered = await ask(new Map([['refnumber', 'trackingNumber']]));
  expect(answered.findings.map(({ rule: id }) => id)).not.toContain('file/column-question');
  expect([...answered.results].map(({ verdict }) => verdict)).toEqual(['closed']);
});

it('does not close a ticket without the NPI while another column may be the Medicaid ID', async () => {
  const headers = Object.keys(validRow('ticket')).filter((name) => name !== 'medicaidId');
  const input = gridOf(
    'ticket',
    [validRow('ticket', { npi: '' })],
    [...headers, 'Clinic Medicaid no.', 'Facility Medicaid no.'],
  );
  const { findings, results } = await checkInput(input, contextAsOf(), { kind: 'ticket', rules: RULES });
  expect(findings.map(({ rule: id, field }) => [id, field])).toContainEqual([
    'file/column-question',
    'medicaidId',
  ]);
  expect([...results].flatMap((result) => result.findings).map(({ rule: id }) => id)).not.toContain(
    'ticket/required-field',
  );
});
