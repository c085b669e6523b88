import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Field } from '../../core/model/field.ts';
import type { CellFact, GridInput, RawRecord, RawRow, RecordsInput } from '../../core/model/input.ts';
import type { Finding } from '../../core/model/report.ts';
import { getCellError } from '../../core/values/spreadsheet-damage.ts';
import { extractValueTexts } from '../../formats/json/read.ts';
import { parseColumn } from '../../formats/xlsx/sheet/reference.ts';
import { createUnwritableError } from '../../formats/xlsx/write/errors.ts';
import { MAX_COLUMNS, NO_ROOM_FOR_COLUMNS } from '../../formats/xlsx/write/review.ts';
import type { ReviewCell } from '../../formats/xlsx/write/review-style.ts';
import { ADDED_COLUMNS, type ReviewColumn } from './columns.ts';

/** A row of the review. */
export interface ReviewRow {
  row: number;
  cells: readonly ReviewCell[];
  hidden?: boolean;
}

/** An input as a sheet of the review. */
export interface ReviewInput {
  /** The row with the headers, or with the keys of a JSON input. */
  headerRow: number;
  /** How many rows the records are moved down: 1 for JSON, which has no header. */
  rowShift: 0 | 1;
  /** Up to the last one of the header. */
  columns: readonly ReviewColumn[];
  /** The input's column of a finding's cell, from 0; undefined if it has no cell. */
  findColumn(finding: Pick<Finding, 'field' | 'cell'>): number | undefined;
  /** All rows of the input and the header, in batches, created one by one. Can be called again. */
  rows(): AsyncIterable<Iterable<ReviewRow>>;
}

/** The width that Excel gives a column by default, in a sheet that sets others. */
const EXCEL_WIDTH = 9.14;

const DATE_TEXT = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/;
/** Excel treats 1900 as a leap year, so its dates before March 1900 are off by a day. */
const FIRST_EXCEL_DATE = Date.UTC(1900, 2, 1);

/**
 * Opens the input as a sheet of the review, which takes a walk over a JSON input.
 * @throws OutputError if no three columns are free; `displayName` is its name in error messages
 */
export async function openReviewInput(file: CheckedFile, displayName: string): Promise<ReviewInput> {
  const { input } = file;
  const opened = await (input.shape === 'grid'
    ? openGridReview(input, file)
    : openRecordsReview(input, file));
  if (opened.columns.length + ADDED_COLUMNS.length > MAX_COLUMNS)
    throw createUnwritableError(displayName, NO_ROOM_FOR_COLUMNS);
  return opened;
}

async function openGridReview(input: GridInput, { header, table, file }: CheckedFile): Promise<ReviewInput> {
  const sheet = input.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new Error(`no sheet of ${file.length} characters`);
  const formats = (await sheet.readColumnFormats?.()) ?? [];
  const fields = new Map<string, Field>(header.dictionary.fields.map((field) => [field.name, field]));
  const columns = header.columns.map((column, i): ReviewColumn => {
    const { width = EXCEL_WIDTH, hidden = false } = formats[i] ?? {};
    const field = fields.get(column.field ?? '');
    const { header: text } = column;
    return formats.length === 0 ? { header: text, field } : { header: text, field, hidden, width };
  });
  const dollars = new Set(columns.flatMap(({ field }, i) => (field?.kind === 'amount' ? [i] : [])));
  return {
    headerRow: header.row,
    rowShift: 0,
    columns,
    findColumn: ({ cell }) => (cell === null ? undefined : parseColumn(cell)),
    rows: async function* () {
      for await (const batch of sheet.rows()) yield mapRows(batch, (row) => buildGridRow(row, dollars));
    },
  };
}

/** Creates one row at a time: the cells of a whole batch would survive until a costly garbage collection. */
function* mapRows<T>(batch: readonly T[], build: (row: T) => ReviewRow): Generator<ReviewRow> {
  for (const row of batch) yield build(row);
}

function buildGridRow({ row, cells, facts, hidden }: RawRow, dollars: ReadonlySet<number>): ReviewRow {
  const reviewCells = cells.map((text, i) => buildCell(text, facts?.get(i), dollars.has(i)));
  return hidden ? { row, cells: reviewCells, hidden } : { row, cells: reviewCells };
}

/** A JSON input as a sheet: its keys in row 1, in the order of their first use, and record n in row n + 1. */
async function openRecordsReview(input: RecordsInput, { header }: CheckedFile): Promise<ReviewInput> {
  const columnByKey = new Map<string, number>();
  for await (const batch of input.records()) {
    for (const { keys } of batch) {
      for (const key of keys) if (!columnByKey.has(key)) columnByKey.set(key, columnByKey.size);
    }
  }
  const keys = [...columnByKey.keys()];
  const fields = new Map<string, Field>(header.dictionary.fields.map((field) => [field.name, field]));
  return {
    headerRow: 1,
    rowShift: 1,
    columns: keys.map((key) => ({ header: key, field: fields.get(key) })),
    findColumn: ({ field }) => (field === null ? undefined : columnByKey.get(field)),
    rows: async function* () {
      yield [{ row: 1, cells: keys.map((text) => ({ text })) }];
      for await (const batch of input.records()) {
        yield mapRows(batch, (record) => buildRecordRow(record, columnByKey, fields));
      }
    },
  };
}

function buildRecordRow(
  record: RawRecord,
  columnByKey: ReadonlyMap<string, number>,
  fields: ReadonlyMap<string, Field>,
): ReviewRow {
  const cells = Array.from({ length: columnByKey.size }, (): ReviewCell => ({ text: '' }));
  let texts: Map<string, string> | undefined;
  record.keys.forEach((key, i) => {
    const column = columnByKey.get(key);
    if (column === undefined) return;
    const fact = record.facts?.get(i);
    const field = fields.get(key);
    const kind = field?.kind ?? 'amount';
    if (fact === 'nested' && record.text !== undefined) {
      texts ??= extractValueTexts(record.text);
      cells[column] = { text: texts.get(key) ?? '' };
    } else
      cells[column] = buildCell(
        record.values[i] ?? '',
        kind === 'amount' ? fact : undefined,
        field !== undefined,
      );
  });
  return { row: record.row + 1, cells };
}

/** Dates and numbers become date and number cells if these show the same text. */
function buildCell(text: string, fact: CellFact | undefined, isDollars: boolean): ReviewCell {
  const error = getCellError(fact);
  if (error !== undefined) return { text, error };
  if (fact === 'number' && String(Number(text)) === text)
    return isDollars ? { text, number: true, dollars: true } : { text, number: true };
  const [, day, time = '00:00:00'] = (fact === 'date' && DATE_TEXT.exec(text)) || [];
  const timestamp = day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`);
  return timestamp >= FIRST_EXCEL_DATE ? { text, timestamp } : { text };
}
