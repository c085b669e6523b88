import type { OutputCell } from '../../../core/model/written.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { escapeCellText } from '../xml/escape.ts';
import { collectBytes } from './collect-bytes.ts';
import { PAGE_SETUP } from './print.ts';
import { DOLLAR_FORMAT, WEEKDAY_FORMAT } from './review-style.ts';
import { toRowHeight } from './row.ts';
import { BOLD_FONT, createWorkbookWriter, PLAIN_FONT } from './workbook.ts';

/** A work list to print: rows in groups, with a column to check off. */
export interface WorkListSheet {
  sheet: string;
  /** The lines above the table; the first one is its title. */
  intro: readonly string[];
  columns: readonly { header: string; width: number }[];
  groups: readonly { title: string; rows: readonly (readonly OutputCell[])[] }[];
  /** The lines below the table. */
  notes: readonly string[];
}

type Worksheet = ReturnType<Awaited<ReturnType<typeof createWorkbookWriter>>['addWorksheet']>;
type Cell = ReturnType<Worksheet['getCell']>;

const MS_PER_DAY = 86_400_000;
const TITLE_FONT = { ...BOLD_FONT, size: 14 };
const FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } } as const;
const LINE = { style: 'thin', color: { argb: 'FF9AA4AE' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const WRAPPED = { wrapText: true, vertical: 'top', horizontal: 'left' } as const;
/** A little away from the text of the next column. */
const NUMBER = { vertical: 'top', horizontal: 'right', indent: 1 } as const;
const DONE = { header: 'Done', width: 8 };

/** So many characters fit on a portrait page at a size that can be read. */
const MAX_PORTRAIT_WIDTH = 140;
const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Builds the workbook of a work list: Letter paper, as wide as the page, with the header on each page. */
export async function buildWorkListWorkbook(list: WorkListSheet): Promise<Uint8Array> {
  const columns = [...list.columns, DONE];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const headRow = list.intro.length + 2;
  const { stream, bytes } = collectBytes();
  const book = await createWorkbookWriter(stream);
  const worksheet = book.addWorksheet(list.sheet, {
    views: [{ state: 'frozen', ySplit: headRow }],
    headerFooter: { oddFooter: '&LMade by portal-check&RPage &P of &N' },
    pageSetup: {
      ...PAGE_SETUP,
      margins: MARGINS,
      orientation: width > MAX_PORTRAIT_WIDTH ? 'landscape' : 'portrait',
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  worksheet.columns = columns.map((column) => ({ width: column.width }));
  const writer = new RowWriter(worksheet, columns.length);
  for (const [i, text] of list.intro.entries()) writer.addText(text, i === 0 ? TITLE_FONT : PLAIN_FONT);
  writer.skipRow();
  writer.addHead(columns.map(({ header }) => header));
  for (const { title, rows } of list.groups) {
    writer.addGroup(title);
    for (const cells of rows) writer.addCells(cells);
  }
  if (list.notes.length > 0) writer.skipRow();
  for (const note of list.notes) writer.addNote(note, width);
  worksheet.commit();
  await book.commit();
  return bytes;
}

/** Writes the rows of the sheet in order. */
class RowWriter {
  private row = 0;

  constructor(
    private readonly worksheet: Worksheet,
    private readonly width: number,
  ) {}

  skipRow(): void {
    this.row += 1;
  }

  addText(text: string, font: typeof PLAIN_FONT): void {
    const row = this.nextRow();
    this.setText(row.getCell(1), text, font);
    row.commit();
  }

  addHead(headers: readonly string[]): void {
    const row = this.nextRow();
    headers.forEach((header, i) => {
      const cell = row.getCell(i + 1);
      this.setText(cell, header, BOLD_FONT);
      cell.fill = FILL;
      cell.border = BORDER;
    });
    row.commit();
  }

  addGroup(title: string): void {
    const row = this.nextRow();
    for (let column = 1; column <= this.width; column += 1) {
      const cell = row.getCell(column);
      cell.fill = FILL;
      cell.border = { top: LINE, bottom: LINE };
    }
    this.setText(row.getCell(1), title, BOLD_FONT);
    row.commit();
  }

  addCells(cells: readonly OutputCell[]): void {
    const row = this.nextRow();
    for (let i = 0; i < this.width; i += 1) {
      const cell = row.getCell(i + 1);
      const { text, day, number } = cells[i] ?? { text: '' };
      if (day !== undefined) this.setDay(cell, day);
      else if (number) cell.value = Number(text.replace(/[$,]/g, ''));
      else if (text !== '') this.setText(cell, text, PLAIN_FONT);
      if (number && text.startsWith('$')) cell.numFmt = DOLLAR_FORMAT;
      cell.alignment = number ? NUMBER : WRAPPED;
      cell.font = PLAIN_FONT;
      cell.border = BORDER;
    }
    row.commit();
  }

  /** A note goes over all columns. A merged cell does not grow with its text, so its height is computed. */
  addNote(text: string, width: number): void {
    const row = this.nextRow();
    this.setText(row.getCell(1), text, PLAIN_FONT);
    row.getCell(1).alignment = WRAPPED;
    row.height = toRowHeight(Math.ceil(text.length / width));
    this.worksheet.mergeCells(`A${this.row}:${toColumnLetter(this.width - 1)}${this.row}`);
    row.commit();
  }

  private nextRow(): ReturnType<Worksheet['getRow']> {
    this.row += 1;
    return this.worksheet.getRow(this.row);
  }

  private setText(cell: Cell, text: string, font: typeof PLAIN_FONT): void {
    cell.value = escapeCellText(text);
    cell.font = font;
  }

  private setDay(cell: Cell, day: number): void {
    cell.value = new Date(day * MS_PER_DAY);
    cell.numFmt = WEEKDAY_FORMAT;
  }
}
