import { stringify } from 'csv-stringify/sync';
import { guardFormula, isFormulaLike } from './formula-guard.ts';

/** Characters that a reader could take for a delimiter or the end of a row. */
const NEEDS_QUOTES = /[\t;|\r\n]/;

/** UTF-8's byte order mark; without it Excel reads a .csv as Windows-1252. */
export const BOM = '\ufeff';

/** Rows as .csv or .tsv text with CRLF. Text that a spreadsheet would run gets an apostrophe before it. */
export function formatCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  return formatGuardedCsv(
    rows.map((cells) => (cells.some(isFormulaLike) ? cells.map(guardFormula) : cells)),
    delimiter,
  );
}

/** The same for cells that have their apostrophes. */
export function formatGuardedCsv(rows: (readonly string[])[], delimiter: string): string {
  return stringify(rows, { delimiter, record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES });
}
