import type { CellFact, RawRow, RawSheet } from '../../core/model/input.ts';
import { formatNumber } from '../../core/values/count.ts';
import { unguardFormula } from '../../core/values/formula-guard.ts';
import { indexOfBytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/codec.ts';
import { readUtf8Chunks, type TextEncoding } from '../bytes/encoding.ts';
import { formatBytes, type Limits } from '../bytes/limits.ts';
import { type Source, unreadableError } from '../bytes/source.ts';
import type { Dialect } from './dialect.ts';
import { CsvError, createParser, type Parser, parseChunk } from './parser.ts';

const APOSTROPHE = 39;

/** A chunk of blank lines has as many rows as bytes: they are read and passed on in pieces, so that they do not pile up. */
const PIECE_BYTES = 8 * 1024;
const MAX_BATCH_ROWS = 4096;

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote is never closed. Close it, or write "" for a quote inside a cell.',
  CSV_INVALID_CLOSING_QUOTE:
    'A quote does not end its cell, or is never closed. Write "" for a quote inside a cell.',
  INVALID_OPENING_QUOTE:
    'There is a quote inside a cell. Put the cell in quotes, and write "" for the quote inside.',
};

/** The only sheet of a delimited text. */
export function createCsvSheet(rows: () => AsyncIterable<RawRow[]>): RawSheet {
  return { name: null, hidden: false, date1904: false, rows };
}

/**
 * The rows of a delimited text.
 * @throws InputError on a stray quote, naming the row in which the record starts
 */
export async function* readCsvRows(
  source: Source,
  encoding: TextEncoding,
  dialect: Dialect,
  limits: Limits,
): AsyncGenerator<RawRow[]> {
  const parser = createParser(dialect, limits);
  let rows: RawRow[] = [];
  let row = 0;
  const parse = (chunk: Uint8Array | undefined): void =>
    parseChunk(parser, chunk, (cells) => {
      row += 1;
      rows.push(buildRow(row, cells));
    });
  const nextBatch = (): RawRow[] => {
    const batch = rows;
    rows = [];
    return checkLimits(limits, source.file, batch);
  };
  const isRowTooLong = watchRowLength(parser, limits.recordLength);
  try {
    for await (const chunk of readContentChunks(source, encoding, dialect)) {
      for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
        const piece = chunk.subarray(start, start + PIECE_BYTES);
        parse(piece);
        if (isRowTooLong(piece)) throw tooLongError(source.file, parser, limits);
        if (rows.length >= MAX_BATCH_ROWS) yield nextBatch();
      }
      if (rows.length > 0) yield nextBatch();
    }
    parse(undefined);
    if (rows.length > 0) yield nextBatch();
  } catch (error) {
    throw translateParserError(error, source.file, parser, limits);
  }
}

/** Builds a row, removing the apostrophes that keep a spreadsheet from running a cell as a formula. */
function buildRow(row: number, cells: string[]): RawRow {
  let facts: Map<number, CellFact> | undefined;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? '';
    const text = cell.charCodeAt(0) === APOSTROPHE ? unguardFormula(cell) : undefined;
    if (text === undefined) continue;
    cells[i] = text;
    facts = (facts ?? new Map()).set(i, 'guarded');
  }
  return facts ? { row, cells, facts } : { row, cells };
}

/** The bytes below the `sep=` line. */
async function* readContentChunks(
  source: Source,
  encoding: TextEncoding,
  dialect: Dialect,
): AsyncGenerator<Uint8Array> {
  let { separatorLine } = dialect;
  const line = encodeUtf8(separatorLine);
  for await (const chunk of readUtf8Chunks(source, encoding)) {
    if (separatorLine === '') yield chunk;
    // The line is in the first chunk. Its delimiter may be longer in bytes than in characters.
    else yield chunk.subarray(indexOfBytes(chunk, line) + line.length);
    separatorLine = '';
  }
}

/**
 * Detects a row that has not ended after `maxBytes`. csv-parse counts only the content of cells, so a row of a hundred
 * million commas would pass its own limit.
 */
function watchRowLength(parser: Parser, maxBytes: number): (chunk: Uint8Array) => boolean {
  let records = 0;
  let length = 0;
  return (chunk) => {
    length = parser.info.records === records ? length + chunk.length : 0;
    records = parser.info.records;
    return length > maxBytes;
  };
}

/** Returns the rows if all are within the limits. */
function checkLimits(limits: Limits, file: string, rows: RawRow[]): RawRow[] {
  const { rows: maxRows, columns, textLength } = limits;
  for (const { row, cells } of rows) {
    if (row > maxRows)
      throw unreadableError(
        file,
        `row ${row}: The file has more than ${formatNumber(maxRows)} rows. Split it.`,
      );
    if (cells.length > columns)
      throw unreadableError(
        file,
        `row ${row}: The row has more than ${formatNumber(columns)} columns. Take some out.`,
      );
    for (const cell of cells) if (cell.length > textLength) throw longCellError(file, row, textLength);
  }
  return rows;
}

function longCellError(file: string, row: number, maxLength: number): Error {
  return unreadableError(
    file,
    `row ${row}: One cell has more than ${formatNumber(maxLength)} characters. Make it shorter.`,
  );
}

function tooLongError(file: string, parser: Parser, { recordLength }: Limits): Error {
  const what = `The row is longer than ${formatBytes(recordLength)}. Check whether a quote in it is never closed.`;
  return unreadableError(file, `row ${parser.info.records + 1}: ${what}`);
}

/** csv-parse quotes the input in its messages, so only the error code is used. */
function translateParserError(error: unknown, file: string, parser: Parser, limits: Limits): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLongError(file, parser, limits);
  const fault =
    FAULTS[error.code] ??
    `This cannot be read as rows of cells (${error.code}). Save the file again as .csv.`;
  return unreadableError(file, `row ${parser.info.records + 1}: ${fault}`);
}
