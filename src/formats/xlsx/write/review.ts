import type { OutFile } from '../../bytes/sink.ts';
import { formatCellReference, quoteSheetName } from './cell-reference.ts';
import { createLongTextError, createTooManyRowsError, createUnwritableError } from './errors.ts';
import { FOOTER, PAGE_SETUP } from './print.ts';
import { listColumnPixels, ReviewNotes } from './review-notes.ts';
import { PrintNames, type PrintRange } from './review-print.ts';
import { isGrowing, type PositionedCell, StyleCache, type WorksheetWriter } from './review-style.ts';
import { buildTextValue, type CellModel, countLines, toRowHeight, writeRowModel } from './row.ts';
import { createWorkbookWriter, MAX_ROWS, MAX_TEXT_LENGTH, waitForDrain } from './workbook.ts';

/** Limit of Excel. */
export const MAX_COLUMNS = 16_384;
/** Why an input that is too wide has no review. */
export const NO_ROOM_FOR_COLUMNS = 'There is no room for three more columns. Delete some columns.';
/** Freezing more rows would leave no room to scroll. */
const MAX_FROZEN_ROWS = 15;

/** The cell types of exceljs (ValueType). */
const [NULL_TYPE, NUMBER_TYPE, TEXT_TYPE, DATE_TYPE, ERROR_TYPE] = [0, 2, 3, 4, 10];

/** How a sheet is laid out. */
export interface SheetLayout {
  /** In characters. */
  widths: readonly number[];
  /** The row of the headers: frozen with what is above it, and repeated on each page. */
  headerRow: number;
  frozenColumns?: number;
  /** Columns folded away, which a click shows. */
  folded?: ReadonlySet<number>;
  /** How many columns are printed; default: all. */
  printedColumns?: number;
  /** The number of notes at most. */
  notes?: number;
}

/** A review being written, sheet by sheet. */
export interface ReviewWorkbook {
  addSheet(name: string, layout: SheetLayout): ReviewSheet;
  close(): Promise<void>;
}

/** A sheet being written, row by row in ascending order. */
export interface ReviewSheet {
  /**
   * Adds a row whose cells are in the order of their columns.
   * @throws OutputError if a workbook cannot hold that many rows or columns or such a long text, or if rows are out of order
   */
  addRow(row: number, cells: readonly PositionedCell[], hidden?: boolean): void;
  /** Adds a line of text across all columns. */
  addLine(row: number, cell: PositionedCell): void;
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
  const styles = new StyleCache();
  const names = new PrintNames(book);
  let sheets = 0;
  return {
    addSheet: (name, layout) => {
      const { headerRow, frozenColumns = 0, widths, folded } = layout;
      const isFrozen = headerRow <= MAX_FROZEN_ROWS;
      const worksheet = book.addWorksheet(name, {
        views: isFrozen ? [{ state: 'frozen', ySplit: headerRow, xSplit: frozenColumns }] : [],
        pageSetup: PAGE_SETUP,
        headerFooter: FOOTER,
        properties: folded?.size ? { outlineLevelCol: 1 } : {},
      });
      worksheet.columns = widths.map((width, i) =>
        folded?.has(i) ? { width, outlineLevel: 1, hidden: true } : { width },
      );
      const index = sheets;
      sheets += 1;
      const print = (range: PrintRange) => names.add(index, name, range);
      return new ReviewSheetWriter(file, worksheet, { displayName, layout, styles, print });
    },
    close: () => file.raceFailure(book.commit()),
  };
}

interface SheetParts {
  displayName: string;
  layout: SheetLayout;
  styles: StyleCache;
  print: (range: PrintRange) => void;
}

class ReviewSheetWriter implements ReviewSheet {
  private lastRow = 0;
  private readonly notes: ReviewNotes;

  constructor(
    private readonly file: OutFile,
    private readonly worksheet: WorksheetWriter,
    private readonly parts: SheetParts,
  ) {
    const { widths, folded = new Set(), notes = 0 } = parts.layout;
    this.notes = new ReviewNotes(worksheet, listColumnPixels(widths, folded), notes);
  }

  addRow(row: number, cells: readonly PositionedCell[], hidden = false): void {
    const { widths } = this.parts.layout;
    let lines = 1;
    for (const { style, text, column } of cells) {
      if (text !== '' && isGrowing(style)) lines = Math.max(lines, countLines(text, widths[column]));
    }
    this.writeCells(row, cells, hidden, lines);
  }

  addLine(row: number, cell: PositionedCell): void {
    const { widths } = this.parts.layout;
    const last = widths.length - 1;
    const lines = countLines(
      cell.text,
      widths.reduce((sum, width) => sum + width, 0),
    );
    this.writeCells(row, [cell], false, lines);
    const merges = (this.worksheet as unknown as { _merges: string[] })._merges;
    merges.push(`${formatCellReference(0, row)}:${formatCellReference(last, row)}`);
  }

  waitForDrain(): Promise<void> {
    return waitForDrain(this.worksheet, this.file);
  }

  close(filter?: { from: number; to: number; columns: number }): void {
    const { widths, headerRow, frozenColumns, printedColumns = widths.length } = this.parts.layout;
    if (filter) {
      const { from, to, columns } = filter;
      this.worksheet.autoFilter = { from: { row: from, column: 1 }, to: { row: to, column: columns } };
    }
    this.notes.close();
    this.parts.print({
      columns: printedColumns,
      rows: this.lastRow,
      titleRow: headerRow,
      ...(frozenColumns && { titleColumns: frozenColumns }),
    });
    this.worksheet.commit();
  }

  private writeCells(row: number, cells: readonly PositionedCell[], hidden: boolean, lines: number): void {
    if (row > MAX_ROWS) throw createTooManyRowsError(this.describeLocation(row));
    if (row <= this.lastRow)
      throw createUnwritableError(
        this.describeLocation(row),
        'The rows are out of order. Save the file again in Excel.',
      );
    if ((cells.at(-1)?.column ?? 0) >= MAX_COLUMNS)
      throw createUnwritableError(this.describeLocation(row), NO_ROOM_FOR_COLUMNS);
    this.lastRow = row;
    const height = lines > 1 ? toRowHeight(lines) : undefined;
    const models = cells.map((cell) => this.buildModel(cell, row));
    const min = (cells[0]?.column ?? -1) + 1;
    const max = (cells.at(-1)?.column ?? -1) + 1;
    writeRowModel(this.worksheet, { number: row, min, max }, models, {
      hidden,
      ...(height !== undefined && { height }),
    });
    this.notes.finishRow(row, hidden ? 0 : height);
  }

  private buildModel(cell: PositionedCell, row: number): CellModel {
    const { text, timestamp, note, link, column } = cell;
    const address = formatCellReference(column, row);
    const style = this.parts.styles.get(cell, cell.style);
    if (note !== undefined) this.notes.add(column, row, note);
    if (cell.error !== undefined) return { address, type: ERROR_TYPE, value: { error: cell.error }, style };
    if (timestamp !== undefined) return { address, type: DATE_TYPE, value: new Date(timestamp), style };
    if (cell.number) return { address, type: NUMBER_TYPE, value: Number(text), style };
    if (text === '') return { address, type: NULL_TYPE, value: '', style };
    if (text.length > MAX_TEXT_LENGTH) throw createLongTextError(this.describeLocation(row));
    if (link) this.addLink(address, link);
    return { address, type: TEXT_TYPE, value: buildTextValue(text), style };
  }

  /** Adds a link to a cell of this workbook; the API of exceljs can only write links to other files. */
  private addLink(address: string, { sheet, cell }: { sheet: string; cell: string }): void {
    const target = `${quoteSheetName(sheet)}!${cell}`;
    const { _sheetRelsWriter } = this.worksheet as unknown as {
      _sheetRelsWriter: { _hyperlinks: { address: string; target: string }[] };
    };
    _sheetRelsWriter._hyperlinks.push({ address, target });
  }

  private describeLocation(row: number): string {
    return `${this.parts.displayName}, row ${row}`;
  }
}
