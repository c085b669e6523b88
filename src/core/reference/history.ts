import type { TicketField } from '../fields/ticket.ts';
import type { EarlierTicket, History, Plans } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Row } from '../model/field.ts';
import { claimKey, trackingKey } from '../portal/ticket-identity.ts';
import type { Table } from '../rows/table.ts';
import { FirstRows } from '../values/first-seen.ts';
import { showFile } from '../values/mask.ts';

/** Without these no ticket can be told to be the same as another. */
const NEEDED = ['mco', 'claimNumber', 'serviceFrom'] as const;

/** Earlier tickets as hashes, a place in the files with each: their numbers are not kept. */
export class HistoryIndex implements History {
  private readonly claims = new FirstRows();
  private readonly numbers = new FirstRows();
  private readonly closedOnes = new FirstRows();
  /** Rows are numbered on through the files; one entry a file, the number before its row 1. */
  private readonly starts: number[] = [];
  private last = 0;

  constructor(private readonly plans: Plans) {}

  /** What is added from now on stands in the next file. */
  beginFile(): void {
    this.starts.push(this.last);
  }

  add(row: Row<TicketField>): void {
    this.last = (this.starts.at(-1) as number) + row.row;
    const claim = claimKey(row, this.plans);
    if (claim === '') return;
    this.claims.meet(claim, this.last);
    this.numbers.meet(numberKey(claim, trackingKey(row)), this.last);
    if (row.choice('status') === 'closed') this.closedOnes.meet(claim, this.last);
  }

  about(claim: string): EarlierTicket | undefined {
    return this.placeOf(this.claims.find(claim));
  }

  withNumber(claim: string, trackingNumber: string): EarlierTicket | undefined {
    return this.placeOf(this.numbers.find(numberKey(claim, trackingNumber)));
  }

  closed(claim: string): EarlierTicket | undefined {
    return this.placeOf(this.closedOnes.find(claim));
  }

  private placeOf(at: number | undefined): EarlierTicket | undefined {
    if (at === undefined) return undefined;
    const file = this.starts.findLastIndex((start) => start < at);
    return { file: file + 1, row: at - (this.starts[file] as number) };
  }
}

function numberKey(claim: string, trackingNumber: string): string {
  return `${claim}\n${trackingNumber}`;
}

/**
 * Adds the tickets of one file, or those of them that count. Keeps 50 to 100 bytes a ticket.
 * @throws InputError where they cannot be compared with others
 */
export async function addToHistory(
  history: HistoryIndex,
  table: Table,
  file: string,
  counts: (row: Row<TicketField>) => boolean = () => true,
): Promise<void> {
  history.beginFile();
  if (table.header.row > 0) demandColumns(table, file);
  for await (const batch of table.rows()) {
    for (const row of batch as Row<TicketField>[]) if (counts(row)) history.add(row);
  }
  demandColumns(table, file);
}

function demandColumns({ header, dictionary }: Table, file: string): void {
  const absent = NEEDED.flatMap((name) => {
    const place = dictionary.fields.findIndex((field) => field.name === name);
    return header.byField[place] ? [] : [dictionary.fields[place]?.header ?? name];
  });
  if (absent.length === 0 || (header.row === 0 && header.columns.length === 0)) return;
  throw new InputError(
    `${showFile(file)}: no ${absent.join(', no ')} in it; by them and the dates a ticket is known again`,
  );
}
