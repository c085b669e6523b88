import type { Dictionary } from '../model/field.ts';
import { CLAIM_FIELDS } from './ticket-claim.ts';
import { DISPUTE_FIELDS } from './ticket-dispute.ts';

const FIELDS = [...CLAIM_FIELDS, ...DISPUTE_FIELDS] as const;

export type TicketField = (typeof FIELDS)[number]['name'];

/** A draft complaint, or one that was submitted. */
export const TICKET: Dictionary<TicketField> = { kind: 'ticket', fields: FIELDS };
