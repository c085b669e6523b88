import type { DraftRecord } from '../../core/model/draft.ts';
import type { RecordsInput } from '../../core/model/input.ts';
import type { OutFile, OutputTarget } from '../../formats/bytes/sink.ts';
import { appendTicket, parseTickets, readText } from '../../formats/json/append-ticket.ts';
import { createMemoryInput } from '../../formats/rows-in-memory.ts';
import type { DraftChecker } from './checker.ts';
import { openDraftSheet } from './draft-sheet.ts';
import { readDraftRecords } from './records.ts';

/** A new or existing file that a drafted ticket is added to. */
export interface TicketFile {
  /** The tickets in it. */
  records: readonly DraftRecord[];
  /** The file with the new ticket as its last, to be checked. */
  buildInput(ticket: DraftRecord): RecordsInput;
  /** Writes it with the new ticket below. */
  write(file: OutFile, ticket: DraftRecord): Promise<void>;
}

/** Whether a ticket is written to that path as a row of a spreadsheet. */
export function isTicketSheet(path: string): boolean {
  return /\.(?:xlsx|csv)$/i.test(path);
}

/**
 * Reads the existing file, if there is one.
 * @throws InputError if it does not contain tickets
 */
export async function openTicketFile(target: OutputTarget, checker: DraftChecker): Promise<TicketFile> {
  return isTicketSheet(target.userPath) ? openSheet(target, checker) : openJson(target, checker);
}

async function openSheet(target: OutputTarget, { dictionary, platform }: DraftChecker): Promise<TicketFile> {
  const sheet = await openDraftSheet(target, dictionary, platform);
  return {
    records: sheet.records,
    buildInput: (ticket) =>
      createMemoryInput({ kind: 'ticket', rows: [...sheet.records, ticket], name: target.userPath }),
    write: (file, ticket) => sheet.write(file, [ticket]),
  };
}

async function openJson(
  { existingHead, userPath }: OutputTarget,
  { platform, check }: DraftChecker,
): Promise<TicketFile> {
  const text = existingHead === undefined ? undefined : await readText(userPath, platform);
  return {
    records: text === undefined ? [] : await readDraftRecords(await check(parseTickets(text, userPath))),
    buildInput: (ticket) => parseTickets(appendTicket(text, ticket, userPath), userPath),
    write: (file, ticket) => file.write(appendTicket(text, ticket, userPath)),
  };
}
