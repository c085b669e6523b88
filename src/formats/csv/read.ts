import { once } from 'node:events';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { CellFact, RawRow, RawSheet } from '../../core/model/input.ts';
import { isGuarded } from '../../core/values/formula-guard.ts';
import { readUtf8Chunks, type TextEncoding } from '../bytes/encoding.ts';
import { formatBytes, formatNumber, type Limits } from '../bytes/limits.ts';
import { type Source, unreadableError } from '../bytes/source.ts';
import type { Dialect } from './dialect.ts';

const APOSTROPHE = 39;

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed; close it, or write "" for a quote inside a cell',
  CSV_INVALID_CLOSING_QUOTE:
    'a quote that does not end its cell, or is never closed; write "" for a quote inside a cell',
  INVALID_OPENING_QUOTE: 'a quote inside a cell; put the cell in quotes and write "" for the quote inside',
};

/** The only sheet of a delimited text. */
export function createCsvSheet(rows: () => AsyncIterable<RawRow[]>): RawSheet {
  return { name: null, hidden: false, date1904: false, rows };
}

/**
 * The rows of a delimited text.
 * @throws InputError at a stray quote, naming the row where the record began
 */
export async function* readCsvRows(
  source: Source,
  encoding: TextEncoding,
  layout: Dialect,
  limits: Limits,
): AsyncGenerator<RawRow[]> {
  const parser = createParser(layout, limits);
  let rows: RawRow[] = [];
  let row = 0;
  parser.on('data', (cells: string[]) => {
    row += 1;
    rows.push(buildRow(row, cells));
  });
  // Each failure also reaches the write that caused it; without a listener it would end the program.
  parser.on('error', () => {});
  const taken = (): RawRow[] => {
    const batch = rows;
    rows = [];
    return checkLimits(limits, source.file, batch);
  };
  const isTooLong = watchRowLength(parser, limits.recordLength);
  try {
    for await (const chunk of readContentChunks(source, encoding, layout)) {
      await writeChunk(parser, chunk);
      if (isTooLong(chunk)) throw tooLongError(source.file, parser, limits);
      if (rows.length > 0) yield taken();
    }
    parser.end();
    await once(parser, 'end');
    if (rows.length > 0) yield taken();
  } catch (error) {
    throw translateParserError(error, source.file, parser, limits);
  } finally {
    parser.destroy();
  }
}

/** Takes away the apostrophe that keeps a cell from being run as a formula. */
function buildRow(row: number, cells: string[]): RawRow {
  let facts: Map<number, CellFact> | undefined;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? '';
    if (cell.charCodeAt(0) !== APOSTROPHE || !isGuarded(cell)) continue;
    cells[i] = cell.slice(1);
    facts = (facts ?? new Map()).set(i, 'guarded');
  }
  return facts ? { row, cells, facts } : { row, cells };
}

function createParser(layout: Dialect, limits: Limits): Parser {
  const parser = parse({
    bom: true,
    delimiter: layout.delimiter,
    max_record_size: limits.recordLength,
    // Given one by one: left to find out, it takes the first line's for all and glues the other lines together.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  expectAnyLength(parser);
  return parser;
}

interface ParserInternals {
  state: { record: readonly string[]; expectedRecordLength: number };
  __onRecord(push: unknown): unknown;
}

/**
 * csv-parse makes an error, with a copy of the row in it, of each row that is not as long as the first, to throw it away:
 * a megabyte of line breaks took as long as twenty of rows. So each is told to be as long as expected: before its end is
 * looked at, since a getter in its state, which it reads at each byte, would make all of it three times as slow.
 */
function expectAnyLength(parser: Parser): void {
  const { api } = parser as Parser & { api: ParserInternals };
  const onRecord = api.__onRecord;
  api.__onRecord = function (push) {
    this.state.expectedRecordLength = this.state.record.length;
    return onRecord.call(this, push);
  };
}

/** The bytes below the `sep=` line. */
async function* readContentChunks(
  source: Source,
  encoding: TextEncoding,
  layout: Dialect,
): AsyncGenerator<Buffer> {
  let lead = layout.separatorLine;
  for await (const chunk of readUtf8Chunks(source, encoding)) {
    if (lead === '') yield chunk;
    // The first chunk holds the line, whose length is that of its text: it is ASCII but for the delimiter.
    else yield chunk.subarray(chunk.indexOf(lead) + Buffer.byteLength(lead));
    lead = '';
  }
}

/** Settles once the chunk's rows have been given. */
function writeChunk(parser: Parser, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

/** Tells a row that has not ended after as many bytes: csv-parse counts what cells hold, and a hundred million commas hold nothing. */
function watchRowLength(parser: Parser, most: number): (chunk: Buffer) => boolean {
  let ended = 0;
  let length = 0;
  return (chunk) => {
    length = parser.info.records === ended ? length + chunk.length : 0;
    ended = parser.info.records;
    return length > most;
  };
}

/** The rows, where all are within the limits. */
function checkLimits(limits: Limits, file: string, rows: RawRow[]): RawRow[] {
  const { rows: most, columns, textLength } = limits;
  for (const { row, cells } of rows) {
    if (row > most) throw unreadableError(file, `row ${row}: more than ${formatNumber(most)} rows; split it`);
    if (cells.length > columns)
      throw unreadableError(file, `row ${row}: more than ${formatNumber(columns)} columns`);
    for (const cell of cells) if (cell.length > textLength) throw longCellError(file, row, textLength);
  }
  return rows;
}

function longCellError(file: string, row: number, most: number): Error {
  return unreadableError(file, `row ${row}: more than ${formatNumber(most)} characters in one cell`);
}

function tooLongError(file: string, parser: Parser, { recordLength }: Limits): Error {
  const what = `longer than ${formatBytes(recordLength)}; a quote that opens in it may never be closed`;
  return unreadableError(file, `row ${parser.info.records + 1}: ${what}`);
}

/** csv-parse quotes the input in its messages, so only its code is looked at. */
function translateParserError(error: unknown, file: string, parser: Parser, limits: Limits): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLongError(file, parser, limits);
  const fault = FAULTS[error.code] ?? `cannot be read as delimited text (${error.code})`;
  return unreadableError(file, `row ${parser.info.records + 1}: ${fault}`);
}
