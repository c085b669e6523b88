import type { Dictionary, Field } from '../model/field.ts';
import type { TicketField } from './ticket.ts';

/**
 * What the Complaints/Claim-Issue template asks for each claim. The State's own copy is not public: the choice is our
 * assumption, out of the ticket's fields.
 */
export const CLAIM_ISSUE_FIELDS: readonly TicketField[] = [
  'mco',
  'category',
  'providerName',
  'npi',
  'medicaidId',
  'contactName',
  'contactEmail',
  'contactPhone',
  'recipientName',
  'rin',
  'claimNumber',
  'serviceFrom',
  'serviceTo',
  'billedAmount',
  'paidAmount',
  'deniedOn',
  'denialCodes',
  'disputeFiledOn',
  'trackingNumber',
  'description',
];

/** The columns of a Claim-Issue file, with the headers of the ticket's dictionary. */
export function getClaimIssueFields(tickets: Dictionary): Field[] {
  const found = CLAIM_ISSUE_FIELDS.map((name) => tickets.fields.find((field) => field.name === name));
  return found.filter((field) => field !== undefined);
}
