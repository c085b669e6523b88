import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import type { Day } from '../../../../src/core/model/vocabulary.ts';
import rule from '../../../../src/core/rules/ticket/provider-not-registered.ts';
import { parseDay } from '../../../../src/core/values/date-text.ts';
import { dayText } from '../../../support/day-text.ts';
import { rosterOf } from '../../../support/known.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

const EMAIL = 'maren.testwell@clinic.example';
const roster = await rosterOf([
  { medicaidId: '111222333001', npi: '1234567893', email: EMAIL },
  { medicaidId: '011222333009', npi: '1932104098', email: 'odell@clinic.example' },
]);
const onlyIds = await rosterOf([{ medicaidId: '111222333002', npi: '', email: '' }]);
const onlyNpis = await rosterOf([{ medicaidId: '', npi: '1932104098', email: '' }]);
const onlyEmails = await rosterOf([{ medicaidId: '', npi: '', email: 'odell@clinic.example' }]);
const mixed = await rosterOf([
  { medicaidId: '111222333002', npi: '', email: '' },
  { medicaidId: '', npi: '1932104098', email: '' },
]);
const damaged = await rosterOf([
  { medicaidId: '111222333002', npi: '', email: '' },
  { medicaidId: '1.11E+11', npi: '', email: '' },
]);
const lostZero = await rosterOf([
  { medicaidId: '111222333002', npi: '', email: '' },
  { medicaidId: ['11222333009', 'number'], npi: '', email: '' },
]);
const STRANGER = { medicaidId: '111222333777', npi: '2000000002' };
const id = (message: string) => [[2, 'medicaidId', message]] as const;

testRule(rule, {
  valid: [
    { name: 'no roster', cells: STRANGER },
    { name: 'both in it', context: { roster } },
    { name: 'the Medicaid ID alone is in it', context: { roster }, cells: { npi: '2000000002' } },
    { name: 'the NPI alone is in it', context: { roster }, cells: { medicaidId: '111222333777' } },
    {
      name: 'with blanks and dashes, the e-mail in another case',
      context: { roster },
      cells: { medicaidId: '111 222-333001', npi: '', contactEmail: EMAIL.toUpperCase() },
    },
    { name: 'neither number filled in', context: { roster }, cells: { medicaidId: '', npi: 'n/a' } },
    {
      name: 'a roster of e-mails alone says nothing of the provider',
      context: { roster: onlyEmails },
      cells: { ...STRANGER, contactEmail: 'Odell@clinic.example' },
    },
    {
      name: 'a roster of NPIs alone, and a Medicaid ID alone',
      context: { roster: onlyNpis },
      cells: { npi: '' },
    },
    { name: 'a roster without e-mails', context: { roster: onlyIds }, cells: { medicaidId: '111222333002' } },
    { name: 'no e-mail', context: { roster }, cells: { contactEmail: '' } },
    {
      name: 'something other than an e-mail',
      context: { roster },
      cells: { contactEmail: 'maren at clinic' },
    },
    { name: 'already in the portal', context: { roster }, cells: { ...STRANGER, status: 'open' } },
    {
      name: 'a Medicaid ID that a spreadsheet damaged',
      context: { roster },
      cells: { medicaidId: '1.11E+11', npi: '' },
    },
    {
      name: 'an NPI with a wrong check digit',
      context: { roster },
      cells: { medicaidId: '', npi: '1234567898' },
    },
    {
      name: "the patient's RIN",
      context: { roster },
      cells: { rin: '100200301', medicaidId: '100200301', npi: '' },
    },
    { name: 'an IMPACT number', context: { roster }, cells: { medicaidId: '1234567', npi: '' } },
    {
      name: 'a Medicaid ID that may have lost its zero',
      context: { roster },
      cells: { medicaidId: ['11222333009', 'number'], npi: '' },
    },
  ],
  invalid: [
    { name: 'neither is in it', context: { roster }, cells: STRANGER, found: id('fits') },
    {
      name: 'the Medicaid ID is not, and no NPI',
      context: { roster },
      cells: { ...STRANGER, npi: '' },
      found: id('fits'),
    },
    {
      name: 'the NPI is not, and no Medicaid ID',
      context: { roster },
      cells: { ...STRANGER, medicaidId: '' },
      found: [[2, 'npi', 'fits']],
    },
    {
      name: 'the NPI is not, and the Medicaid ID is none',
      context: { roster },
      cells: { medicaidId: '1234567', npi: '2000000002' },
      found: id('fits'),
    },
    { name: 'a roster of NPIs alone', context: { roster: onlyNpis }, cells: STRANGER, found: id('fits') },
    {
      name: 'with other zeros',
      context: { roster },
      cells: { medicaidId: '11222333009', npi: '' },
      found: id('fits'),
    },
    {
      name: 'registered on the last day at the earliest: 2 business days after Tuesday is Monday, by Thanksgiving',
      context: { roster },
      cells: { ...STRANGER, disputeFiledOn: '2026-10-01' },
      found: id('fits'),
    },
    {
      name: 'a day later',
      context: { roster },
      cells: { ...STRANGER, disputeFiledOn: '2026-09-30' },
      found: id('late'),
    },
    {
      name: 'offices closed on Monday, too',
      context: { roster, closedDays: new Set([parseDay('2026-11-30') as Day]) },
      cells: { ...STRANGER, disputeFiledOn: '2026-10-01' },
      found: id('late'),
    },
    {
      name: 'no day of the dispute',
      context: { roster },
      cells: { ...STRANGER, disputeFiledOn: '' },
      found: id('undated'),
    },
    {
      name: 'a dispute to come',
      context: { roster },
      cells: { ...STRANGER, disputeFiledOn: '2026-11-25' },
      found: id('undated'),
    },
    {
      name: 'a roster with rows that lack the number of the ticket',
      context: { roster: mixed },
      cells: { ...STRANGER, npi: '' },
      found: id('unsure'),
    },
    { name: 'and a ticket that has both', context: { roster: mixed }, cells: STRANGER, found: id('fits') },
    {
      name: 'a roster with a damaged number',
      context: { roster: damaged },
      cells: STRANGER,
      found: id('unsure'),
    },
    {
      name: 'a roster with a number that may have lost its zero',
      context: { roster: lostZero },
      cells: { ...STRANGER, npi: '' },
      found: id('unsure'),
    },
    {
      name: 'a contact who is not in the roster',
      context: { roster },
      cells: { contactEmail: 'priya@clinic.example' },
      found: [[2, 'contactEmail', 'contact']],
    },
    {
      name: 'a contact who is not in a roster of e-mails only',
      context: { roster: onlyEmails },
      cells: {},
      found: [[2, 'contactEmail', 'contact']],
    },
    {
      name: 'neither the provider nor the contact, reported once',
      context: { roster },
      cells: { ...STRANGER, contactEmail: 'priya@clinic.example' },
      found: id('fits'),
    },
  ],
});

it.each<[TestCells, string, string]>([
  [{}, 'closed', `until ${dayText('2026-11-30')} at least, in time for ${dayText('2026-12-09')}`],
  [
    { disputeFiledOn: '2026-09-27' },
    'closed',
    `until ${dayText('2026-11-30')} at least, too late for ${dayText('2026-11-26')}`,
  ],
  [{ disputeFiledOn: '' }, 'closed', 'Registering takes at least 2 business days'],
  [{ ...validRow('ticket'), contactEmail: 'x@y.example' }, 'review', 'not in your roster'],
])('says whether registering still fits: %j', async (cells, outcome, words) => {
  const input = gridOf('ticket', [validRow('ticket', { ...STRANGER, ...cells })]);
  const file = await checkInput(input, contextAsOf(undefined, { roster }), { kind: 'ticket', rules: [rule] });
  const found = [...file.results].flatMap(({ findings }) => findings);
  expect(found).toEqual([expect.objectContaining({ outcome, message: expect.stringContaining(words) })]);
});
