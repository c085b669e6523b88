import type { Dictionary } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';
import { findField } from './header.ts';

/** Joins a group header and the header below it: "Provider" over "Name" is "Provider Name". */
export function joinHeaders(group: string, own: string): string {
  return [group, own]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * Joins two header rows into one if the layout's template has two. A column's header is its group and own text if the
 * layout has that, otherwise its own text, or the text above it if it has none (a cell that spans both rows).
 * @returns the joined row, or an empty list
 */
export function joinHeaderRows(above: RawRow | undefined, row: RawRow, dictionary: Dictionary): RawRow[] {
  if (dictionary.template?.headerRows !== 2 || above?.row !== row.row - 1) return [];
  const width = Math.max(above.cells.length, row.cells.length);
  const cells: string[] = [];
  let group = '';
  for (let i = 0; i < width; i += 1) {
    const own = row.cells[i] ?? '';
    const upper = above.cells[i] ?? '';
    if (upper.trim() !== '') group = upper;
    const joined = joinHeaders(group, own);
    cells.push(own.trim() === '' ? upper : findField(joined, dictionary) ? joined : own);
  }
  return [{ row: row.row, cells }];
}
