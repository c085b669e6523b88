import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Column, stream, Worksheet } from 'exceljs';
import { OutputError } from '../../../core/model/errors.ts';
import type { Field, ValueKind } from '../../../core/model/field.ts';
import type { OutputCell } from '../../../core/model/report.ts';
import type { OutFile } from '../../bytes/sink.ts';
import type { SheetWriter } from '../../csv/write.ts';
import { escapeCellText } from '../xml/escape.ts';
import { TEXT_FORMAT, writeRow } from './row.ts';

/** A column of a workbook. */
export interface WorkbookColumn {
  header: string;
  /** Its kind decides width and format; undefined for a column that is no field. */
  field: Field | undefined;
  /** What may be chosen in it. */
  list?: readonly string[];
  /** In characters, where its kind does not say. */
  width?: number;
}

/** As many as Excel takes. */
export const MAX_ROWS = 1_048_576;
export const MAX_TEXT_LENGTH = 32_767;
const MAX_LIST_LENGTH = 255;

/** Bytes that may wait for compression, of each workbook that is open: exceljs itself never lets its caller wait. */
const MAX_PENDING_BYTES = 256 * 1024;

/** Of its 44 workbooks a million drafts took three times as long to compress, for a ninth less in size. */
const FAST_COMPRESSION = { level: 2, memLevel: 7 };

const COLUMN_WIDTHS: Readonly<Record<ValueKind, number>> = {
  text: 32,
  id: 18,
  name: 28,
  day: 12,
  'yes-no': 10,
  choice: 18,
  amount: 12,
};
const DEFAULT_WIDTH = 24;
const MAX_WIDTH = 60;

/** Named whole: of a font without a name each program makes its own. */
export const BOLD_FONT = { name: 'Calibri', size: 11, bold: true };

/**
 * Writes an .xlsx row by row: a frozen header with a filter, identifiers as text, dates as date cells.
 * @throws OutputError where a row or a text is more than a workbook can hold
 */
export async function openXlsxWriter(
  file: OutFile,
  sheet: string,
  columns: readonly WorkbookColumn[],
): Promise<SheetWriter> {
  const book = await createWorkbookWriter(file.stream, FAST_COMPRESSION);
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(
    (column): Partial<Column> => ({ width: chooseColumnWidth(column), style: { numFmt: TEXT_FORMAT } }),
  );
  addDropdowns(page, columns);
  return new XlsxWriter(file, book, page, columns);
}

/** How wide a column is, in characters. */
export function chooseColumnWidth({
  header,
  field,
  width = field ? COLUMN_WIDTHS[field.kind] : DEFAULT_WIDTH,
}: Pick<WorkbookColumn, 'header' | 'field' | 'width'>): number {
  return Math.min(MAX_WIDTH, Math.max(header.length + 4, width));
}

/** A workbook that is written from nothing into a stream. A user's own never goes through here: exceljs would damage it. */
export async function createWorkbookWriter(
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

class XlsxWriter implements SheetWriter {
  private row = 1;

  constructor(
    private readonly file: OutFile,
    private readonly workbook: stream.xlsx.WorkbookWriter,
    private readonly worksheet: Worksheet,
    private readonly columns: readonly WorkbookColumn[],
  ) {
    const head = worksheet.addRow(columns.map(({ header }) => escapeCellText(header)));
    head.font = BOLD_FONT;
    head.commit();
  }

  async write(rows: readonly (readonly OutputCell[])[]): Promise<void> {
    for (const cells of rows) this.addRow(cells);
    await waitForDrain(this.worksheet, this.file);
  }

  async close(): Promise<void> {
    this.worksheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: this.row, column: this.columns.length },
    };
    await this.file.raceFailure(this.workbook.commit());
    await this.file.close();
  }

  private addRow(cells: readonly OutputCell[]): void {
    this.row += 1;
    if (this.row > MAX_ROWS)
      throw this.tooLargeError('more records than a worksheet can hold; split the input');
    for (const { text } of cells) {
      if (text.length > MAX_TEXT_LENGTH)
        throw this.tooLargeError('more text in a cell than a workbook can hold');
    }
    writeRow(this.worksheet, this.row, cells);
  }

  private tooLargeError(what: string): OutputError {
    return new OutputError(`${this.file.name}, row ${this.row}: ${what}; nothing was written`);
  }
}

/** A stream of archiver's own kind, which is older than Node's and has no writableLength. */
type ArchiveStream = NodeJS.EventEmitter & { _writableState: { length: number } };

/** Waits until what was written of a sheet is on its way into the file. */
export async function waitForDrain(page: Worksheet, file: OutFile): Promise<void> {
  const [pipe] = (page as unknown as { stream: { pipes: ArchiveStream[] } }).stream.pipes;
  // The sheet's turn in the archive comes a little later than the first rows.
  if (!pipe) await new Promise((resolve) => setImmediate(resolve));
  else if (pipe._writableState.length > MAX_PENDING_BYTES) await file.raceFailure(once(pipe, 'drain'));
  file.throwIfFailed();
}

/** Choices stand in the validation itself, which holds 255 characters; a longer list is left to the checks. */
export function addDropdowns(page: Worksheet, columns: readonly WorkbookColumn[]): void {
  const { dataValidations } = page as unknown as {
    dataValidations: { add(range: string, validation: object): void };
  };
  columns.forEach(({ list }, i) => {
    const text = list?.join(',') ?? '';
    if (text === '' || text.length > MAX_LIST_LENGTH || list?.some((each) => /[",]/.test(each))) return;
    const { letter } = page.getColumn(i + 1);
    dataValidations.add(`${letter}2:${letter}${MAX_ROWS}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: [`"${text}"`],
    });
  });
}
