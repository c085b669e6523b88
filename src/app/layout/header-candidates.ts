import type { RawRow, RawSheet } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { joinHeaders } from '../../core/rows/joined-header.ts';
import { foldHeader } from '../../core/values/text.ts';
import type { Merge } from '../../formats/xlsx/sheet/merges.ts';
import { type ColumnMatch, matchColumns, type NamedColumn } from './match-columns.ts';

/** How many rows are searched for the header, which may be below title rows. */
const MAX_SEARCHED_ROWS = 50;

/** A column of a template, with the names in its header. */
export interface HeaderColumn extends NamedColumn {
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
  matches: ReadonlyMap<number, ColumnMatch>;
  /** The row below, if there is one. */
  below: RawRow | undefined;
}

/** The row of a sheet that names the most fields; of two such rows, the one that spells more of them exactly. */
export async function findHeaderCandidate(
  sheet: RawSheet,
  merges: readonly Merge[],
  kinds: readonly Kind[],
): Promise<HeaderCandidate | undefined> {
  const rows = await readFirstRows(sheet);
  let best: HeaderCandidate | undefined;
  rows.forEach((row, i) => {
    const previous = rows[i - 1];
    const above = previous?.row === row.row - 1 ? previous : undefined;
    const next = rows[i + 1];
    const below = next?.row === row.row + 1 ? next : undefined;
    for (const kind of kinds) {
      for (const headerRows of [1, 2] as const) {
        const columns =
          headerRows === 1 ? readOneRowColumns(row) : above ? readTwoRowColumns(above, row, merges) : [];
        const matches = matchColumns(columns, kind);
        const candidate: HeaderCandidate = { sheet, kind, row: row.row, headerRows, columns, matches, below };
        if (matches.size > 0 && (!best || isBetterCandidate(candidate, best))) best = candidate;
      }
    }
  });
  return best;
}

/** Whether the first one names more fields, or more of them exactly, or is in a visible sheet. */
export function isBetterCandidate(a: HeaderCandidate, b: HeaderCandidate): boolean {
  if (a.sheet.hidden !== b.sheet.hidden && Math.min(a.matches.size, b.matches.size) >= 3)
    return b.sheet.hidden;
  if (a.matches.size !== b.matches.size) return a.matches.size > b.matches.size;
  return countExactMatches(a) > countExactMatches(b);
}

function countExactMatches({ matches }: HeaderCandidate): number {
  return [...matches.values()].filter(({ method }) => method === 'name').length;
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
        names: listPossibleNames(cell),
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
    const names = [header, ...(isOnly ? [own] : []), ...(own.trim() === '' ? [group] : [])].flatMap(
      listPossibleNames,
    );
    const isJoined = group.trim() !== '' && own.trim() !== '';
    columns.push({
      index,
      header,
      own: isOnly && isJoined ? collapseWhitespace(own) : undefined,
      required,
      markedByGroup: required && !isMarkedRequired(own),
      names,
    });
  });
  return columns;
}

function readGroupHeaders(above: RawRow, row: RawRow, merges: readonly Merge[]): string[] {
  return Array.from({ length: Math.max(above.cells.length, row.cells.length) }, (_, index) => {
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        top <= above.row && bottom >= above.row && left <= index && right >= index,
    );
    return (merge?.top === above.row ? above.cells[merge.left] : above.cells[index]) ?? '';
  });
}

/** Whether an asterisk or a word marks the column as required. */
function isMarkedRequired(text: string): boolean {
  return /[*＊∗]|\(\s*(?:required|req\.?|mandatory)\s*\)/i.test(text);
}

/** The names that a header may contain: the whole text, without marks and brackets, its first line, the part before a colon. */
function listPossibleNames(text: string): string[] {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[*＊∗]/g, ' ');
  const first = bare.trim().split(/[\r\n]/)[0] ?? '';
  const beforeColon = first.split(/[:–—]/)[0] ?? '';
  return [
    ...new Set(
      [text, bare, first, beforeColon].map(collapseWhitespace).filter((name) => foldHeader(name) !== ''),
    ),
  ];
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
