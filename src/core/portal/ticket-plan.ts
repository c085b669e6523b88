import { memoizePerRow } from '../fields/memoize-per-row.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Plan, Plans } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import { foldName } from '../values/text.ts';

/** The plan that a ticket names: in its program, else in any program, since the program may be wrong. */
export const findTicketPlan = memoizePerRow(searchPlan);

function searchPlan(row: Row<TicketField>, plans: Plans): Plan | undefined {
  return findNamedPlan(row.text('mco'), row.choice('program'), plans);
}

/** The plan of a name: in the program, else in any program. */
export function findNamedPlan(mco: string, program: string | undefined, plans: Plans): Plan | undefined {
  return plans.findInProgram(mco, program) ?? plans.findByName(mco)[0];
}

/** A key to compare MCOs by: the canonical name, else the folded text; '' if blank. */
export function getMcoKey(row: Row<TicketField>, plans: Plans): string {
  return findTicketPlan(row, plans)?.name ?? row.folded('mco');
}

/** The same key from the texts of a ticket. */
export function buildMcoKey(mco: string, program: string | undefined, plans: Plans): string {
  return findNamedPlan(mco, program, plans)?.name ?? foldName(mco);
}
