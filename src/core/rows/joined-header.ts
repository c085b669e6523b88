import type { Dictionary } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';
import { findField } from './header.ts';

/** The header that a group and a column's own text make together: "Provider" over "Name" is "Provider Name". */
export function joinHeaders(group: string, own: string): string {
  return [group, own]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * The header row that two rows make where the layout's template has two: each column by its group and its own text
 * where the layout names that, else by its own text, else by the one above it, which then spans both rows.
 */
export function joinHeaderRows(above: RawRow | undefined, row: RawRow, dictionary: Dictionary): RawRow[] {
  if (dictionary.template?.headerRows !== 2 || above?.row !== row.row - 1) return [];
  const width = Math.max(above.cells.length, row.cells.length);
  const cells: string[] = [];
  let group = '';
  for (let i = 0; i < width; i += 1) {
    const own = row.cells[i] ?? '';
    const over = above.cells[i] ?? '';
    if (over.trim() !== '') group = over;
    const joined = joinHeaders(group, own);
    cells.push(own.trim() === '' ? over : findField(joined, dictionary) ? joined : own);
  }
  return [{ row: row.row, cells }];
}
