import { memoizePerRow } from '../fields/memoize-per-row.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Plan, Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';

/** The plan that a ticket names: in its program, else in any program, since the program may be wrong. */
export const findTicketPlan = memoizePerRow(searchPlan);

function searchPlan(row: Row<TicketField>, plans: Plans): Plan | undefined {
  const text = row.text('mco');
  return plans.findInProgram(text, row.choice('program')) ?? plans.findByName(text)[0];
}

/** A key to compare MCOs by: the canonical name, else the folded text; '' if blank. */
export function getMcoKey(row: Row<TicketField>, plans: Plans): string {
  return findTicketPlan(row, plans)?.name ?? row.folded('mco');
}
