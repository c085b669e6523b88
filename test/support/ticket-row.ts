import { getDictionary } from '../../src/core/fields/index.ts';
import type { TicketField } from '../../src/core/fields/ticket.ts';
import type { Row } from '../../src/core/model/field.ts';
import { ParsedRow } from '../../src/core/rows/row.ts';
import { RowReader } from '../../src/core/rows/row-reader.ts';
import { VALID_TICKET } from './rows.ts';

const dictionary = getDictionary('ticket');
const reader = new RowReader(dictionary, false);

/** A valid ticket with some cells changed. */
export function ticketRow(cells: Partial<Readonly<Record<TicketField, string>>> = {}): Row<TicketField> {
  const row: Partial<Record<string, string>> = { ...VALID_TICKET, ...cells };
  const values = dictionary.fields.map(({ name }) => row[name] ?? '');
  return new ParsedRow(reader, 1, { row: 2, cells: values }, [...values.keys()]) as Row<TicketField>;
}
