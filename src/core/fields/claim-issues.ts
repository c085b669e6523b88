import type { Field } from '../model/field.ts';
import { TICKET, type TicketField } from './ticket.ts';

/**
 * What the Complaints/Claim-Issue template asks for each claim. The State's own copy is not public: the choice is our
 * assumption, out of the ticket's fields.
 */
export const CLAIM_ISSUE_FIELDS: readonly TicketField[] = (['first', 'middle', 'last'] as const).flatMap(
  (position) => TICKET.fields.filter(({ claimIssue }) => claimIssue === position).map(({ name }) => name),
);

/** The columns of a Claim-Issue file: those fields, as a dictionary of tickets defines them. */
export function getClaimIssueFields<D extends Field>({ fields }: { fields: readonly D[] }): D[] {
  return CLAIM_ISSUE_FIELDS.flatMap((name) => fields.find((field) => field.name === name) ?? []);
}
