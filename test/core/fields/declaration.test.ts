import { expect, it } from 'vitest';
import {
  REGISTRATION_SECTIONS,
  TICKET_SECTIONS,
  type TicketFieldDeclaration,
} from '../../../src/core/fields/declaration.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';

const COMPLETE: TicketFieldDeclaration = {
  name: 'placeOfService',
  header: 'Place of Service',
  about: 'a made-up field',
  aliases: [],
  kind: 'text',
  phi: false,
  question: { section: 'Patient' },
  example: '11',
  claimIssue: false,
};

it('has no section without a question', () => {
  const ticketSections = TICKET.fields.flatMap(({ question }) => question?.section ?? []);
  expect(new Set(ticketSections)).toEqual(new Set(TICKET_SECTIONS));
  const registrationSections = REGISTRATION.fields.flatMap(({ question }) => question?.section ?? []);
  expect(new Set(registrationSections)).toEqual(new Set(REGISTRATION_SECTIONS));
});

it('does not compile if a member is left out or a section is unknown', () => {
  const { question: _question, ...noQuestion } = COMPLETE;
  const { example: _example, ...noExample } = COMPLETE;
  const { claimIssue: _claimIssue, ...noClaimIssue } = COMPLETE;
  const incomplete: TicketFieldDeclaration[] = [
    // @ts-expect-error: whether the dialogs ask for the field must be decided
    noQuestion,
    // @ts-expect-error: the example row needs a value, which may be ''
    noExample,
    // @ts-expect-error: whether the Claim-Issue template has the column must be decided
    noClaimIssue,
    // @ts-expect-error: a section that the dialog does not have would never be asked
    { ...COMPLETE, question: { section: 'Elsewhere' } },
  ];
  expect(incomplete).toHaveLength(4);
});
