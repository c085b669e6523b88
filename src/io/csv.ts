import { once } from 'node:events';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { CellFact, RawRow, RawSheet } from '../types.ts';
import { isGuarded } from '../values/formula-guard.ts';
import type { Layout } from './delimiter.ts';
import { type TextEncoding, utf8Chunks } from './encoding.ts';
import { type Source, unreadable } from './files.ts';

const LONGEST_ROW = 1024 * 1024;

/** As many as a worksheet of Excel has. */
const MOST_COLUMNS = 16_384;

const APOSTROPHE = 39;

const TOO_LONG = 'longer than 1 MiB; a quote that opens in it may never be closed';
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed; close it, or write "" for a quote inside a cell',
  CSV_INVALID_CLOSING_QUOTE:
    'a quote that does not end its cell, or is never closed; write "" for a quote inside a cell',
  INVALID_OPENING_QUOTE: 'a quote inside a cell; put the cell in quotes and write "" for the quote inside',
  CSV_MAX_RECORD_SIZE: TOO_LONG,
};

/** The only sheet of a delimited text. */
export function csvSheet(rows: () => AsyncIterable<RawRow[]>): RawSheet {
  return { name: null, hidden: false, date1904: false, rows };
}

/**
 * The rows of a delimited text.
 * @throws InputError at a stray quote, naming the row where the record began
 */
export async function* csvRows(
  source: Source,
  encoding: TextEncoding,
  layout: Layout,
): AsyncGenerator<RawRow[]> {
  const parser = parserFor(layout);
  let rows: RawRow[] = [];
  let row = 0;
  parser.on('data', (cells: string[]) => {
    row += 1;
    rows.push(rowOf(row, cells));
  });
  // Each failure also reaches the write that caused it; without a listener it would end the program.
  parser.on('error', () => {});
  const taken = (): RawRow[] => {
    const batch = rows;
    rows = [];
    return refuseWide(source.file, batch);
  };
  const isTooLong = rowWatch(parser);
  try {
    for await (const chunk of contentChunks(source, encoding, layout)) {
      await write(parser, chunk);
      if (isTooLong(chunk)) throw unreadable(source.file, `row ${parser.info.records + 1}: ${TOO_LONG}`);
      if (rows.length > 0) yield taken();
    }
    parser.end();
    await once(parser, 'end');
    if (rows.length > 0) yield taken();
  } catch (error) {
    throw toldByRow(error, source.file, parser);
  } finally {
    parser.destroy();
  }
}

/** Takes away the apostrophe that keeps a cell from being run as a formula. */
function rowOf(row: number, cells: string[]): RawRow {
  let facts: Map<number, CellFact> | undefined;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? '';
    if (cell.charCodeAt(0) !== APOSTROPHE || !isGuarded(cell)) continue;
    cells[i] = cell.slice(1);
    facts = (facts ?? new Map()).set(i, 'guarded');
  }
  return facts ? { row, cells, facts } : { row, cells };
}

function parserFor(layout: Layout): Parser {
  return parse({
    bom: true,
    delimiter: layout.delimiter,
    max_record_size: LONGEST_ROW,
    // Given one by one: left to find out, it takes the first line's for all and glues the other lines together.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
}

/** The bytes below the `sep=` line. */
async function* contentChunks(
  source: Source,
  encoding: TextEncoding,
  layout: Layout,
): AsyncGenerator<Buffer> {
  let lead = layout.lead;
  for await (const chunk of utf8Chunks(source, encoding)) {
    if (lead === '') yield chunk;
    // The first chunk holds the line, whose length is that of its text: it is ASCII but for the delimiter.
    else yield chunk.subarray(chunk.indexOf(lead) + Buffer.byteLength(lead));
    lead = '';
  }
}

/** Settles once the chunk's rows have been given. */
function write(parser: Parser, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

/** Tells a row that has not ended after 1 MiB: csv-parse counts what cells hold, and a hundred million commas hold nothing. */
function rowWatch(parser: Parser): (chunk: Buffer) => boolean {
  let ended = 0;
  let length = 0;
  return (chunk) => {
    length = parser.info.records === ended ? length + chunk.length : 0;
    ended = parser.info.records;
    return length > LONGEST_ROW;
  };
}

function refuseWide(file: string, rows: RawRow[]): RawRow[] {
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide) throw unreadable(file, `row ${wide.row}: more than 16,384 columns, as many as Excel has`);
  return rows;
}

/** csv-parse quotes the input in its messages, so only its code is looked at. */
function toldByRow(error: unknown, file: string, parser: Parser): unknown {
  if (!(error instanceof CsvError)) return error;
  const fault = FAULTS[error.code] ?? `cannot be read as delimited text (${error.code})`;
  return unreadable(file, `row ${parser.info.records + 1}: ${fault}`);
}
