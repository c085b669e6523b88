import { OutputError } from '../../../core/model/errors.ts';
import type { Verdict } from '../../../core/model/vocabulary.ts';
import { columnLetter } from '../../../core/values/column-letter.ts';
import type { OutFile } from '../../bytes/sink.ts';
import { escapeText } from '../xml/escape.ts';
import { DATE, TEXT, textValue } from './row.ts';
import { BOLD, drained, LONGEST_TEXT, MOST_ROWS, openBook } from './workbook.ts';

/** How a cell looks; a word says the same each time. */
export type Look = Verdict | 'plain' | 'wrapped' | 'bold' | 'head' | 'faulty' | 'noted' | 'link';

/** A cell of a review, by what it holds: a text, unless it says otherwise. */
export interface ReviewCell {
  text: string;
  /** A date cell: milliseconds since 1970 by the calendar alone. */
  at?: number;
  number?: true;
  /** A formula's error, of which the reader keeps no more than that it is one. */
  error?: true;
}

/** A cell with its place in the row, from 0. */
export interface PlacedCell extends ReviewCell {
  column: number;
  look: Look;
  note?: string;
  /** Where in the workbook it leads. */
  link?: { sheet: string; cell: string };
}

type Book = Awaited<ReturnType<typeof openBook>>;
type Page = ReturnType<Book['addWorksheet']>;
type CellStyle = ReturnType<Page['getCell']>['style'];

/** Freezing more would leave no room to scroll in. */
const MOST_FROZEN = 15;

/** In points. */
const LINE_HEIGHT = 15;

/** All columns on one page. */
const PRINTED = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

const TIMED = 'mm/dd/yyyy hh:mm:ss';

/** Told in words beside them, since not everybody tells colours apart. */
const FILLS: Partial<Readonly<Record<Look, string>>> = {
  closed: 'FFFBE3E4',
  denied: 'FFFBE3E4',
  delayed: 'FFFFF4D6',
  review: 'FFE3EDF9',
  ready: 'FFE8F4E4',
  head: 'FFE7E6E6',
  faulty: 'FFF4A58A',
  noted: 'FFD9D9D9',
};

/** Sheets written from nothing, one after another, into one file. */
export interface ReviewBook {
  sheet(name: string, widths: readonly number[], frozenRows: number): ReviewSheet;
  close(): Promise<void>;
}

/** A sheet being written, its rows from the top down. */
export interface ReviewSheet {
  /** @throws OutputError where the row or a text is more than a workbook can hold */
  add(row: number, cells: readonly PlacedCell[], hidden?: boolean): void;
  drained(): Promise<void>;
  /** Ends it, with a filter on the rows from `from` to `to` where there is one. */
  close(filter?: { from: number; to: number; columns: number }): void;
}

/** Opens a review; `shown` is what its failures call it. */
export async function reviewBook(file: OutFile, shown: string): Promise<ReviewBook> {
  const book = await openBook(file.stream);
  const styles = new Map<string, CellStyle>();
  return {
    sheet: (name, widths, frozenRows) => {
      const isFrozen = frozenRows > 0 && frozenRows <= MOST_FROZEN;
      const page = book.addWorksheet(name, {
        views: isFrozen ? [{ state: 'frozen', ySplit: frozenRows }] : [],
        pageSetup: PRINTED,
      });
      page.columns = widths.map((width) => ({ width }));
      return new SheetOfReview(file, page, shown, widths, styles);
    },
    close: () => file.whole(book.commit()),
  };
}

class SheetOfReview implements ReviewSheet {
  private last = 0;

  constructor(
    private readonly file: OutFile,
    private readonly page: Page,
    private readonly shown: string,
    private readonly widths: readonly number[],
    private readonly styles: Map<string, CellStyle>,
  ) {}

  add(row: number, cells: readonly PlacedCell[], hidden = false): void {
    if (row > MOST_ROWS) throw this.failure(row, 'more rows than a worksheet can hold; split the input');
    if (row <= this.last) throw this.failure(row, 'rows out of order; save the workbook anew in Excel');
    this.last = row;
    const line = this.page.getRow(row);
    for (const cell of cells) this.fill(line.getCell(cell.column + 1), cell, row);
    if (hidden) line.hidden = true;
    const lines = Math.max(1, ...cells.map((cell) => this.linesOf(cell)));
    if (lines > 1) line.height = lines * LINE_HEIGHT;
    line.commit();
  }

  drained(): Promise<void> {
    return drained(this.page, this.file);
  }

  close(filter?: { from: number; to: number; columns: number }): void {
    if (filter) {
      const { from, to, columns } = filter;
      this.page.autoFilter = { from: { row: from, column: 1 }, to: { row: to, column: columns } };
    }
    this.page.commit();
  }

  /** Programs differ in whether they make room for a wrapped text by themselves. */
  private linesOf({ look, text, column }: PlacedCell): number {
    const width = this.widths[column];
    return look === 'wrapped' && width !== undefined ? Math.ceil((text.length * 1.1) / width) : 1;
  }

  private fill(at: ReturnType<Page['getCell']>, cell: PlacedCell, row: number): void {
    at.style = this.styleOf(cell);
    if (cell.note !== undefined) at.note = escapeText(cell.note);
    if (cell.error) at.value = { error: '#N/A' };
    else if (cell.at !== undefined) at.value = new Date(cell.at);
    else if (cell.number) at.value = Number(cell.text);
    else if (cell.text !== '') {
      if (cell.text.length > LONGEST_TEXT) {
        throw this.failure(row, 'more text in a cell than a workbook can hold');
      }
      at.value = textValue(cell.text);
      if (cell.link) this.link(at, cell.link);
    }
  }

  /** As a place in the same workbook: exceljs itself writes a link to another file. */
  private link(at: ReturnType<Page['getCell']>, { sheet, cell }: { sheet: string; cell: string }): void {
    const target = `'${sheet.replaceAll("'", "''")}'!${cell}`;
    const { _sheetRelsWriter } = this.page as unknown as {
      _sheetRelsWriter: { _hyperlinks: { address: string; target: string }[] };
    };
    _sheetRelsWriter._hyperlinks.push({ address: at.address, target });
  }

  /** One object for each style: exceljs knows it again by that. */
  private styleOf(cell: PlacedCell): CellStyle {
    const format = formatOf(cell);
    const key = `${cell.look} ${format}`;
    let style = this.styles.get(key);
    if (!style) {
      style = styleOf(cell.look, format);
      this.styles.set(key, style);
    }
    return style;
  }

  private failure(row: number, what: string): OutputError {
    return new OutputError(`${this.shown}, row ${row}: ${what}; nothing was written`);
  }
}

/** "H5" for column 7, row 5. */
export function cellName(column: number, row: number): string {
  return `${columnLetter(column)}${row}`;
}

function formatOf({ at, number, text }: ReviewCell): string {
  if (at !== undefined) return at % 86_400_000 === 0 ? DATE : TIMED;
  return number || text === '' ? 'General' : TEXT;
}

function styleOf(look: Look, numFmt: string): CellStyle {
  const fill = FILLS[look];
  const isBold = look === 'head' || look === 'bold';
  const isLink = look === 'link';
  return {
    numFmt,
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(isBold && { font: BOLD }),
    ...(isLink && { font: { ...BOLD, bold: false, underline: true, color: { argb: 'FF0563C1' } } }),
    alignment: { wrapText: look === 'wrapped', vertical: 'top' },
  };
}
