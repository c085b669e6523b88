import type { OutputCell } from '../../core/model/written.ts';
import { BOM, formatCsv, formatGuardedCsv } from '../../core/values/csv-line.ts';
import { guardFormula, isFormulaLike } from '../../core/values/formula-guard.ts';
import type { OutFile } from '../bytes/sink.ts';

/** That no cell got an apostrophe. */
export const NOTHING_GUARDED: readonly number[] = [];

/** A spreadsheet being written, row by row. */
export interface SheetWriter {
  /**
   * Adds a row. Its cells are not needed afterwards.
   * @returns the indexes of the cells that get an apostrophe, so that no spreadsheet runs them
   */
  add(cells: readonly OutputCell[]): readonly number[];
  /** Resolves when the writer is ready for more rows. To be called now and then, since rows may be held until it is. */
  flush(): Promise<void>;
  /** Writes what is left, and closes the file. */
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
  let rows: string[][] = [];
  const flush = async (): Promise<void> => {
    if (rows.length === 0) return;
    const text = formatGuardedCsv(rows, delimiter);
    rows = [];
    await file.write(text);
  };
  return {
    add(cells) {
      const texts = cells.map(({ text }) => text);
      rows.push(texts);
      return guardFormulas(texts);
    },
    flush,
    async close() {
      await flush();
      await file.close();
    },
  };
}

/** Adds the apostrophes, and returns the indexes of the texts that got one. */
function guardFormulas(texts: string[]): readonly number[] {
  let guarded: number[] | undefined;
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] as string;
    if (!isFormulaLike(text)) continue;
    texts[i] = guardFormula(text);
    guarded ??= [];
    guarded.push(i);
  }
  return guarded ?? NOTHING_GUARDED;
}
