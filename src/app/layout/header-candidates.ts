import { matchColumns } from '../../core/columns/match.ts';
import type { ReadColumn } from '../../core/columns/reading.ts';
import { getDictionary } from '../../core/fields/index.ts';
import type { RawRow, RawSheet } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { createSearchBudget, type SearchBudget, spendTexts } from '../../core/rows/header-candidates.ts';
import { joinHeaders } from '../../core/rows/joined-header.ts';
import { foldHeader } from '../../core/values/text.ts';
import type { Merge } from '../../formats/xlsx/sheet/merges.ts';

/** How many rows are searched for the header, which may be below title rows. */
const MAX_SEARCHED_ROWS = 50;
/** Each text is read in four ways: for either kind, alone and below a group. */
const MAX_SEARCHED_TEXTS = 4_000;
/** A row with more texts is no header: a layout has no more columns. */
const MAX_COLUMNS = 1000;

/** A column of a template. */
export interface HeaderColumn {
  /** Index in the row, from 0. */
  index: number;
  /** As the layout writes it; a header of two rows is joined to one. */
  header: string;
  /** The text of the lower row, if it differs from `header` and no other column has it. */
  own: string | undefined;
  required: boolean;
  /** Whether only its group is marked as required. */
  markedByGroup: boolean;
}

/** One or two rows that may be the header of a template. */
export interface HeaderCandidate {
  sheet: RawSheet;
  kind: Kind;
  row: number;
  headerRows: 1 | 2;
  columns: readonly HeaderColumn[];
  /** How each of the columns was understood. */
  readings: readonly ReadColumn[];
  /** The row below, if there is one. */
  below: RawRow | undefined;
}

/** How many cells of a template the header is searched for in. */
export const createTemplateBudget = (): SearchBudget => createSearchBudget(MAX_SEARCHED_TEXTS);

/** The row of a sheet that names the most fields; of two such rows, the one that spells more of them exactly. */
export async function findHeaderCandidate(
  sheet: RawSheet,
  merges: readonly Merge[],
  kinds: readonly Kind[],
  budget: SearchBudget,
): Promise<HeaderCandidate | undefined> {
  const rows = await readFirstRows(sheet);
  let best: HeaderCandidate | undefined;
  rows.forEach((row, i) => {
    if (row.cells.filter((cell) => cell !== '').length > MAX_COLUMNS || !spendTexts(budget, row.cells))
      return;
    const previous = rows[i - 1];
    const above = previous?.row === row.row - 1 ? previous : undefined;
    const next = rows[i + 1];
    const below = next?.row === row.row + 1 ? next : undefined;
    const oneRow = readOneRowColumns(row);
    const twoRows = above ? readTwoRowColumns(above, row, merges) : [];
    for (const kind of kinds) {
      for (const headerRows of [1, 2] as const) {
        const columns = headerRows === 1 ? oneRow : twoRows;
        const readings = readColumns(columns, kind);
        const candidate = { sheet, kind, row: row.row, headerRows, columns, readings, below };
        if (countFields(candidate) > 0 && (!best || isBetterCandidate(candidate, best))) best = candidate;
      }
    }
  });
  return best;
}

/** Whether the first one names more fields, or more of them exactly, or is in a visible sheet. */
export function isBetterCandidate(a: HeaderCandidate, b: HeaderCandidate): boolean {
  if (a.sheet.hidden !== b.sheet.hidden && Math.min(countFields(a), countFields(b)) >= 3)
    return b.sheet.hidden;
  if (countFields(a) !== countFields(b)) return countFields(a) > countFields(b);
  return countExactMatches(a) > countExactMatches(b);
}

/** How many columns are fields. */
export function countFields({ readings }: Pick<HeaderCandidate, 'readings'>): number {
  return readings.filter(({ field }) => field !== null).length;
}

/** A template may list these for people to choose from. */
const LISTED_FIELDS: ReadonlySet<string> = new Set(['category']);

/** How many columns are fields with health information, which only records have. */
export function countPrivateFields({ kind, readings }: Pick<HeaderCandidate, 'kind' | 'readings'>): number {
  const { fields } = getDictionary(kind);
  const names = new Set(
    fields.flatMap(({ name, phi }) => (phi && !LISTED_FIELDS.has(name) ? [name as string] : [])),
  );
  return readings.filter(({ field }) => field !== null && names.has(field)).length;
}

function countExactMatches({ readings }: HeaderCandidate): number {
  return readings.filter(({ by }) => by === 'name').length;
}

/** The columns as an office's sheet is read, but by their headers alone: a template has no content yet. */
function readColumns(columns: readonly HeaderColumn[], kind: Kind): readonly ReadColumn[] {
  const headers = columns.map(({ header }) => header);
  return matchColumns(headers, [], { kind, getDictionary }).columns.map((column) =>
    // A layout gives a column one field.
    column.isFullName || column.part ? { field: null, by: null } : column,
  );
}

async function readFirstRows(sheet: RawSheet): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > MAX_SEARCHED_ROWS + 1) return rows;
      rows.push(row);
    }
  }
  return rows;
}

function readOneRowColumns(row: RawRow): HeaderColumn[] {
  return row.cells.flatMap((cell, index) => {
    const header = collapseWhitespace(cell);
    if (header === '') return [];
    return [
      {
        index,
        header,
        own: undefined,
        required: isMarkedRequired(cell),
        markedByGroup: false,
      },
    ];
  });
}

/** Columns under group headers, which are as wide as their merged cells. None if the upper row is a title. */
function readTwoRowColumns(above: RawRow, row: RawRow, merges: readonly Merge[]): HeaderColumn[] {
  const groups = readGroupHeaders(above, row, merges);
  if (new Set(groups.filter((group) => group !== '')).size < 2) return [];
  const counts = new Map<string, number>();
  for (const cell of row.cells) counts.set(foldHeader(cell), (counts.get(foldHeader(cell)) ?? 0) + 1);
  const columns: HeaderColumn[] = [];
  groups.forEach((group, index) => {
    const own = row.cells[index] ?? '';
    const header = joinHeaders(collapseWhitespace(group), collapseWhitespace(own));
    if (header === '') return;
    const isOnly = own.trim() !== '' && counts.get(foldHeader(own)) === 1;
    const required = isMarkedRequired(own) || isMarkedRequired(group);
    const isJoined = group.trim() !== '' && own.trim() !== '';
    columns.push({
      index,
      header,
      own: isOnly && isJoined ? collapseWhitespace(own) : undefined,
      required,
      markedByGroup: required && !isMarkedRequired(own),
    });
  });
  return columns;
}

function readGroupHeaders(above: RawRow, row: RawRow, merges: readonly Merge[]): string[] {
  const width = Math.max(above.cells.length, row.cells.length);
  const groups = Array.from({ length: width }, (_, index) => above.cells[index] ?? '');
  for (const { top, left, right } of merges) {
    if (top !== above.row) continue;
    const group = above.cells[left] ?? '';
    // Merged cells never overlap, except in a hostile file: then the first one is read.
    for (let index = left + 1; index <= right && index < width && groups[index] === ''; index += 1)
      groups[index] = group;
  }
  return groups;
}

/** Whether an asterisk or a word marks the column as required. */
function isMarkedRequired(text: string): boolean {
  return /[*＊∗]|\(\s*(?:required|req\.?|mandatory)\s*\)/i.test(text);
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
