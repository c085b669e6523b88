import type { Writable } from 'node:stream';
import type { AddWorksheetOptions, Column, stream, Worksheet } from 'exceljs';
import type { Field } from '../../../core/model/field.ts';
import type { OutputCell } from '../../../core/model/written.ts';
import { waitForNextTurn } from '../../bytes/next-turn.ts';
import type { OutFile } from '../../bytes/sink.ts';
import { NOTHING_GUARDED, type SheetWriter } from '../../csv/write.ts';
import { escapeCellText } from '../xml/escape.ts';
import { chooseColumnWidth, chooseWrappedWidth, toPixels } from './column-width.ts';
import { createLongTextError, createTooManyRowsError } from './errors.ts';
import { SheetNotes } from './notes.ts';
import { FOOTER, MAX_PRINTED_PIXELS, MIN_SCALE, PAGE_SETUP } from './print.ts';
import { countLines, TEXT_FORMAT, toRowHeight, writeRow } from './row.ts';

/** A column of a workbook. */
export interface WorkbookColumn {
  header: string;
  /** Its kind decides the width; undefined for a column that is not a field. */
  field: Field | undefined;
  /** The choices of a dropdown list. */
  list?: readonly string[];
  /** Width in characters; default: by the kind of the field. */
  width?: number;
}

/** The number of rows in an Excel worksheet. */
export const MAX_ROWS = 1_048_576;
/** The number of characters that an Excel cell can hold. */
export const MAX_TEXT_LENGTH = 32_767;
const MAX_LIST_LENGTH = 255;

/** Bytes that may wait for compression in each open workbook. exceljs itself has no back-pressure. */
const MAX_PENDING_BYTES = 256 * 1024;

/** With the default level, the 44 workbooks of a million drafts took three times as long, for one ninth less size. */
const FAST_COMPRESSION = { level: 2, memLevel: 7 };

/** Fonts have a name and size, because programs replace a font without a name by different ones. */
export const PLAIN_FONT = { name: 'Calibri', size: 11, bold: false };
export const BOLD_FONT = { ...PLAIN_FONT, bold: true };

/**
 * Writes an .xlsx row by row: a frozen header with a filter, identifiers as text, dates as date cells, corrected cells
 * in a light color with the old text as a note.
 * @throws OutputError if a workbook cannot hold that many rows or such a long text
 */
export async function openXlsxWriter(
  file: OutFile,
  sheet: string,
  columns: readonly WorkbookColumn[],
  { isForReading = false } = {},
): Promise<SheetWriter> {
  const book = await createWorkbookWriter(file.stream, FAST_COMPRESSION);
  const widths = columns.map(isForReading ? chooseWrappedWidth : chooseColumnWidth);
  const options: Partial<AddWorksheetOptions> = {
    views: [{ state: 'frozen', ySplit: 1 }],
    ...(isForReading && choosePrint(widths)),
  };
  const worksheet = book.addWorksheet(sheet, options);
  worksheet.columns = widths.map((width): Partial<Column> => ({ width, style: { numFmt: TEXT_FORMAT } }));
  addDropdowns(worksheet, columns);
  return new XlsxWriter(file, book, worksheet, columns, isForReading ? widths : undefined);
}

/** All columns on one page if a person can read them there; else in several pages, each with the first column. */
function choosePrint(widths: readonly number[]): Partial<AddWorksheetOptions> {
  const pixels = widths.reduce((sum, width) => sum + toPixels(width), 0);
  const titles = { printTitlesRow: '1:1', printTitlesColumn: 'A:A' };
  const { fitToPage, fitToWidth, fitToHeight, ...page } = PAGE_SETUP;
  const pageSetup =
    pixels <= MAX_PRINTED_PIXELS
      ? { ...PAGE_SETUP, ...titles }
      : { ...page, ...titles, scale: MIN_SCALE, pageOrder: 'overThenDown' as const };
  return { pageSetup, headerFooter: FOOTER };
}

/**
 * Creates a new workbook that is written to a stream. Never use it for a user's workbook: exceljs would damage that.
 */
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
  private readonly notes = new SheetNotes();

  constructor(
    private readonly file: OutFile,
    private readonly workbook: stream.xlsx.WorkbookWriter,
    private readonly worksheet: Worksheet,
    private readonly columns: readonly WorkbookColumn[],
    /** Set if texts wrap. */
    private readonly widths: readonly number[] | undefined,
  ) {
    const head = worksheet.addRow(columns.map(({ header }) => escapeCellText(header)));
    head.font = BOLD_FONT;
    if (widths) {
      head.alignment = { wrapText: true, vertical: 'top' };
      head.height = toRowHeight(
        Math.max(1, ...columns.map(({ header }, i) => countLines(header, widths[i]))),
      );
    }
    head.commit();
  }

  add(cells: readonly OutputCell[]): readonly number[] {
    this.row += 1;
    if (this.row > MAX_ROWS) throw createTooManyRowsError(this.describeLocation());
    for (const { text } of cells) {
      if (text.length > MAX_TEXT_LENGTH) throw createLongTextError(this.describeLocation());
    }
    writeRow(this.worksheet, this.row, cells, this.notes, this.widths);
    return NOTHING_GUARDED;
  }

  flush(): Promise<void> {
    return waitForDrain(this.worksheet, this.file);
  }

  async close(): Promise<void> {
    this.worksheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: this.row, column: this.columns.length },
    };
    this.notes.write(this.worksheet);
    await this.file.raceFailure(this.workbook.commit());
    await this.file.close();
  }

  private describeLocation(): string {
    return `${this.file.name}, row ${this.row}`;
  }
}

/** A stream of archiver, whose stream class is older than Node's and has no writableLength. */
type ArchiveStream = NodeJS.EventEmitter & { _writableState: { length: number } };

/** Waits until there is room for more rows of a sheet. */
export async function waitForDrain(worksheet: Worksheet, file: OutFile): Promise<void> {
  const [pipe] = (worksheet as unknown as { stream: { pipes: ArchiveStream[] } }).stream.pipes;
  // The sheet is piped into the archive a little after the first rows are written.
  if (!pipe) await waitForNextTurn();
  else if (pipe._writableState.length > MAX_PENDING_BYTES)
    await file.raceFailure(waitForEvent(pipe, 'drain'));
  file.throwIfFailed();
}

function waitForEvent(stream: ArchiveStream, event: string): Promise<void> {
  return new Promise((resolve) => {
    stream.once(event, () => resolve());
  });
}

/** Adds dropdown lists. A data validation holds 255 characters of choices; a column with more gets no list. */
export function addDropdowns(worksheet: Worksheet, columns: readonly WorkbookColumn[]): void {
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add(range: string, validation: object): void };
  };
  columns.forEach(({ list }, i) => {
    const text = list?.join(',') ?? '';
    if (text === '' || text.length > MAX_LIST_LENGTH || list?.some((choice) => /[",]/.test(choice))) return;
    const { letter } = worksheet.getColumn(i + 1);
    dataValidations.add(`${letter}2:${letter}${MAX_ROWS}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: [`"${text}"`],
    });
  });
}
