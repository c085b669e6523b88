import type { OutputCell } from '../../../core/model/written.ts';
import { escapeCellText } from '../xml/escape.ts';
import { formatCellReference } from './cell-reference.ts';
import type { SheetNotes } from './notes.ts';

/** The number format of a date cell. */
export const DATE_FORMAT = 'mm/dd/yyyy';
/** The number format of a text cell. */
export const TEXT_FORMAT = '@';

/** Light yellow. The note on the cell says the same in words, because not everybody can distinguish colors. */
const CORRECTED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };

/** Shared by all cells: exceljs serializes a style to find its number unless it has seen the same object before. */
const STYLES = {
  date: { numFmt: DATE_FORMAT },
  number: { numFmt: 'General' },
  text: { numFmt: TEXT_FORMAT },
  correctedDate: { numFmt: DATE_FORMAT, fill: CORRECTED_FILL },
  correctedText: { numFmt: TEXT_FORMAT, fill: CORRECTED_FILL },
};

const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } };

/** For files that a person reads and prints. */
const WRAPPED_STYLES = {
  date: { ...STYLES.date, ...WRAPPED },
  number: { ...STYLES.number, ...WRAPPED },
  text: { ...STYLES.text, ...WRAPPED },
  correctedDate: { ...STYLES.correctedDate, ...WRAPPED },
  correctedText: { ...STYLES.correctedText, ...WRAPPED },
};

/** In points. */
const LINE_HEIGHT = 15;
/** Limit of Excel, in points. */
const MAX_ROW_HEIGHT = 409;
/** The width of a letter of Calibri, where a column's width counts digits. */
const LETTER_WIDTH = 0.93;

/** The cell types of exceljs (ValueType). */
const [NUMBER_TYPE, TEXT_TYPE, DATE_TYPE] = [2, 3, 4];

const MS_PER_DAY = 86_400_000;

/** A cell in the form that exceljs writes. */
export interface CellModel {
  address: string;
  type: number;
  value: string | number | Date | { richText: { text: string }[] } | { error: string };
  style: object;
}

/** A row in the form that exceljs writes. */
interface RowModel {
  cells: CellModel[];
  number: number;
  /** The first and last column with a cell, from 1. */
  min: number;
  max: number;
  style: object;
  hidden: boolean;
  /** In points; undefined for the default. */
  height?: number;
  outlineLevel: 0;
  collapsed: false;
}

/** The part of exceljs's worksheet that its types do not declare. */
interface ExceljsWorksheet {
  _writeRow(row: { hasValues: true; model: RowModel }): void;
}

const ROW_DEFAULTS = { style: {}, hidden: false, outlineLevel: 0, collapsed: false } as const;

/**
 * Writes a row below the rows that were committed.
 * @param widths the widths of the columns in characters, if texts wrap
 */
export function writeRow(
  worksheet: object,
  number: number,
  cells: readonly OutputCell[],
  notes: SheetNotes,
  widths?: readonly number[],
): void {
  const models: CellModel[] = [];
  const row = { number, min: 0, max: 0 };
  let lines = 1;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as OutputCell;
    if (cell.text === '') continue;
    row.max = i + 1;
    if (row.min === 0) row.min = row.max;
    const address = formatCellReference(i, number);
    models.push(createCellModel(cell, address, widths ? WRAPPED_STYLES : STYLES));
    if (cell.was !== undefined) notes.add(address, cell.was);
    if (widths) lines = Math.max(lines, countLines(cell.text, widths[i]));
  }
  if (models.length === 0) return;
  writeRowModel(worksheet, row, models, lines > 1 ? { height: toRowHeight(lines) } : {});
}

/**
 * Writes a row of finished cells, in the order of their columns, to an internal function of exceljs: its API would create
 * an object and a style for each cell, which costs more than writing the cells.
 */
export function writeRowModel(
  worksheet: object,
  row: Pick<RowModel, 'number' | 'min' | 'max'>,
  cells: CellModel[],
  { hidden = false, height }: { hidden?: boolean; height?: number } = {},
): void {
  const model = { ...row, cells, ...ROW_DEFAULTS, hidden, ...(height !== undefined && { height }) };
  (worksheet as ExceljsWorksheet)._writeRow({ hasValues: true, model });
}

/** Estimates the lines of a wrapped text, because not every program adjusts the height of a row by itself. */
export function countLines(text: string, width = 10): number {
  if (text.length * LETTER_WIDTH <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + countLinesOfParagraph(line, width), 0);
}

/** Fills lines with words; a word that is longer than a line breaks. */
function countLinesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = (word.length + 1) * LETTER_WIDTH;
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += length % width;
  }
  return lines;
}

/** The height of a row of so many lines, in points. */
export function toRowHeight(lines: number): number {
  return Math.min(MAX_ROW_HEIGHT, lines * LINE_HEIGHT);
}

function createCellModel(
  { text, day, number, was }: OutputCell,
  address: string,
  styles: typeof STYLES,
): CellModel {
  if (day !== undefined) {
    const style = was === undefined ? styles.date : styles.correctedDate;
    return { address, type: DATE_TYPE, value: new Date(day * MS_PER_DAY), style };
  }
  if (number) return { address, type: NUMBER_TYPE, value: Number(text), style: styles.number };
  const style = was === undefined ? styles.text : styles.correctedText;
  return { address, type: TEXT_TYPE, value: buildTextValue(text), style };
}

/**
 * Turns a text into a cell value. With blanks at an end it becomes rich text: in a plain text spreadsheets drop them.
 */
export function buildTextValue(text: string): string | { richText: { text: string }[] } {
  return text === text.trim() ? escapeCellText(text) : { richText: [{ text: escapeCellText(text) }] };
}
