import { stringify } from 'csv-stringify/sync';
import type { OutCell } from '../types.ts';
import { guarded } from '../values/formula-guard.ts';
import type { OutFile } from './out-folder.ts';

/** What could be taken for the delimiter, or for the end of a row, is quoted. */
const QUOTED = /[\t;|\r\n]/;

/** A spreadsheet being written, row by row. */
export interface SheetWriter {
  /** Settles where more may follow. */
  write(rows: readonly (readonly OutCell[])[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes a .csv or .tsv: UTF-8 with a byte order mark, CRLF, each text that a spreadsheet would run behind an apostrophe. */
export async function csvWriter(
  file: OutFile,
  headers: readonly string[],
  delimiter: ',' | '\t',
): Promise<SheetWriter> {
  const linesOf = (rows: readonly (readonly string[])[]): string =>
    stringify(
      rows.map((cells) => cells.map(guarded)),
      { delimiter, record_delimiter: '\r\n', quoted_match: QUOTED },
    );
  await file.write(`\ufeff${linesOf([headers])}`);
  return {
    write: (rows) => file.write(linesOf(rows.map((cells) => cells.map(({ text }) => text)))),
    close: () => file.close(),
  };
}
