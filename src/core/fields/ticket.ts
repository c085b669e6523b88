import type { DeclaredDictionary, TicketFieldDeclaration } from './declaration.ts';
import { CLAIM_FIELDS } from './ticket-claim.ts';
import { DISPUTE_FIELDS } from './ticket-dispute.ts';
import { PLAN_FIELDS } from './ticket-plan.ts';
import { PROVIDER_FIELDS } from './ticket-provider.ts';
import { STATUS_FIELDS } from './ticket-status.ts';

const FIELDS = [
  ...PLAN_FIELDS,
  ...PROVIDER_FIELDS,
  ...CLAIM_FIELDS,
  ...DISPUTE_FIELDS,
  ...STATUS_FIELDS,
] as const;

/** The name of a field of a ticket. */
export type TicketField = (typeof FIELDS)[number]['name'];

/** The fields of a draft complaint, or of one that was submitted. */
export const TICKET: DeclaredDictionary<TicketFieldDeclaration<TicketField>> = {
  kind: 'ticket',
  fields: FIELDS,
};
