import type { OutputCell } from '../../core/model/written.ts';
import { BOM, formatCsv } from '../../core/values/csv-line.ts';
import type { OutFile } from '../bytes/sink.ts';

/** A spreadsheet being written, row by row. */
export interface SheetWriter {
  /** Resolves when the writer is ready for more rows. */
  write(rows: readonly (readonly OutputCell[])[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Writes a .csv or .tsv: UTF-8 with a byte order mark and CRLF. A text that a spreadsheet would run as a formula gets
 * an apostrophe in front.
 */
export async function openCsvWriter(
  file: OutFile,
  headers: readonly string[],
  delimiter: string,
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
