import { findNamedField } from '../columns/names.ts';
import type { Dictionary } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';

/** Joins a group header and the header below it: "Provider" over "Name" is "Provider Name". A merged cell has one text. */
export function joinHeaders(group: string, own: string): string {
  const texts = [group, own].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return [...new Set(texts)].join(' ');
}

/**
 * Joins two header rows into one: groups that span several columns, and the headers below them. A column without a
 * header of its own has the text above it, since that cell spans both rows.
 * @returns the joined row; an empty list if the row above holds no groups
 */
export function joinHeaderRows(above: RawRow | undefined, row: RawRow, dictionary: Dictionary): RawRow[] {
  if (above?.row !== row.row - 1) return [];
  const { template } = dictionary;
  if (template ? template.headerRows !== 2 : !isGroupRow(above, row)) return [];
  const width = Math.max(above.cells.length, row.cells.length);
  const cells: string[] = [];
  let group = '';
  for (let i = 0; i < width; i += 1) {
    const own = row.cells[i] ?? '';
    const upper = above.cells[i] ?? '';
    if (upper.trim() !== '') group = upper;
    const joined = joinHeaders(group, own);
    const isJoined = !template || findNamedField(joined, dictionary) !== undefined;
    cells.push(own.trim() === '' ? upper : isJoined ? joined : own);
  }
  return [{ row: row.row, cells }];
}

/** Whether the upper row may hold groups of headers: more than a title, fewer texts than the row below, no numbers. */
function isGroupRow(above: RawRow, row: RawRow): boolean {
  const groups = above.cells.filter((cell) => cell.trim() !== '');
  const own = row.cells.filter((cell) => cell.trim() !== '');
  if (groups.length < 2 || groups.length >= own.length) return false;
  return ![...groups, ...own].some((cell) => /\d{3}/.test(cell));
}
