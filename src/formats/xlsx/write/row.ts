import type { OutputCell } from '../../../core/model/report.ts';
import { toColumnLetter } from '../../../core/values/column-letter.ts';
import { escapeCellText } from '../xml/escape.ts';

export const DATE_FORMAT = 'mm/dd/yyyy';
export const TEXT_FORMAT = '@';

/** One of each for all cells: exceljs writes a style out to find its number, unless it has met that very object. */
const STYLES = {
  date: { numFmt: DATE_FORMAT },
  number: { numFmt: 'General' },
  text: { numFmt: TEXT_FORMAT },
};

/** exceljs's numbers for the types of cells (ValueType). */
const [NUMBER_TYPE, TEXT_TYPE, DATE_TYPE] = [2, 3, 4];

const MS_PER_DAY = 86_400_000;

/** A cell as exceljs writes it. */
interface CellModel {
  address: string;
  type: number;
  value: string | number | Date | { richText: { text: string }[] };
  style: object;
}

/** What exceljs makes of a complete row, to write it. */
interface RowModel {
  cells: CellModel[];
  number: number;
  /** The first and the last column with a cell, from 1. */
  min: number;
  max: number;
  style: object;
  hidden: false;
  outlineLevel: 0;
  collapsed: false;
}

/** exceljs's worksheet, by what its own types leave out. */
interface ExceljsWorksheet {
  _writeRow(row: { hasValues: true; model: RowModel }): void;
}

const ROW_DEFAULTS = { style: {}, hidden: false, outlineLevel: 0, collapsed: false } as const;

const columnLetters: string[] = [];

/**
 * Writes a row below those that were committed. exceljs is given what it would make of the cells: an object and a style
 * for each, that it makes on the way, cost more than to write them.
 */
export function writeRow(page: object, row: number, cells: readonly OutputCell[]): void {
  const models: CellModel[] = [];
  let min = 0;
  let max = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as OutputCell;
    if (cell.text === '') continue;
    max = i + 1;
    if (min === 0) min = max;
    columnLetters[i] ??= toColumnLetter(i);
    models.push(createCellModel(cell, `${columnLetters[i]}${row}`));
  }
  if (models.length === 0) return;
  const model = { cells: models, number: row, min, max, ...ROW_DEFAULTS };
  (page as ExceljsWorksheet)._writeRow({ hasValues: true, model });
}

function createCellModel({ text, day, number }: OutputCell, address: string): CellModel {
  if (day !== undefined) {
    return { address, type: DATE_TYPE, value: new Date(day * MS_PER_DAY), style: STYLES.date };
  }
  if (number) return { address, type: NUMBER_TYPE, value: Number(text), style: STYLES.number };
  return { address, type: TEXT_TYPE, value: buildTextValue(text), style: STYLES.text };
}

/** A run of text says that its blanks count; elsewhere spreadsheets drop those at the ends. */
export function buildTextValue(text: string): string | { richText: { text: string }[] } {
  return text === text.trim() ? escapeCellText(text) : { richText: [{ text: escapeCellText(text) }] };
}
