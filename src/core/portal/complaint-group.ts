import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { getMcoKey } from './ticket-plan.ts';

/** What similar complaints share: the MCO and the category; '' where the ticket is like no other (2020-02-21 notice). */
export function getComplaintGroupKey(row: Row<TicketField>, plans: Plans): string {
  const mco = getMcoKey(row, plans);
  const category = row.folded('category');
  return mco === '' || category === '' ? '' : `${mco}\n${category}`;
}
