import { resolveColumnLetters } from '../columns/column-map.ts';
import { matchColumns } from '../columns/match.ts';
import type { ColumnReading } from '../columns/reading.ts';
import { listAskedFields } from '../fields/needed.ts';
import type { Context } from '../model/context.ts';
import type { Header } from '../model/field.ts';
import type { RawRow, RawSheet } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { type FieldSources, findDerivedFields, findFilledFields } from './field-sources.ts';
import { parseGridRows } from './grid-rows.ts';
import { RowReader } from './row-reader.ts';
import type { DictionaryLookup, Table } from './table.ts';

/** What the user said about the columns and empty cells of files. */
export type TableOptions = Pick<Context, 'columnMap' | 'defaults'>;

/** The options of one file. */
export interface OpenTableOptions extends TableOptions {
  kind: Kind | undefined;
  getDictionary: DictionaryLookup;
}

/** What the columns of a row of headers are, by the headers and the rows below. */
export function readColumns(
  headers: readonly string[],
  sample: readonly RawRow[],
  { kind, getDictionary: lookup, columnMap }: OpenTableOptions,
): ColumnReading {
  const map = columnMap && resolveColumnLetters(columnMap, headers);
  const texts = sample.map(({ cells }) => cells).filter((cells) => !repeatsHeaders(cells, headers));
  return matchColumns(headers, texts, { kind, getDictionary: lookup, map });
}

/** Whether a row is the headers again, as on each page of a printout: it says nothing of what the columns hold. */
function repeatsHeaders(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.every((header, i) => header === '' || header === cells[i]);
}

/** The table of a sheet with this header. */
export function createTable(
  header: Header,
  sheet: RawSheet,
  firstRow: number,
  { defaults }: OpenTableOptions,
): Table {
  const { dictionary } = header;
  const sources: FieldSources = {
    defaults: defaults?.[dictionary.kind],
    derived: findDerivedFields(header),
    asked: listAskedFields(header),
  };
  header.filledFields = findFilledFields(header, sources);
  header.readNotes.hiddenSheet = sheet.hidden;
  const reader = new RowReader(dictionary, sheet.date1904, header.byField, sources);
  const table: Table = {
    kind: dictionary.kind,
    dictionary,
    header,
    skipped: 0,
    sheet: sheet.name,
    firstRow,
    rows: () => parseGridRows(sheet, table, reader),
  };
  return table;
}

/** Rows in memory as one batch. */
export async function* yieldOnce(rows: readonly RawRow[]): AsyncGenerator<RawRow[]> {
  yield [...rows];
}
