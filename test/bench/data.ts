import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { REGISTRATION_HEADERS, registrationOf } from './registrations.ts';
import { TICKET_FIELDS, ticketOf } from './tickets.ts';

const AT_ONCE = 2000;

/** As Excel writes it. */
const CSV = { record_delimiter: '\r\n', quoted_match: /\n/ };

/** Writes that many made-up tickets, 36 columns, as .csv; gives the path. */
export async function makeTicketsCsv(folder: string, rows: number): Promise<string> {
  const path = join(folder, `tickets-${rows}.csv`);
  await writeText(path, csvTexts(rows));
  return path;
}

/** The same tickets, one object a line. */
export async function makeTicketsNdjson(folder: string, rows: number): Promise<string> {
  const path = join(folder, `tickets-${rows}.ndjson`);
  await writeText(path, ndjsonTexts(rows));
  return path;
}

/** Writes that many made-up registrations, 20 columns, as .csv; gives the path. */
export async function makeRegistrationsCsv(folder: string, rows: number): Promise<string> {
  const path = join(folder, `registrations-${rows}.csv`);
  await writeText(path, registrationTexts(rows));
  return path;
}

/** Writes that many made-up registrations, 20 columns, with shared strings as Excel does; gives the path. */
export async function makeRegistrationsXlsx(folder: string, rows: number): Promise<string> {
  const path = join(folder, `registrations-${rows}.xlsx`);
  // When it is used: the larger this process, the longer it takes to start others.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('Registrations');
  sheet.addRow(REGISTRATION_HEADERS).commit();
  for (let row = 1; row <= rows; row += 1) {
    // An empty cell is none, as Excel writes it.
    sheet.addRow(registrationOf(row).map((text) => (text === '' ? null : text))).commit();
    // exceljs never waits for what it writes to: let the zip go on.
    if (row % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await book.commit();
  return path;
}

/** Writes texts one after the other. */
export async function writeText(path: string, texts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(texts, { objectMode: true }), createWriteStream(path));
}

function* csvTexts(rows: number): Generator<string> {
  yield stringify([TICKET_FIELDS.map(({ header }) => header)], CSV);
  for (const batch of batches(rows)) {
    yield stringify(
      batch.map((row) => Object.values(wholeTicket(row))),
      CSV,
    );
  }
}

function* registrationTexts(rows: number): Generator<string> {
  yield stringify([REGISTRATION_HEADERS], CSV);
  for (const batch of batches(rows)) yield stringify(batch.map(registrationOf), CSV);
}

function* ndjsonTexts(rows: number): Generator<string> {
  for (const batch of batches(rows)) {
    yield batch.map((row) => `${JSON.stringify(wholeTicket(row))}\n`).join('');
  }
}

/** Every field in the order of the columns. */
function wholeTicket(row: number): Record<string, string> {
  const ticket = ticketOf(row);
  return Object.fromEntries(TICKET_FIELDS.map(({ name }) => [name, ticket[name] ?? '']));
}

/** The numbers of the rows from 1, some at a time. */
function* batches(rows: number): Generator<number[]> {
  for (let first = 1; first <= rows; first += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, rows - first + 1) }, (_, i) => first + i);
  }
}
