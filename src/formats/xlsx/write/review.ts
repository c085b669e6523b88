import { OutputError } from '../../../core/model/errors.ts';
import type { ErrorFact } from '../../../core/model/input.ts';
import type { Verdict } from '../../../core/model/vocabulary.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import type { OutFile } from '../../bytes/sink.ts';
import { escapeCellText } from '../xml/escape.ts';
import { buildTextValue, DATE_FORMAT, TEXT_FORMAT } from './row.ts';
import { BOLD_FONT, createWorkbookWriter, MAX_ROWS, MAX_TEXT_LENGTH, waitForDrain } from './workbook.ts';

/** The style of a cell. The cell's text says the same in words. */
export type CellStyle = Verdict | 'plain' | 'wrapped' | 'bold' | 'head' | 'faulty' | 'noted' | 'link';

/** A cell of a review; a text unless another member says otherwise. */
export interface ReviewCell {
  text: string;
  /** Set for a date cell: milliseconds since 1970-01-01, without a time zone. */
  timestamp?: number;
  number?: true;
  error?: Exclude<ErrorFact, 'error'>;
}

/** A cell of a review with its column and style. */
export interface PositionedCell extends ReviewCell {
  /** From 0. */
  column: number;
  style: CellStyle;
  note?: string;
  /** The cell of this workbook that a click leads to. */
  link?: { sheet: string; cell: string };
}

type Workbook = Awaited<ReturnType<typeof createWorkbookWriter>>;
type WorksheetWriter = ReturnType<Workbook['addWorksheet']>;
type ExceljsStyle = ReturnType<WorksheetWriter['getCell']>['style'];

/** Freezing more rows would leave no room to scroll. */
const MAX_FROZEN_ROWS = 15;
const LINE_HEIGHT_POINTS = 15;

/** Prints all columns on one page. */
const PAGE_SETUP = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

const DATE_TIME_FORMAT = 'mm/dd/yyyy hh:mm:ss';

/** The cells say the same in words, because not everybody can distinguish colors. */
const FILLS: Partial<Readonly<Record<CellStyle, string>>> = {
  closed: 'FFFBE3E4',
  denied: 'FFFBE3E4',
  delayed: 'FFFFF4D6',
  review: 'FFE3EDF9',
  ready: 'FFE8F4E4',
  head: 'FFE7E6E6',
  faulty: 'FFF4A58A',
  noted: 'FFD9D9D9',
};

/** A review being written, sheet by sheet. */
export interface ReviewWorkbook {
  addSheet(name: string, widths: readonly number[], frozenRows: number): ReviewSheet;
  close(): Promise<void>;
}

/** A sheet being written, row by row in ascending order. */
export interface ReviewSheet {
  /** @throws OutputError if a workbook cannot hold that many rows or such a long text, or if rows are out of order */
  addRow(row: number, cells: readonly PositionedCell[], hidden?: boolean): void;
  waitForDrain(): Promise<void>;
  /** Closes the sheet, with a filter on the rows from `from` to `to` if there is a filter. */
  close(filter?: { from: number; to: number; columns: number }): void;
}

/**
 * Opens a review for writing.
 * @param displayName the name of the review in error messages
 */
export async function openReviewWorkbook(file: OutFile, displayName: string): Promise<ReviewWorkbook> {
  const book = await createWorkbookWriter(file.stream);
  const styles = new Map<string, ExceljsStyle>();
  return {
    addSheet: (name, widths, frozenRows) => {
      const isFrozen = frozenRows > 0 && frozenRows <= MAX_FROZEN_ROWS;
      const worksheet = book.addWorksheet(name, {
        views: isFrozen ? [{ state: 'frozen', ySplit: frozenRows }] : [],
        pageSetup: PAGE_SETUP,
      });
      worksheet.columns = widths.map((width) => ({ width }));
      return new ReviewSheetWriter(file, worksheet, displayName, widths, styles);
    },
    close: () => file.raceFailure(book.commit()),
  };
}

class ReviewSheetWriter implements ReviewSheet {
  private lastRow = 0;

  constructor(
    private readonly file: OutFile,
    private readonly worksheet: WorksheetWriter,
    private readonly displayName: string,
    private readonly widths: readonly number[],
    private readonly styles: Map<string, ExceljsStyle>,
  ) {}

  addRow(row: number, cells: readonly PositionedCell[], hidden = false): void {
    if (row > MAX_ROWS)
      throw this.createError(row, 'There are more rows than fit on one sheet. Split your file.');
    if (row <= this.lastRow)
      throw this.createError(row, 'The rows are out of order. Save the file again in Excel.');
    this.lastRow = row;
    const line = this.worksheet.getRow(row);
    for (const cell of cells) this.fillCell(line.getCell(cell.column + 1), cell, row);
    if (hidden) line.hidden = true;
    const lines = Math.max(1, ...cells.map((cell) => this.countLines(cell)));
    if (lines > 1) line.height = lines * LINE_HEIGHT_POINTS;
    line.commit();
  }

  waitForDrain(): Promise<void> {
    return waitForDrain(this.worksheet, this.file);
  }

  close(filter?: { from: number; to: number; columns: number }): void {
    if (filter) {
      const { from, to, columns } = filter;
      this.worksheet.autoFilter = { from: { row: from, column: 1 }, to: { row: to, column: columns } };
    }
    this.worksheet.commit();
  }

  /** Estimates the lines of a wrapped text, because not every program adjusts the height of the row by itself. */
  private countLines(cell: PositionedCell): number {
    const width = this.widths[cell.column];
    return cell.style === 'wrapped' && width !== undefined ? Math.ceil((cell.text.length * 1.1) / width) : 1;
  }

  private fillCell(target: ReturnType<WorksheetWriter['getCell']>, cell: PositionedCell, row: number): void {
    target.style = this.getStyle(cell);
    if (cell.note !== undefined) target.note = escapeCellText(cell.note);
    if (cell.error !== undefined) target.value = { error: cell.error };
    else if (cell.timestamp !== undefined) target.value = new Date(cell.timestamp);
    else if (cell.number) target.value = Number(cell.text);
    else if (cell.text !== '') {
      if (cell.text.length > MAX_TEXT_LENGTH) {
        throw this.createError(row, 'A cell would have more text than Excel allows.');
      }
      target.value = buildTextValue(cell.text);
      if (cell.link) this.addLink(target, cell.link);
    }
  }

  /** Adds a link to a cell of this workbook; the API of exceljs can only write links to other files. */
  private addLink(
    target: ReturnType<WorksheetWriter['getCell']>,
    { sheet, cell }: { sheet: string; cell: string },
  ): void {
    const address = `'${sheet.replaceAll("'", "''")}'!${cell}`;
    const { _sheetRelsWriter } = this.worksheet as unknown as {
      _sheetRelsWriter: { _hyperlinks: { address: string; target: string }[] };
    };
    _sheetRelsWriter._hyperlinks.push({ address: target.address, target: address });
  }

  /** Returns the same object for the same style: exceljs recognizes styles by identity. */
  private getStyle(cell: PositionedCell): ExceljsStyle {
    const format = chooseNumberFormat(cell);
    const key = `${cell.style} ${format}`;
    let style = this.styles.get(key);
    if (!style) {
      style = createStyle(cell.style, format);
      this.styles.set(key, style);
    }
    return style;
  }

  private createError(row: number, what: string): OutputError {
    return new OutputError(`${this.displayName}, row ${row}: ${what} Nothing was written.`);
  }
}

/** Formats a cell reference: "H5" for column 7, row 5. */
export function formatCellReference(column: number, row: number): string {
  return `${toColumnLetter(column)}${row}`;
}

function chooseNumberFormat({ timestamp, number, text }: ReviewCell): string {
  if (timestamp !== undefined) return timestamp % 86_400_000 === 0 ? DATE_FORMAT : DATE_TIME_FORMAT;
  return number || text === '' ? 'General' : TEXT_FORMAT;
}

function createStyle(style: CellStyle, numFmt: string): ExceljsStyle {
  const fill = FILLS[style];
  const isBold = style === 'head' || style === 'bold';
  const isLink = style === 'link';
  return {
    numFmt,
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(isBold && { font: BOLD_FONT }),
    ...(isLink && { font: { ...BOLD_FONT, bold: false, underline: true, color: { argb: 'FF0563C1' } } }),
    alignment: { wrapText: style === 'wrapped', vertical: 'top' },
  };
}
