import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { getMcoKey } from './ticket-plan.ts';

/** A key shared by similar complaints: MCO and category (2020-02-21 notice). '' if either is missing. */
export function getComplaintGroupKey(row: Row<TicketField>, plans: Plans): string {
  const mco = getMcoKey(row, plans);
  const category = row.folded('category');
  return mco === '' || category === '' ? '' : `${mco}\n${category}`;
}
