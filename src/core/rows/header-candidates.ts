import { canBeHeader } from '../columns/header-words.ts';
import { scoreHeaderRow } from '../columns/match.ts';
import { findNamedField, isExactHeader } from '../columns/names.ts';
import { isAddedColumn } from '../fields/header-name.ts';
import type { ColumnMap } from '../model/context.ts';
import type { Dictionary } from '../model/field.ts';
import type { RawRow, RawSheet } from '../model/input.ts';
import type { Kind } from '../model/vocabulary.ts';
import { joinHeaderRows } from './joined-header.ts';

/** The header, which may be below title rows, is searched for in this many rows. */
export const MAX_HEADER_ROW = 50;
/** The content of a column is judged by this many rows below the header. */
export const MAX_SAMPLE_ROWS = 200;
/** A file is opened by its rows up to this one. */
export const MAX_FIRST_ROW = MAX_HEADER_ROW + MAX_SAMPLE_ROWS;

const MIN_NAMED_HEADERS = 3;
/** 50 rows of 1,000 columns, or of 40 columns in 25 sheets. */
const MAX_SEARCHED_TEXTS = 50_000;

/** How many cells of a file may still be read word by word to find its header; below 0, they were too many. */
export interface SearchBudget {
  texts: number;
}

export function createSearchBudget(texts = MAX_SEARCHED_TEXTS): SearchBudget {
  return { texts };
}

/** Takes the cells that can be headers from the budget, and returns whether they may be read. */
export function spendTexts(budget: SearchBudget, cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && canBeHeader(cell)) budget.texts -= 1;
  return budget.texts >= 0;
}

/** A sheet and the first of its rows. */
export interface OpenedSheet {
  sheet: RawSheet;
  firstRows: readonly RawRow[];
  /** Whether these are all of its rows. They are not read from the file again then. */
  isAll: boolean;
}

/** A row that may be the header. */
export interface HeaderCandidate extends OpenedSheet {
  row: RawRow;
  /** The kind of file if every header is a name of its fields. */
  kind?: Kind;
  named: number;
  exact: number;
}

/** Reads the first rows of a sheet: enough to find its header, and to judge what its columns hold. */
export async function openSheet(sheet: RawSheet): Promise<OpenedSheet> {
  const firstRows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > MAX_FIRST_ROW) return { sheet, firstRows, isAll: false };
      firstRows.push(row);
    }
  }
  return { sheet, firstRows, isAll: true };
}

/** The row of a sheet that names the most fields, alone or joined with the groups above it. */
export function findHeaderCandidate(
  opened: OpenedSheet,
  dictionaries: readonly Dictionary[],
  columnMap: ColumnMap | undefined,
  budget = createSearchBudget(),
): HeaderCandidate | undefined {
  let best: HeaderCandidate | undefined;
  for (const [i, single] of opened.firstRows.entries()) {
    if (single.row > MAX_HEADER_ROW) break;
    const named = findNamedRow(opened, single, dictionaries);
    if (named) return named;
    if (!spendTexts(budget, single.cells)) continue;
    for (const dictionary of dictionaries) {
      for (const row of [single, ...joinHeaderRows(opened.firstRows[i - 1], single, dictionary)]) {
        const candidate = { ...opened, row, ...scoreHeaderRow(row.cells, dictionary, columnMap) };
        if (isHeaderRow(candidate, dictionary, columnMap) && (!best || isBetterCandidate(candidate, best)))
          best = candidate;
      }
    }
  }
  return best;
}

/** A row of nothing but names of fields is the header: no other row needs to be looked up word by word. */
function findNamedRow(
  opened: OpenedSheet,
  row: RawRow,
  dictionaries: readonly Dictionary[],
): HeaderCandidate | undefined {
  const headers = row.cells.filter((cell) => cell.trim() !== '' && !isAddedColumn(cell, false));
  if (headers.length < MIN_NAMED_HEADERS) return undefined;
  for (const dictionary of dictionaries) {
    const fields = headers.map((header) => findNamedField(header, dictionary));
    if (fields.some((field) => field === undefined)) continue;
    const exact = fields.filter((field) => field && isExactHeader(field)).length;
    return {
      ...opened,
      row,
      kind: dictionary.kind,
      named: new Set(fields.map((field) => field?.field)).size,
      exact,
    };
  }
  return undefined;
}

/**
 * The first row that looks like a header though no word of it is understood: several texts without numbers, above a row with
 * numbers. What its columns are, their content may say, or the user.
 */
export function guessHeaderRow({ firstRows, ...opened }: OpenedSheet): HeaderCandidate | undefined {
  const index = firstRows.findIndex(
    ({ row, cells }, i) => row <= MAX_HEADER_ROW && isTextRow(cells) && hasNumbers(firstRows[i + 1]?.cells),
  );
  const row = firstRows[index];
  return row && { ...opened, firstRows, row, named: 0, exact: 0 };
}

function isTextRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length >= MIN_NAMED_HEADERS && !filled.some((cell) => /\d{3}|@/.test(cell));
}

function hasNumbers(cells: readonly string[] = []): boolean {
  return cells.some((cell) => /\d{3}|@/.test(cell));
}

/** Whether the first one names more fields, or as many and more of them exactly. */
export function isBetterCandidate(a: HeaderCandidate, b: HeaderCandidate): boolean {
  return a.named === b.named ? a.exact > b.exact : a.named > b.named;
}

/** A single header by its meaning alone may be the title of a sheet, unless little else is looked for. */
function isHeaderRow(
  { row, named }: HeaderCandidate,
  dictionary: Dictionary,
  columnMap: ColumnMap | undefined,
): boolean {
  if (named !== 1 || dictionary.isOneFieldEnough) return named > 0;
  return row.cells.some((cell) => findNamedField(cell, dictionary, columnMap) !== undefined);
}
