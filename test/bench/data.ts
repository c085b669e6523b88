import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { REGISTRATION_HEADERS, registrationOf } from './registrations.ts';
import { TICKET_FIELDS, ticketOf } from './tickets.ts';

const BATCH_SIZE = 2000;

/** The way Excel writes .csv. */
const CSV = { record_delimiter: '\r\n', quoted_match: /\n/ };

/** Writes this many made-up tickets, 36 columns, as .csv and returns the path. */
export async function makeTicketsCsv(folder: string, rows: number): Promise<string> {
  const path = join(folder, `tickets-${rows}.csv`);
  await writeText(path, csvTexts(rows));
  return path;
}

/** The same tickets as one JSON object per line. */
export async function makeTicketsNdjson(folder: string, rows: number): Promise<string> {
  const path = join(folder, `tickets-${rows}.ndjson`);
  await writeText(path, ndjsonTexts(rows));
  return path;
}

/** Writes this many made-up registrations, 20 columns, as .csv and returns the path. */
export async function makeRegistrationsCsv(folder: string, rows: number): Promise<string> {
  const path = join(folder, `registrations-${rows}.csv`);
  await writeText(path, registrationTexts(rows));
  return path;
}

/** Writes this many made-up registrations, 20 columns, with shared strings as Excel does, and returns the path. */
export async function makeRegistrationsXlsx(folder: string, rows: number): Promise<string> {
  const path = join(folder, `registrations-${rows}.xlsx`);
  // Imported only when used: the larger this process, the longer it takes to start others.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('Registrations');
  sheet.addRow(REGISTRATION_HEADERS).commit();
  for (let row = 1; row <= rows; row += 1) {
    // Empty cells are left out, as Excel does.
    sheet.addRow(registrationOf(row).map((text) => (text === '' ? null : text))).commit();
    // exceljs never waits for its output: let the zip stream catch up.
    if (row % BATCH_SIZE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await book.commit();
  return path;
}

/** Writes the texts to a file, one after the other. */
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

/** Every field, in column order. */
function wholeTicket(row: number): Record<string, string> {
  const ticket = ticketOf(row);
  return Object.fromEntries(TICKET_FIELDS.map(({ name }) => [name, ticket[name] ?? '']));
}

/** The row numbers from 1, in batches. */
function* batches(rows: number): Generator<number[]> {
  for (let first = 1; first <= rows; first += BATCH_SIZE) {
    yield Array.from({ length: Math.min(BATCH_SIZE, rows - first + 1) }, (_, i) => first + i);
  }
}
