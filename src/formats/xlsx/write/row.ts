import type { OutputCell } from '../../../core/model/written.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { escapeCellText } from '../xml/escape.ts';
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

/** The cell types of exceljs (ValueType). */
const [NUMBER_TYPE, TEXT_TYPE, DATE_TYPE] = [2, 3, 4];

const MS_PER_DAY = 86_400_000;

/** A cell in the form that exceljs writes. */
interface CellModel {
  address: string;
  type: number;
  value: string | number | Date | { richText: { text: string }[] };
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
  hidden: false;
  outlineLevel: 0;
  collapsed: false;
}

/** The part of exceljs's worksheet that its types do not declare. */
interface ExceljsWorksheet {
  _writeRow(row: { hasValues: true; model: RowModel }): void;
}

const ROW_DEFAULTS = { style: {}, hidden: false, outlineLevel: 0, collapsed: false } as const;

const columnLetters: string[] = [];

/**
 * Writes a row below the rows that were committed. This passes the finished model to an internal function of exceljs:
 * its API would create an object and a style for each cell, which costs more than writing the cells.
 */
export function writeRow(
  worksheet: object,
  row: number,
  cells: readonly OutputCell[],
  notes: SheetNotes,
): void {
  const models: CellModel[] = [];
  let min = 0;
  let max = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as OutputCell;
    if (cell.text === '') continue;
    max = i + 1;
    if (min === 0) min = max;
    columnLetters[i] ??= toColumnLetter(i);
    const address = `${columnLetters[i]}${row}`;
    models.push(createCellModel(cell, address));
    if (cell.was !== undefined) notes.add(address, cell.was);
  }
  if (models.length === 0) return;
  const model = { cells: models, number: row, min, max, ...ROW_DEFAULTS };
  (worksheet as ExceljsWorksheet)._writeRow({ hasValues: true, model });
}

function createCellModel({ text, day, number, was }: OutputCell, address: string): CellModel {
  if (day !== undefined) {
    const style = was === undefined ? STYLES.date : STYLES.correctedDate;
    return { address, type: DATE_TYPE, value: new Date(day * MS_PER_DAY), style };
  }
  if (number) return { address, type: NUMBER_TYPE, value: Number(text), style: STYLES.number };
  const style = was === undefined ? STYLES.text : STYLES.correctedText;
  return { address, type: TEXT_TYPE, value: buildTextValue(text), style };
}

/**
 * Turns a text into a cell value. With blanks at an end it becomes rich text: in a plain text spreadsheets drop them.
 */
export function buildTextValue(text: string): string | { richText: { text: string }[] } {
  return text === text.trim() ? escapeCellText(text) : { richText: [{ text: escapeCellText(text) }] };
}
