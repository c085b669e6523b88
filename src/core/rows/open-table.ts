import { resolveColumnLetters } from '../columns/column-map.ts';
import { matchColumns, scoreHeaderRow } from '../columns/match.ts';
import { findNamedField } from '../columns/names.ts';
import { ABOUT_SHEET } from '../fields/header-name.ts';
import { getDictionary } from '../fields/index.ts';
import type { ColumnMap, Context } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Dictionary } from '../model/field.ts';
import type { GridInput, RawInput, RawRow, RawSheet } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { maskPath } from '../values/mask-numbers.ts';
import { isHeaderBeyondDoubt } from './certain-header.ts';
import { type FieldSources, findDerivedFields, findFilledFields } from './field-sources.ts';
import { parseGridRows } from './grid-rows.ts';
import { createGridHeader } from './header.ts';
import { joinHeaderRows } from './joined-header.ts';
import { openRecordTable } from './record-rows.ts';
import { RowReader } from './row-reader.ts';
import type { DictionaryLookup, Table } from './table.ts';

/** The header, which may be below title rows, is searched for in this many rows. */
const MAX_HEADER_ROW = 50;
/** The content of a column is judged by this many rows below the header. */
const MAX_SAMPLE_ROWS = 200;

/** A list of who is registered has no more fields than these: Medicaid ID, NPI, e-mail. */
const MAX_ROSTER_FIELDS = 3;

/** What the user said about the columns and empty cells of files. */
export type TableOptions = Pick<Context, 'columnMap' | 'defaults'>;

interface HeaderCandidate {
  sheet: RawSheet;
  /** The first rows of the sheet. */
  firstRows: readonly RawRow[];
  /** The sheet's rows; those of a short sheet are not read from the file again. */
  rows: RawSheet['rows'];
  row: RawRow;
  named: number;
  exact: number;
}

/**
 * Finds the sheet and header row that name the most fields, and the field of each column; they determine the kind if it is
 * undefined.
 * @throws InputError if no row names a field
 */
export async function openTable(
  input: RawInput,
  kind: Kind | undefined,
  lookup: DictionaryLookup = getDictionary,
  options: TableOptions = {},
): Promise<Table> {
  if (input.shape === 'records') return openRecordTable(input, kind, lookup, options);
  const dictionaries = kind ? [lookup(kind)] : [lookup('registration'), lookup('ticket')];
  const candidates = await findHeaderCandidates(input, dictionaries, options.columnMap);
  const best = candidates.reduce<HeaderCandidate | undefined>(
    (a, b) => (a && !isBetterCandidate(b, a) ? a : b),
    undefined,
  );
  if (!best) throw new InputError(`${maskPath(input.file)}: ${describeMissingHeader(input, dictionaries)}`);
  const table = createGridTable(best, kind, lookup, options);
  const { readNotes } = table.header;
  readNotes.windows1252 = input.windows1252;
  readNotes.otherSheets = input.sheets.filter(
    (sheet) => sheet !== best.sheet && sheet.name !== ABOUT_SHEET,
  ).length;
  readNotes.similarSheets = candidates.filter(
    (candidate) => candidate.sheet !== best.sheet && candidate.named >= 3,
  ).length;
  return table;
}

function createGridTable(
  best: HeaderCandidate,
  kind: Kind | undefined,
  lookup: DictionaryLookup,
  { columnMap, defaults }: TableOptions,
): Table {
  const { sheet, row } = best;
  const sample = best.firstRows.filter((other) => other.row > row.row).slice(0, MAX_SAMPLE_ROWS);
  const reading = matchColumns(
    row.cells,
    sample.map(({ cells }) => cells),
    { kind, getDictionary: lookup, map: columnMap && resolveColumnLetters(columnMap, row.cells) },
  );
  const dictionary = lookup(reading.kind);
  const isCertain = isHeaderBeyondDoubt(row.cells, reading, sample[0]?.cells);
  const header = createGridHeader({ row: row.row, cells: row.cells, reading, isCertain, sample }, dictionary);
  header.readNotes.hiddenSheet = sheet.hidden;
  const sources: FieldSources = { defaults: defaults?.[dictionary.kind], derived: findDerivedFields(header) };
  header.filledFields = findFilledFields(header, sources);
  const reader = new RowReader(dictionary, sheet.date1904, header.byField, sources);
  const table: Table = {
    kind: dictionary.kind,
    dictionary,
    header,
    skipped: 0,
    sheet: sheet.name,
    firstRow: findFirstRow(best, dictionary),
    rows: () => parseGridRows({ ...sheet, rows: best.rows }, table, reader),
  };
  return table;
}

/** The error message for a table without records: where they were searched for. */
export function describeEmptyTable(table: Table): string {
  const only = table.skipped > 0 ? 'only the example row' : 'no record';
  const { shape, row } = table.header;
  return shape === 'records' ? `${only} in it` : `${only} below the header in row ${row}`;
}

/** The best header row of every sheet that has one. */
async function findHeaderCandidates(
  input: GridInput,
  dictionaries: readonly Dictionary[],
  columnMap: ColumnMap | undefined,
): Promise<HeaderCandidate[]> {
  const candidates: HeaderCandidate[] = [];
  for (const sheet of input.sheets) {
    let best: HeaderCandidate | undefined;
    const { rows: firstRows, isAll } = await readFirstRows(sheet);
    const rows = isAll ? () => yieldOnce(firstRows) : sheet.rows;
    for (const [i, single] of firstRows.entries()) {
      if (single.row > MAX_HEADER_ROW) break;
      for (const dictionary of dictionaries) {
        for (const row of [single, ...joinHeaderRows(firstRows[i - 1], single, dictionary)]) {
          const score = scoreHeaderRow(row.cells, dictionary, columnMap);
          const candidate = { sheet, firstRows, rows, row, ...score };
          if (isHeaderRow(candidate, dictionary, columnMap) && (!best || isBetterCandidate(candidate, best)))
            best = candidate;
        }
      }
    }
    if (best) candidates.push(best);
  }
  return candidates;
}

/** A single header by its meaning alone may be the title of a sheet, unless little else is looked for. */
function isHeaderRow(
  { row, named }: Pick<HeaderCandidate, 'row' | 'named'>,
  dictionary: Dictionary,
  columnMap: ColumnMap | undefined,
): boolean {
  if (named !== 1 || dictionary.fields.length <= MAX_ROSTER_FIELDS) return named > 0;
  return row.cells.some((cell) => findNamedField(cell, dictionary, columnMap) !== undefined);
}

async function readFirstRows(sheet: RawSheet): Promise<{ rows: RawRow[]; isAll: boolean }> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > MAX_HEADER_ROW + MAX_SAMPLE_ROWS) return { rows, isAll: false };
      rows.push(row);
    }
  }
  return { rows, isAll: true };
}

async function* yieldOnce(rows: RawRow[]): AsyncGenerator<RawRow[]> {
  yield rows;
}

function isBetterCandidate(a: HeaderCandidate, b: HeaderCandidate): boolean {
  return a.named === b.named ? a.exact > b.exact : a.named > b.named;
}

/** A layout's first row applies only to sheets like the official workbook; in others it would skip records. */
function findFirstRow({ sheet, row }: HeaderCandidate, { template }: Dictionary): number {
  const isOfficial = template?.headerRow === row.row && template.sheet === sheet.name;
  return isOfficial ? (template.firstRow ?? row.row + 1) : row.row + 1;
}

function describeMissingHeader(input: GridInput, dictionaries: readonly Dictionary[]): string {
  const names = dictionaries.map(({ kind, fields }) => {
    const headers = fields.filter((field) => field.required);
    return `${kind} headers such as ${headers
      .slice(0, 3)
      .map((field) => field.header)
      .join(', ')}`;
  });
  if (input.sheets.length === 0) return 'no sheet with cells in it';
  return `no header row found in the first ${MAX_HEADER_ROW} rows; looked for ${names.join('; or ')}`;
}
