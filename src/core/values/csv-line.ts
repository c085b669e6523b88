import { stringify } from 'csv-stringify/sync';
import { guardFormula, isFormulaLike } from './formula-guard.ts';

/** What could be taken for the delimiter, or for the end of a row, is quoted. */
const NEEDS_QUOTES = /[\t;|\r\n]/;

/** UTF-8's byte order mark, without which Excel takes a .csv for Windows-1252. */
export const BOM = '\ufeff';

/** Rows as the text of a .csv or .tsv: CRLF, each text that a spreadsheet would run behind an apostrophe. */
export function formatCsv(rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): string {
  return stringify(
    rows.map((cells) => (cells.some(isFormulaLike) ? cells.map(guardFormula) : cells)),
    { delimiter, record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES },
  );
}
