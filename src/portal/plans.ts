import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../types.ts';
import { foldName } from '../values/text.ts';

/** One plan in one program, as dated data. */
export interface Plan {
  /** The canonical name. */
  name: string;
}

/** The plan that a text names, whole and not in part, in the given program where it is told. */
export function planOf(_mco: string, _program: string | undefined): Plan | undefined {
  return undefined;
}

/** How two tickets' MCOs are compared: the canonical name, else the text folded; '' where blank. */
export function mcoKey(row: Row<TicketField>): string {
  const text = row.text('mco');
  return planOf(text, row.choice('program'))?.name ?? foldName(text);
}
