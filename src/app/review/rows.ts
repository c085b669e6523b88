import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { OutputError } from '../../core/model/errors.ts';
import type { Field } from '../../core/model/field.ts';
import type { CellFact, GridInput, RawRecord, RawRow, RecordsInput } from '../../core/model/input.ts';
import type { Finding } from '../../core/model/report.ts';
import { extractValueTexts } from '../../formats/json/read.ts';
import { parseColumn } from '../../formats/xlsx/sheet/reference.ts';
import type { ReviewCell } from '../../formats/xlsx/write/review.ts';
import { chooseColumnWidth } from '../../formats/xlsx/write/workbook.ts';

/** A row as it stands in the review. */
export interface ReviewRow {
  row: number;
  cells: readonly ReviewCell[];
  hidden?: boolean;
}

/** The input as a sheet: where everything stands in it, and its rows. */
export interface ReviewInput {
  /** The row of the headers, or of a JSON's keys. */
  headerRow: number;
  /** How many rows further down a record stands than the input's numbers say: 1 for JSON, which has no header. */
  rowShift: 0 | 1;
  /** Of the columns up to the header's last. */
  widths: number[];
  /** The first of two columns for the verdict, in which the input has nothing. */
  verdictColumn: number;
  /** The column in which a finding's cell stands, from 0; undefined where it has none. */
  findColumn(finding: Pick<Finding, 'field' | 'cell'>): number | undefined;
  /** May be called again. In batches, all of the input's rows and the header, each made when it is asked for. */
  rows(): AsyncIterable<Iterable<ReviewRow>>;
}

/** As many as Excel takes. */
const MAX_COLUMNS = 16_384;

const DATE_TEXT = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?$/;
/** Excel takes 1900 for a leap year: serials before March of it are a day off. */
const FIRST_EXCEL_DATE = Date.UTC(1900, 2, 1);

/**
 * Finds where the input's cells stand in its review, in a walk over it.
 * @throws OutputError where no two columns are free; `shown` is what it calls the review
 */
export async function openReviewInput(file: CheckedFile, shown: string): Promise<ReviewInput> {
  const { input } = file;
  return input.shape === 'grid' ? openGridReview(input, file, shown) : openRecordsReview(input, file, shown);
}

async function openGridReview(
  input: GridInput,
  { header, table, file }: CheckedFile,
  shown: string,
): Promise<ReviewInput> {
  const sheet = input.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new Error(`no sheet of ${file.length} characters`);
  const used = new Uint8Array(MAX_COLUMNS + 1);
  const width = header.columns.length;
  for await (const batch of sheet.rows()) {
    for (const { cells } of batch) {
      for (let i = width; i < cells.length; i += 1) if (cells[i] !== '') used[i] = 1;
    }
  }
  const fields = new Map<string, Field>(header.dictionary.fields.map((field) => [field.name, field]));
  return {
    headerRow: header.row,
    rowShift: 0,
    widths: header.columns.map((column) =>
      chooseColumnWidth({ header: column.header, field: fields.get(column.field ?? '') }),
    ),
    verdictColumn: findFreeColumnPair(used, width, shown),
    findColumn: ({ cell }) => (cell === null ? undefined : parseColumn(cell)),
    rows: async function* () {
      for await (const batch of sheet.rows()) yield mapRows(batch, buildGridRow);
    },
  };
}

/** One row at a time: the cells of a whole batch would outlive the collection of what is short-lived. */
function* mapRows<T>(batch: readonly T[], make: (each: T) => ReviewRow): Generator<ReviewRow> {
  for (const each of batch) yield make(each);
}

function buildGridRow({ row, cells, facts, hidden }: RawRow): ReviewRow {
  const written = cells.map((text, i) => buildCell(text, facts?.get(i)));
  return hidden ? { row, cells: written, hidden } : { row, cells: written };
}

/** A JSON as a sheet: its keys in row 1, in the order in which they are first met, and record n in row n + 1. */
async function openRecordsReview(
  input: RecordsInput,
  { header }: CheckedFile,
  shown: string,
): Promise<ReviewInput> {
  const places = new Map<string, number>();
  for await (const batch of input.records()) {
    for (const { keys } of batch) for (const key of keys) if (!places.has(key)) places.set(key, places.size);
  }
  const keys = [...places.keys()];
  const fields = new Map<string, Field>(header.dictionary.fields.map((field) => [field.name, field]));
  return {
    headerRow: 1,
    rowShift: 1,
    widths: keys.map((key) => chooseColumnWidth({ header: key, field: fields.get(key) })),
    verdictColumn: findFreeColumnPair(new Uint8Array(MAX_COLUMNS + 1), keys.length, shown),
    findColumn: ({ field }) => (field === null ? undefined : places.get(field)),
    rows: async function* () {
      yield [{ row: 1, cells: keys.map((text) => ({ text })) }];
      for await (const batch of input.records()) {
        yield mapRows(batch, (record) => buildRecordRow(record, places, fields));
      }
    },
  };
}

function buildRecordRow(
  record: RawRecord,
  places: ReadonlyMap<string, number>,
  fields: ReadonlyMap<string, Field>,
): ReviewRow {
  const cells = Array.from({ length: places.size }, (): ReviewCell => ({ text: '' }));
  let texts: Map<string, string> | undefined;
  record.keys.forEach((key, i) => {
    const place = places.get(key);
    if (place === undefined) return;
    const fact = record.facts?.get(i);
    const kind = fields.get(key)?.kind ?? 'amount';
    if (fact === 'nested' && record.text !== undefined) {
      texts ??= extractValueTexts(record.text);
      cells[place] = { text: texts.get(key) ?? '' };
    } else cells[place] = buildCell(record.values[i] ?? '', kind === 'amount' ? fact : undefined);
  });
  return { row: record.row + 1, cells };
}

/** Dates and numbers are cells of their kind where that gives the same text again. */
function buildCell(text: string, fact: CellFact | undefined): ReviewCell {
  if (fact === 'error') return { text, error: true };
  if (fact === 'number' && String(Number(text)) === text) return { text, number: true };
  const [, day, time = '00:00:00'] = (fact === 'date' && DATE_TEXT.exec(text)) || [];
  const timestamp = day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`);
  return timestamp >= FIRST_EXCEL_DATE ? { text, timestamp } : { text };
}

/** Mostly right of the header; further right where a row has cells there. */
function findFreeColumnPair(used: Uint8Array, from: number, shown: string): number {
  for (let i = from; i + 1 < MAX_COLUMNS; i += 1) if (!used[i] && !used[i + 1]) return i;
  throw new OutputError(`${shown}: no two columns are free for the verdict; nothing was written`);
}
