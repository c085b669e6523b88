import { describe, expect, it } from 'vitest';
import { TICKET_CARRYOVER_FIELDS, TICKET_QUESTIONS } from '../../../src/app/draft/ticket-questions.ts';
import { contextAsOf } from '../../support/rows.ts';
import { ticketRow } from '../../support/ticket-row.ts';

function applies(field: string, cells: Parameters<typeof ticketRow>[0]): boolean | undefined {
  const question = TICKET_QUESTIONS.find((other) => other.field === field);
  return question?.applies?.(ticketRow(cells), contextAsOf());
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
  it.each<[string, Parameters<typeof ticketRow>[0], boolean]>([
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
