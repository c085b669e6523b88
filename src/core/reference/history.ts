import type { TicketField } from '../fields/ticket.ts';
import type { EarlierTicket, History, Plans, SentTicket } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Row } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { isSubmitted } from '../portal/filing-window.ts';
import { getClaimKey, getTrackingKey, getTypedClaimKey } from '../portal/ticket-identity.ts';
import type { Table } from '../rows/table.ts';
import { FirstSeen } from '../values/first-seen.ts';
import { joinChoices } from '../values/join-choices.ts';
import { maskPath } from '../values/mask-numbers.ts';

/** Tickets cannot be compared without these. */
const REQUIRED_FIELDS = ['mco', 'claimNumber', 'serviceFrom'] as const;

/** Earlier tickets, kept as hashes with their file and row; their numbers are not kept. */
export class HistoryIndex implements History {
  private readonly claims = new FirstSeen();
  private readonly unsentTickets = new FirstSeen();
  private readonly sentTickets = new FirstSeen();
  private readonly sentClaims = new FirstSeen();
  /** For each of the sent claims: the last day of a denial or dispute. */
  private readonly sentDays: (Day | undefined)[] = [];
  private readonly closedClaims = new FirstSeen();
  /** Rows are numbered consecutively across files. For each file, the number before its row 1. */
  private readonly fileOffsets: number[] = [];
  private lastRow = 0;

  constructor(private readonly plans: Plans) {}

  /** Tickets added from now on belong to the next file. */
  beginFile(): void {
    this.fileOffsets.push(this.lastRow);
  }

  add(row: Row<TicketField>): void {
    this.lastRow = (this.fileOffsets.at(-1) as number) + row.row;
    const claim = getClaimKey(row, this.plans);
    const isSent = isSubmitted(row);
    if (isSent) this.addSent(row, claim || getTypedClaimKey(row, this.plans));
    if (claim === '') return;
    this.claims.record(claim, this.lastRow);
    const key = buildClaimTrackingKey(claim, getTrackingKey(row));
    // In one table or the other, so that a ticket needs the memory of one.
    (isSent ? this.sentTickets : this.unsentTickets).record(key, this.lastRow);
    if (row.choice('status') === 'closed') this.closedClaims.record(claim, this.lastRow);
  }

  findByClaim(claim: string): EarlierTicket | undefined {
    return this.toEarlierTicket(this.claims.find(claim));
  }

  findByTrackingNumber(claim: string, trackingNumber: string): EarlierTicket | undefined {
    return this.toEarlierTicket(this.unsentTickets.find(buildClaimTrackingKey(claim, trackingNumber)));
  }

  findClosed(claim: string): EarlierTicket | undefined {
    return this.toEarlierTicket(this.closedClaims.find(claim));
  }

  hasSent(claim: string, trackingNumber: string): boolean {
    // A history without tracking numbers, such as a list of claims, still says that the claim was sent.
    const keys = [buildClaimTrackingKey(claim, trackingNumber), buildClaimTrackingKey(claim, '')];
    return keys.some((key) => this.sentTickets.find(key) !== undefined);
  }

  findSent(claim: string): SentTicket | undefined {
    const index = this.sentClaims.find(claim);
    return index === undefined ? undefined : { deniedOn: this.sentDays[index] };
  }

  private addSent(row: Row<TicketField>, claim: string): void {
    if (claim === '') return;
    const day = row.day('deniedOn') ?? row.day('disputeFiledOn');
    const index = this.sentClaims.record(claim, this.sentDays.length)?.row ?? this.sentDays.length;
    const earlier = this.sentDays[index];
    this.sentDays[index] =
      earlier !== undefined && day !== undefined && earlier > day ? earlier : (day ?? earlier);
  }

  private toEarlierTicket(number: number | undefined): EarlierTicket | undefined {
    if (number === undefined) return undefined;
    const file = this.fileOffsets.findLastIndex((offset) => offset < number);
    return { file: file + 1, row: number - (this.fileOffsets[file] as number) };
  }
}

function buildClaimTrackingKey(claim: string, trackingNumber: string): string {
  return `${claim}\n${trackingNumber}`;
}

/**
 * Adds the tickets of one file for which `shouldAdd` is true. Keeps 50 to 100 bytes a ticket.
 * @throws InputError if the file lacks a field needed to compare them
 */
export async function addToHistory(
  history: HistoryIndex,
  table: Table,
  file: string,
  shouldAdd: (row: Row<TicketField>) => boolean = () => true,
): Promise<void> {
  history.beginFile();
  if (table.header.shape === 'grid') requireColumns(table, file);
  for await (const batch of table.rows()) {
    for (const row of batch as Row<TicketField>[]) if (shouldAdd(row)) history.add(row);
  }
  requireColumns(table, file);
}

function requireColumns({ header, dictionary }: Table, file: string): void {
  const absent = REQUIRED_FIELDS.flatMap((name) => {
    const index = dictionary.fields.findIndex((field) => field.name === name);
    return header.byField[index] ? [] : [dictionary.fields[index]?.header ?? name];
  });
  if (absent.length === 0 || (header.shape === 'records' && header.columns.length === 0)) return;
  throw new InputError(
    `${maskPath(file)}: There is no column for ${joinChoices(absent)}. We find earlier tickets by it, so add it.`,
  );
}
