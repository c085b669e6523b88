import { describe, expect, it } from 'vitest';
import { TICKET_CARRYOVER_FIELDS, TICKET_QUESTIONS } from '../../../src/app/draft/ticket-questions.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { ParsedRow, RowReader } from '../../../src/core/rows/row.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const { fields } = getDictionary('ticket');
const reader = new RowReader(getDictionary('ticket'), false);

function applies(field: string, cells: Readonly<Record<string, string>>): boolean | undefined {
  const row: Readonly<Record<string, string>> = { ...VALID_TICKET, ...cells };
  const values = fields.map(({ name }) => row[name] ?? '');
  const parsed = new ParsedRow(reader, 1, { row: 2, cells: values }, [...values.keys()]);
  return TICKET_QUESTIONS.find((question) => question.field === field)?.applies?.(parsed, contextAsOf());
}

it('asks in the order in which an office has the papers', () => {
  const sections = TICKET_QUESTIONS.map(({ section }) => section);
  const headings = sections.filter((section, i) => section !== sections[i - 1]);
  expect(headings).toEqual([
    'Plan',
    'Denial',
    'Dispute',
    'Tracking number',
    'Dispute',
    'Authorization',
    'Patient',
    'Provider',
    'Description',
  ]);
  expect(TICKET_QUESTIONS[0]?.field).toBe('mco');
});

it('offers the provider and the contact again', () => {
  const expected = ['providerName', 'npi', 'medicaidId', 'contactName', 'contactEmail', 'contactPhone'];
  expect(TICKET_CARRYOVER_FIELDS).toEqual(expected);
});

describe('a question that depends on other answers', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['dualEligible', { dualEligible: '', program: 'HealthChoice Illinois' }, true],
    ['dualEligible', { dualEligible: '', program: 'MLTSS' }, false],
    ['medicareCovered', { dualEligible: 'yes' }, true],
    ['medicareCovered', { dualEligible: 'no' }, false],
    ['mcoDecidedOn', { mcoDecision: 'upheld' }, true],
    ['mcoDecidedOn', { mcoDecision: 'none' }, false],
    ['mcoDecidedOn', { mcoDecision: '' }, false],
    ['processExhausted', { mcoDecision: 'none', disputeFiledOn: '2026-10-20' }, false],
    ['processExhausted', { mcoDecision: 'none', disputeFiledOn: '2026-11-10' }, true],
    ['processExhausted', { mcoDecision: 'upheld', disputeFiledOn: '2026-10-20' }, true],
    ['peerToPeer', { mcoDecision: 'none', denialCodes: 'CO-16' }, false],
    ['peerToPeer', { mcoDecision: 'none', denialCodes: 'CO-50' }, true],
    ['priorAuthNumber', { priorAuthRequired: 'yes' }, true],
    ['priorAuthNumber', { priorAuthRequired: 'no', denialCodes: 'CO-16' }, false],
    ['priorAuthSent', { priorAuthRequired: 'yes', priorAuthNumber: 'MADEUP-PA-1' }, true],
    ['priorAuthSent', { priorAuthRequired: 'yes' }, false],
  ])('%s with %j: %s', (field, cells, expected) => expect(applies(field, cells)).toBe(expected));
});
