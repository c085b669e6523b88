import { findLabelField } from '../columns/match.ts';
import { ABOUT_SHEET } from '../fields/header-name.ts';
import { getDictionary } from '../fields/index.ts';
import { InputError } from '../model/errors.ts';
import type { Dictionary } from '../model/field.ts';
import type { GridInput, RawInput, RawSheet } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { toColumnLetter } from '../values/column-letter.ts';
import { maskPath } from '../values/mask-numbers.ts';
import { isHeaderBeyondDoubt } from './certain-header.ts';
import { type Form, MAX_FORM_ROWS, readForm } from './form.ts';
import {
  createTable,
  type OpenTableOptions,
  readColumns,
  type TableOptions,
  yieldOnce,
} from './grid-table.ts';
import { createGridHeader } from './header.ts';
import {
  createSearchBudget,
  findHeaderCandidate,
  guessHeaderRow,
  type HeaderCandidate,
  isBetterCandidate,
  MAX_HEADER_ROW,
  MAX_SAMPLE_ROWS,
  type OpenedSheet,
  openSheet,
  type SearchBudget,
  spendTexts,
} from './header-candidates.ts';
import { openRecordTable } from './record-rows.ts';
import type { DictionaryLookup, Table } from './table.ts';

const MIN_TABLE_HEADERS = 3;
/** With no more headers, a sheet may rather be a form: two labels side by side, and a value that reads like one. */
const MAX_FORM_HEADERS = 3;

/**
 * Finds the sheet and header row that name the most fields, and the field of each column; they determine the kind if it is
 * undefined. A form, labels with their values beside them, is a table of one record.
 * @throws InputError if no row names a field
 */
export async function openTable(
  input: RawInput,
  kind: Kind | undefined,
  lookup: DictionaryLookup = getDictionary,
  { columnMap, defaults }: TableOptions = {},
): Promise<Table> {
  const said = { ...(columnMap && { columnMap }), ...(defaults && { defaults }) };
  if (input.shape === 'records') return openRecordTable(input, kind, lookup, said);
  const options: OpenTableOptions = { kind, getDictionary: lookup, ...said };
  const dictionaries = kind ? [lookup(kind)] : [lookup('registration'), lookup('ticket')];
  const sheets: OpenedSheet[] = [];
  for (const sheet of input.sheets) sheets.push(await openSheet(sheet));
  const budget = createSearchBudget();
  const candidates = sheets.flatMap(
    (sheet) => findHeaderCandidate(sheet, dictionaries, columnMap, budget) ?? [],
  );
  const best = candidates.reduce<HeaderCandidate | undefined>(
    (a, b) => (a && !isBetterCandidate(b, a) ? a : b),
    undefined,
  );
  const table =
    ((best?.named ?? 0) <= MAX_FORM_HEADERS &&
      openFormTable(input.file, sheets, dictionaries, options, budget)) ||
    (best && openGridTable(best, options)) ||
    openGuessedTable(sheets, options, budget);
  if (!table) throw new InputError(`${maskPath(input.file)}: ${describeMissingHeader(input, dictionaries)}`);
  noteOtherSheets(table, input, candidates);
  return table;
}

function openGridTable(best: HeaderCandidate, options: OpenTableOptions): Table {
  const { sheet, row, firstRows, isAll } = best;
  const sample = firstRows.filter((other) => other.row > row.row).slice(0, MAX_SAMPLE_ROWS);
  const reading = readColumns(row.cells, sample, { ...options, kind: options.kind ?? best.kind });
  const dictionary = options.getDictionary(reading.kind);
  const printable = isHeaderBeyondDoubt(row.cells, reading, sample[0]?.cells, dictionary) ? 'all' : 'none';
  const header = createGridHeader({ row: row.row, cells: row.cells, reading, printable, sample }, dictionary);
  const rows = isAll ? () => yieldOnce(firstRows) : sheet.rows;
  return createTable(header, { ...sheet, rows }, findFirstRow(best, dictionary), options);
}

/** A table whose header nobody foresaw, if the content of its columns says what some of them are. */
function openGuessedTable(
  sheets: readonly OpenedSheet[],
  options: OpenTableOptions,
  budget: SearchBudget,
): Table | undefined {
  for (const sheet of sheets) {
    const guess = guessHeaderRow(sheet);
    const candidate = guess && spendTexts(budget, guess.row.cells) ? guess : undefined;
    const table = candidate && openGridTable(candidate, options);
    const { columns, questions } = table?.header ?? { columns: [], questions: [] };
    if (columns.filter(({ field }) => field !== null).length + questions.length >= MIN_TABLE_HEADERS)
      return table;
  }
  return undefined;
}

const FORM_FAULTS = {
  several:
    'There are two forms on one sheet. Put each into its own file, or make a table with a row for each.',
  sideways: 'The headings are in the first column. Turn the table, so that each ticket or person is a row.',
} as const;

/** The table of the first sheet that is a form: labels that name fields of one kind or the other, with their values. */
function openFormTable(
  file: string,
  sheets: readonly OpenedSheet[],
  dictionaries: readonly Dictionary[],
  options: OpenTableOptions,
  budget: SearchBudget,
): Table | undefined {
  for (const { sheet, firstRows, isAll } of sheets) {
    if (!isAll || firstRows.length > MAX_FORM_ROWS) continue;
    if (!firstRows.every(({ cells }) => spendTexts(budget, cells))) continue;
    const findLabel = (cell: string) =>
      dictionaries.map((dictionary) => findLabelField(cell, dictionary)).find((field) => field !== undefined);
    const form = readForm(firstRows, findLabel);
    if (form === 'several' || form === 'sideways')
      throw new InputError(`${maskPath(file)}: ${FORM_FAULTS[form]}`);
    if (form) return openForm(form, sheet, options);
  }
  return undefined;
}

function openForm({ headers, record, cells }: Form, sheet: RawSheet, options: OpenTableOptions): Table {
  const reading = readColumns(headers, [record], options);
  const header = createGridHeader(
    { row: record.row, cells: headers, reading, printable: 'fields', sample: [record] },
    options.getDictionary(reading.kind),
  );
  header.columns.forEach((column, i) => {
    const cell = cells[i] as Form['cells'][number];
    const letter = toColumnLetter(cell.column);
    if (column.label === column.letter) column.label = `${letter}${cell.row}`;
    column.letter = letter;
    column.row = cell.row;
  });
  return createTable(header, { ...sheet, rows: () => yieldOnce([record]) }, record.row, options);
}

function noteOtherSheets(
  { sheet: used, header: { readNotes } }: Table,
  { sheets, windows1252 }: GridInput,
  candidates: readonly HeaderCandidate[],
): void {
  readNotes.windows1252 = windows1252;
  readNotes.otherSheets = sheets.filter(({ name }) => name !== used && name !== ABOUT_SHEET).length;
  readNotes.similarSheets = candidates.filter(
    ({ sheet, named }) => sheet.name !== used && named >= MIN_TABLE_HEADERS,
  ).length;
}

/** The error message for a table without records: where they were searched for. */
export function describeEmptyTable(table: Table): string {
  const { shape, row, readNotes } = table.header;
  const isExample = table.skipped > 0 && readNotes.skippedRows.every(({ why }) => why === 'example');
  const only = isExample ? 'There is only the example row' : 'There is no ticket or person';
  return shape === 'records'
    ? `${only} in this file. Add at least one.`
    : `${only} below the headings in row ${row}. Add at least one row.`;
}

/** A layout's first row applies only to sheets like the official workbook; in others it would skip records. */
function findFirstRow(
  { sheet, row }: Pick<HeaderCandidate, 'sheet' | 'row'>,
  { template }: Dictionary,
): number {
  const isOfficial = template?.headerRow === row.row && template.sheet === sheet.name;
  return isOfficial ? (template.firstRow ?? row.row + 1) : row.row + 1;
}

function describeMissingHeader(input: GridInput, dictionaries: readonly Dictionary[]): string {
  const names = dictionaries.map(({ kind, fields }) => {
    const headers = fields.filter((field) => field.required);
    return `a ${kind} such as ${headers
      .slice(0, 3)
      .map((field) => field.header)
      .join(', ')}`;
  });
  if (input.sheets.length === 0)
    return 'There is nothing in the cells of this file. Check that you saved it.';
  return `No row of headings was found in the first ${MAX_HEADER_ROW} rows. Type headings, for ${names.join(', or for ')}.`;
}
