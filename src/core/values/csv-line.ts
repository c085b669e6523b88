import { stringify } from 'csv-stringify/sync';
import { guarded, isRunnable } from './formula-guard.ts';

/** What could be taken for the delimiter, or for the end of a row, is quoted. */
const QUOTED = /[\t;|\r\n]/;

/** UTF-8's byte order mark, without which Excel takes a .csv for Windows-1252. */
export const BOM = '\ufeff';

/** Rows as the text of a .csv or .tsv: CRLF, each text that a spreadsheet would run behind an apostrophe. */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): string {
  return stringify(
    rows.map((cells) => (cells.some(isRunnable) ? cells.map(guarded) : cells)),
    { delimiter, record_delimiter: '\r\n', quoted_match: QUOTED },
  );
}
