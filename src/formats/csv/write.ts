import type { OutputCell } from '../../core/model/report.ts';
import { BOM, formatCsv } from '../../core/values/csv-line.ts';
import type { OutFile } from '../bytes/sink.ts';

/** A spreadsheet being written, row by row. */
export interface SheetWriter {
  /** Settles where more may follow. */
  write(rows: readonly (readonly OutputCell[])[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes a .csv or .tsv: UTF-8 with a byte order mark, CRLF, each text that a spreadsheet would run behind an apostrophe. */
export async function openCsvWriter(
  file: OutFile,
  headers: readonly string[],
  delimiter: ',' | '\t',
): Promise<SheetWriter> {
  await file.write(BOM + formatCsv([headers], delimiter));
  return {
    write: (rows) =>
      file.write(
        formatCsv(
          rows.map((cells) => cells.map(({ text }) => text)),
          delimiter,
        ),
      ),
    close: () => file.close(),
  };
}
