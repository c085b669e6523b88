import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Column, stream, Worksheet } from 'exceljs';
import { OutputError } from '../../../core/model/errors.ts';
import type { Field, ValueKind } from '../../../core/model/field.ts';
import type { OutCell } from '../../../core/model/report.ts';
import type { OutFile } from '../../bytes/sink.ts';
import type { SheetWriter } from '../../csv/write.ts';
import { escapeText } from '../xml/escape.ts';
import { TEXT, writeRow } from './row.ts';

/** A column of a workbook. */
export interface BookColumn {
  header: string;
  /** Its kind decides width and format; undefined for a column that is no field. */
  field: Field | undefined;
  /** What may be chosen in it. */
  list?: readonly string[];
  /** In characters, where its kind does not say. */
  width?: number;
}

/** As many as Excel takes. */
export const MOST_ROWS = 1_048_576;
export const LONGEST_TEXT = 32_767;
const LONGEST_LIST = 255;

/** Bytes that may wait for compression, of each workbook that is open: exceljs itself never lets its caller wait. */
const MOST_WAITING = 256 * 1024;

/** Of its 44 workbooks a million drafts took three times as long to compress, for a ninth less in size. */
const QUICKLY = { level: 2, memLevel: 7 };

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

/** Named whole: of a font without a name each program makes its own. */
export const BOLD = { name: 'Calibri', size: 11, bold: true };

/**
 * Writes an .xlsx row by row: a frozen header with a filter, identifiers as text, dates as date cells.
 * @throws OutputError where a row or a text is more than a workbook can hold
 */
export async function xlsxWriter(
  file: OutFile,
  sheet: string,
  columns: readonly BookColumn[],
): Promise<SheetWriter> {
  const book = await openBook(file.stream, QUICKLY);
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(
    (column): Partial<Column> => ({ width: widthOf(column), style: { numFmt: TEXT } }),
  );
  addLists(page, columns);
  return new BookWriter(file, book, page, columns);
}

/** How wide a column is, in characters. */
export function widthOf({
  header,
  field,
  width = field ? WIDTHS[field.kind] : OTHER_WIDTH,
}: Pick<BookColumn, 'header' | 'field' | 'width'>): number {
  return Math.min(WIDEST, Math.max(header.length + 4, width));
}

/** A workbook that is written from nothing into a stream. A user's own never goes through here: exceljs would damage it. */
export async function openBook(
  out: Writable,
  zlib: { level?: number; memLevel?: number } = {},
): Promise<stream.xlsx.WorkbookWriter> {
  const module = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  const WorkbookWriter = module.default as typeof stream.xlsx.WorkbookWriter;
  const book = new WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true, zip: { zlib } });
  book.creator = 'portal-check';
  book.lastModifiedBy = 'portal-check';
  return book;
}

class BookWriter implements SheetWriter {
  private row = 1;

  constructor(
    private readonly file: OutFile,
    private readonly book: stream.xlsx.WorkbookWriter,
    private readonly page: Worksheet,
    private readonly columns: readonly BookColumn[],
  ) {
    const head = page.addRow(columns.map(({ header }) => escapeText(header)));
    head.font = BOLD;
    head.commit();
  }

  async write(rows: readonly (readonly OutCell[])[]): Promise<void> {
    for (const cells of rows) this.add(cells);
    await drained(this.page, this.file);
  }

  async close(): Promise<void> {
    this.page.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: this.row, column: this.columns.length },
    };
    await this.file.whole(this.book.commit());
    await this.file.close();
  }

  private add(cells: readonly OutCell[]): void {
    this.row += 1;
    if (this.row > MOST_ROWS) throw this.tooMuch('more records than a worksheet can hold; split the input');
    for (const { text } of cells) {
      if (text.length > LONGEST_TEXT) throw this.tooMuch('more text in a cell than a workbook can hold');
    }
    writeRow(this.page, this.row, cells);
  }

  private tooMuch(what: string): OutputError {
    return new OutputError(`${this.file.name}, row ${this.row}: ${what}; nothing was written`);
  }
}

/** A stream of archiver's own kind, which is older than Node's and has no writableLength. */
type Pipe = NodeJS.EventEmitter & { _writableState: { length: number } };

/** Waits until what was written of a sheet is on its way into the file. */
export async function drained(page: Worksheet, file: OutFile): Promise<void> {
  const [pipe] = (page as unknown as { stream: { pipes: Pipe[] } }).stream.pipes;
  // The sheet's turn in the archive comes a little later than the first rows.
  if (!pipe) await new Promise((resolve) => setImmediate(resolve));
  else if (pipe._writableState.length > MOST_WAITING) await file.whole(once(pipe, 'drain'));
  file.refuseBroken();
}

/** Choices stand in the validation itself, which holds 255 characters; a longer list is left to the checks. */
export function addLists(page: Worksheet, columns: readonly BookColumn[]): void {
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
