import type { OutCell } from '../../../core/model/report.ts';
import { columnLetter } from '../../../core/values/column-letter.ts';
import { escapeText } from '../xml/escape.ts';

export const DATE = 'mm/dd/yyyy';
export const TEXT = '@';

/** One of each for all cells: exceljs writes a style out to find its number, unless it has met that very object. */
const STYLES = { date: { numFmt: DATE }, number: { numFmt: 'General' }, text: { numFmt: TEXT } };

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
interface RowPage {
  _writeRow(row: { hasValues: true; model: RowModel }): void;
}

const ROW = { style: {}, hidden: false, outlineLevel: 0, collapsed: false } as const;

const letters: string[] = [];

/**
 * Writes a row below those that were committed. exceljs is given what it would make of the cells: an object and a style
 * for each, that it makes on the way, cost more than to write them.
 */
export function writeRow(page: object, row: number, cells: readonly OutCell[]): void {
  const models: CellModel[] = [];
  let min = 0;
  let max = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as OutCell;
    if (cell.text === '') continue;
    max = i + 1;
    if (min === 0) min = max;
    letters[i] ??= columnLetter(i);
    models.push(modelOf(cell, `${letters[i]}${row}`));
  }
  if (models.length === 0) return;
  const model = { cells: models, number: row, min, max, ...ROW };
  (page as RowPage)._writeRow({ hasValues: true, model });
}

function modelOf({ text, day, number }: OutCell, address: string): CellModel {
  if (day !== undefined) {
    return { address, type: DATE_TYPE, value: new Date(day * MS_PER_DAY), style: STYLES.date };
  }
  if (number) return { address, type: NUMBER_TYPE, value: Number(text), style: STYLES.number };
  return { address, type: TEXT_TYPE, value: textValue(text), style: STYLES.text };
}

/** A run of text says that its blanks count; elsewhere spreadsheets drop those at the ends. */
export function textValue(text: string): string | { richText: { text: string }[] } {
  return text === text.trim() ? escapeText(text) : { richText: [{ text: escapeText(text) }] };
}
