import { expect, it } from 'vitest';
import { TICKET_CARRYOVER_FIELDS, TICKET_QUESTIONS } from '../../../src/app/draft/ticket-questions.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';

const asked = TICKET_QUESTIONS.map(({ field }) => field);

it('asks for each field once at most, and for every required one', () => {
  expect(new Set(asked).size).toBe(asked.length);
  const required = TICKET.fields.filter((field) => field.required).map(({ name }) => name);
  expect(asked).toEqual(expect.arrayContaining(required));
});

it('carries over the provider to the next ticket, but nothing of the patient', () => {
  expect(TICKET_CARRYOVER_FIELDS).toContain('npi');
  expect(TICKET_CARRYOVER_FIELDS).not.toContain('rin');
});
