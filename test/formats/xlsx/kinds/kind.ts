import type { Grid } from '../grid.ts';
import { type Parts, sharedStrings, workbook, worksheet } from '../package.ts';

/** A made-up workbook of a kind that exists in practice, and the cells of its first sheet, written by hand. */
export interface WorkbookKind {
  name: string;
  bytes: Buffer;
  cells: Grid;
  /** If SheetJS reads other cells: why ours are right. */
  differs?: string;
  /** SheetJS does not open it at all. */
  unopened?: true;
}

/** A sheet of one row with these cells. */
export function row(cells: string): string {
  return worksheet(`<row r="1">${cells}</row>`);
}

/** The part with these shared strings, each the XML of its item. */
export function text(...items: string[]): Parts {
  return { 'xl/sharedStrings.xml': sharedStrings(...items) };
}

/** A workbook whose first row shows these shared strings. */
export function shared(...items: string[]): Buffer {
  const cells = items.map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" t="s"><v>${i}</v></c>`);
  return workbook(row(cells.join('')), text(...items));
}
