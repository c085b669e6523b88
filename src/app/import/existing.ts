import type { TicketField } from '../../core/fields/ticket.ts';
import type { Plans } from '../../core/model/context.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Field, Row } from '../../core/model/field.ts';
import { getClaimKey } from '../../core/portal/ticket-identity.ts';
import { getMcoKey } from '../../core/portal/ticket-plan.ts';
import type { Table } from '../../core/rows/table.ts';
import { parseAmount } from '../../core/values/amount.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { isSameId } from '../../core/values/same-id.ts';
import { cleanText, foldName } from '../../core/values/text.ts';

/** Our words, which the office may have put in its own, and the plan, by which the row was found. */
const NOT_COMPARED = new Set(['category', 'description', 'mco']);

/** The tickets that the file to write has already. */
export class ExistingTickets {
  private readonly rows = new Map<string, { row: number; record: DraftRecord }>();
  private readonly rowsByNumber = new Map<string, number[]>();

  constructor(private readonly fields: readonly Field[]) {}

  add(row: Row<TicketField>, plans: Plans): void {
    const key = getClaimKey(row, plans);
    if (key === '') return;
    const record = Object.fromEntries(
      this.fields.map(({ name }) => [name, row.raw(name as TicketField)] as const),
    );
    if (!this.rows.has(key)) this.rows.set(key, { row: row.row, record });
    const number = buildNumberKey(getMcoKey(row, plans), row.key('claimNumber'));
    this.rowsByNumber.set(number, [...(this.rowsByNumber.get(number) ?? []), row.row]);
  }

  /** The row of the claim; the key is that of portal/ticket-identity.ts. */
  findByClaim(key: string): number | undefined {
    return this.rows.get(key)?.row;
  }

  findByNumber(payer: string, claimNumber: string): readonly number[] {
    return this.rowsByNumber.get(buildNumberKey(payer, claimNumber)) ?? [];
  }

  /** The headings of the cells of a row that a new draft of its claim has otherwise. */
  listDifferences(key: string, draft: DraftRecord): { row: number; headings: string[] } | undefined {
    const existing = this.rows.get(key);
    if (!existing) return undefined;
    const changed = this.fields.filter(
      (field) => !NOT_COMPARED.has(field.name) && isOther(field, existing.record, draft),
    );
    if (changed.length === 0) return undefined;
    return { row: existing.row, headings: changed.map(({ header }) => header) };
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

function buildNumberKey(payer: string, claimNumber: string): string {
  return `${payer}\n${claimNumber}`;
}

function isOther({ name, kind }: Field, existing: DraftRecord, draft: DraftRecord): boolean {
  const [before, after] = [existing[name] ?? '', draft[name] ?? ''].map(cleanText) as [string, string];
  if (after === '' || before === after) return false;
  if (kind === 'day') return parseDay(before) !== parseDay(after);
  if (kind === 'amount') return parseAmount(before) !== parseAmount(after);
  if (kind === 'id') return !isSameId(before, after);
  return foldName(before) !== foldName(after);
}
