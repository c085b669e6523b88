import { scoreHeaderRow } from '../columns/match.ts';
import { findNamedField } from '../columns/names.ts';
import type { ColumnMap } from '../model/context.ts';
import type { Dictionary } from '../model/field.ts';
import type { RawRow, RawSheet } from '../model/input.ts';
import { joinHeaderRows } from './joined-header.ts';

/** The header, which may be below title rows, is searched for in this many rows. */
export const MAX_HEADER_ROW = 50;
/** The content of a column is judged by this many rows below the header. */
export const MAX_SAMPLE_ROWS = 200;

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
  named: number;
  exact: number;
}

/** Reads the first rows of a sheet: enough to find its header, and to judge what its columns hold. */
export async function openSheet(sheet: RawSheet): Promise<OpenedSheet> {
  const firstRows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > MAX_HEADER_ROW + MAX_SAMPLE_ROWS) return { sheet, firstRows, isAll: false };
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
): HeaderCandidate | undefined {
  let best: HeaderCandidate | undefined;
  for (const [i, single] of opened.firstRows.entries()) {
    if (single.row > MAX_HEADER_ROW) break;
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
