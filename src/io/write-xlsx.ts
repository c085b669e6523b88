import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Column, stream, Worksheet } from 'exceljs';
import { OutputError } from '../errors.ts';
import type { Field, OutCell, ValueKind } from '../types.ts';
import type { OutFile } from './out-file.ts';
import type { SheetWriter } from './write-csv.ts';

/** A column of a workbook. */
export interface BookColumn {
  header: string;
  /** Its kind decides width and format; undefined for a column that is no field. */
  field: Field | undefined;
  /** What may be chosen in it. */
  list?: readonly string[];
}

/** As many as Excel takes. */
const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
const LONGEST_LIST = 255;

/** Bytes that may wait for compression: exceljs itself never lets its caller wait. */
const MOST_WAITING = 4 * 1024 * 1024;

const DATE = 'mm/dd/yyyy';
const TEXT = '@';
const WIDTHS: Readonly<Record<ValueKind, number>> = {
  text: 32,
  id: 18,
  name: 28,
  day: 12,
  'yes-no': 10,
  choice: 18,
  amount: 12,
};
const OTHER_WIDTH = 24;
const WIDEST = 60;

const MS_PER_DAY = 86_400_000;

/** Characters that XML cannot hold, and what looks like their notation (ECMA-376-1 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}|_(?=x[0-9a-f]{4}_)/giu;

/**
 * Writes an .xlsx row by row: a frozen header with a filter, identifiers as text, dates as date cells.
 * @throws OutputError where a row or a text is more than a workbook can hold
 */
export async function xlsxWriter(
  file: OutFile,
  sheet: string,
  columns: readonly BookColumn[],
): Promise<SheetWriter> {
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  const book = new WorkbookWriter({
    stream: file.stream,
    useSharedStrings: false,
    useStyles: true,
  });
  book.creator = 'portal-check';
  book.lastModifiedBy = 'portal-check';
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(({ header, field }): Partial<Column> => ({
    width: Math.min(WIDEST, Math.max(header.length + 4, field ? WIDTHS[field.kind] : OTHER_WIDTH)),
    style: { numFmt: TEXT },
  }));
  addLists(page, columns);
  return new BookWriter(file, book, page, columns);
}

class BookWriter implements SheetWriter {
  private row = 1;

  constructor(
    private readonly file: OutFile,
    private readonly book: stream.xlsx.WorkbookWriter,
    private readonly page: Worksheet,
    private readonly columns: readonly BookColumn[],
  ) {
    const head = page.addRow(columns.map(({ header }) => escaped(header)));
    head.font = { bold: true };
    head.commit();
  }

  async write(rows: readonly (readonly OutCell[])[]): Promise<void> {
    for (const cells of rows) this.add(cells);
    await this.drained();
  }

  async close(): Promise<void> {
    this.page.autoFilter = { from: { row: 1, column: 1 }, to: { row: this.row, column: this.columns.length } };
    await this.file.whole(this.book.commit());
  }

  private add(cells: readonly OutCell[]): void {
    this.row += 1;
    if (this.row > MOST_ROWS) throw this.tooMuch('more records than a worksheet can hold; split the input');
    const row = this.page.getRow(this.row);
    cells.forEach((cell, i) => {
      if (cell.text === '') return;
      const at = row.getCell(i + 1);
      if (cell.day !== undefined) {
        at.numFmt = DATE;
        at.value = new Date(cell.day * MS_PER_DAY);
      } else if (cell.number) {
        at.numFmt = 'General';
        at.value = Number(cell.text);
      } else {
        if (cell.text.length > LONGEST_TEXT) throw this.tooMuch('more text in a cell than a workbook can hold');
        at.value = escaped(cell.text);
      }
    });
    row.commit();
  }

  private async drained(): Promise<void> {
    const [pipe] = (this.page as unknown as { stream: { pipes: Writable[] } }).stream.pipes;
    // The sheet's turn in the archive comes a little later than the first rows.
    if (!pipe) await new Promise((resolve) => setImmediate(resolve));
    else if (pipe.writableLength > MOST_WAITING) await this.file.whole(once(pipe, 'drain'));
    this.file.refuseBroken();
  }

  private tooMuch(what: string): OutputError {
    return new OutputError(`${this.file.name}, row ${this.row}: ${what}; nothing was written`);
  }
}

/** Choices stand in the validation itself, which holds 255 characters; a longer list is left to the checks. */
function addLists(page: Worksheet, columns: readonly BookColumn[]): void {
  const { dataValidations } = page as unknown as {
    dataValidations: { add(range: string, validation: object): void };
  };
  columns.forEach(({ list }, i) => {
    const text = list?.join(',') ?? '';
    if (text === '' || text.length > LONGEST_LIST || list?.some((each) => /[",]/.test(each))) return;
    const { letter } = page.getColumn(i + 1);
    dataValidations.add(`${letter}2:${letter}${MOST_ROWS}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: [`"${text}"`],
    });
  });
}

function escaped(text: string): string {
  return text.replace(NOT_XML, (char) => {
    const hex = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return char === '_' ? '_x005F_' : `_x${hex}_`;
  });
}
