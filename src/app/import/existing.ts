import type { TicketField } from '../../core/fields/ticket.ts';
import type { Plans } from '../../core/model/context.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Field, Row } from '../../core/model/field.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { buildClaimNumberKey, getTypedClaimKey, identifyClaim } from '../../core/portal/ticket-identity.ts';
import { getMcoKey } from '../../core/portal/ticket-plan.ts';
import type { Table } from '../../core/rows/table.ts';
import { parseAmount } from '../../core/values/amount.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { isSameId } from '../../core/values/same-id.ts';
import { cleanText, foldName, hasDigit } from '../../core/values/text.ts';

/** Our words, which the office may have put in its own, and the plan, by which the row was found. */
const NOT_COMPARED = new Set(['category', 'description', 'mco']);

/** A ticket that the file to write has already. */
export interface ExistingTicket {
  row: number;
  /** Undefined if blank or no date. */
  from: Day | undefined;
  to: Day | undefined;
  deniedOn: Day | undefined;
  record: DraftRecord;
}

const NONE: readonly never[] = [];

/** The tickets that the file to write has already. */
export class ExistingTickets {
  private readonly byClaim = new Map<string, ExistingTicket[]>();

  constructor(private readonly fields: readonly Field[]) {}

  add(row: Row<TicketField>, plans: Plans): void {
    const number = row.key('claimNumber');
    // A damaged number is no number of a claim.
    if (hasDigit(number) && getTypedClaimKey(row, plans) === '') return;
    const claim = identifyClaim(number, row.key('patientAccount'));
    if (claim === '') return;
    const record = Object.fromEntries(
      this.fields.map((field) => [field.name, readText(row, field as Field<TicketField>)] as const),
    );
    const from = row.day('serviceFrom');
    const to = row.isBlank('serviceTo') ? from : row.day('serviceTo');
    const ticket = { row: row.row, from, to, deniedOn: row.day('deniedOn'), record };
    const key = buildClaimNumberKey(getMcoKey(row, plans), claim);
    const others = this.byClaim.get(key);
    if (others) others.push(ticket);
    else this.byClaim.set(key, [ticket]);
  }

  /**
   * @param mco the key of the plan, by portal/ticket-plan.ts
   * @param claim by `identifyClaim` of portal/ticket-identity.ts
   */
  find(mco: string, claim: string): readonly ExistingTicket[] {
    return this.byClaim.get(buildClaimNumberKey(mco, claim)) ?? NONE;
  }

  /** The headings of the cells that a new draft of its claim has otherwise. */
  listDifferences({ record }: ExistingTicket, draft: DraftRecord): string[] {
    const changed = this.fields.filter(
      (field) => !NOT_COMPARED.has(field.name) && isOther(field, record, draft),
    );
    return changed.map(({ header }) => header);
  }
}

/** Reads the tickets of a table. */
export async function readExistingTickets(table: Table, plans: Plans): Promise<ExistingTickets> {
  const existing = new ExistingTickets(table.dictionary.fields);
  for await (const batch of table.rows()) {
    for (const row of batch as Row<TicketField>[]) existing.add(row, plans);
  }
  return existing;
}

/** The text of a cell; a day as ISO, since only the reader knows how the workbook counts days. */
function readText(row: Row<TicketField>, { name, kind }: Field<TicketField>): string {
  const day = kind === 'day' ? row.day(name) : undefined;
  return day === undefined ? row.raw(name) : formatIsoDay(day);
}

function isOther({ name, kind }: Field, existing: DraftRecord, draft: DraftRecord): boolean {
  const [before, after] = [existing[name] ?? '', draft[name] ?? ''].map(cleanText) as [string, string];
  if (after === '' || before === after) return false;
  if (kind === 'day') return parseDay(before) !== parseDay(after);
  if (kind === 'amount') return parseAmount(before) !== parseAmount(after);
  if (kind === 'id') return !isSameId(before, after);
  return foldName(before) !== foldName(after);
}
