import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../types.ts';
import { foldName } from '../values/text.ts';
import { type Plan, planOf, plansNamed } from './plans.ts';

/** The plan that a ticket names: in its program, else in any, since the program may be the slip. */
export function ticketPlan(row: Row<TicketField>): Plan | undefined {
  const text = row.text('mco');
  return planOf(text, row.choice('program')) ?? plansNamed(text)[0];
}

/** How two tickets' MCOs are compared: the canonical name, else the text folded; '' where blank. */
export function mcoKey(row: Row<TicketField>): string {
  return ticketPlan(row)?.name ?? foldName(row.text('mco'));
}
