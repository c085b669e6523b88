import { formatCellReference } from './cell-reference.ts';
import type { Workbook } from './review-style.ts';

/** Letter; all printed columns on one page. */
export const PAGE_SETUP = {
  paperSize: 1 as number,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
} as const;

/** The sheet's name and the number of the page. */
export const FOOTER = { oddFooter: '&L&A&RPage &P of &N' };

/**
 * The pixels of columns that fit the width of a page if a text of 11 points is printed in 8 points at least: 10.2 inches
 * of 96 pixels, at 74 percent, since programs round the scale down.
 */
export const MAX_PRINTED_PIXELS = Math.floor((10.2 * 96) / 0.74);

/** The pixels of a column of so many characters of Calibri 11. */
export function toPixels(width: number): number {
  return Math.floor(width * 7 + 5);
}

/** What is printed of a sheet: its first columns, with the rows and columns that each page repeats. */
export interface PrintRange {
  columns: number;
  rows: number;
  titleRow: number;
  titleColumns?: number;
}

/**
 * The names by which a workbook says what is printed of each sheet. exceljs would write a sheet's name without doubling
 * its apostrophes.
 */
export class PrintNames {
  private readonly names: { name: string; localSheetId: number; ranges: string[] }[] = [];

  constructor(book: Workbook) {
    (book as unknown as { _definedNames: { model: object[] } })._definedNames = { model: this.names };
  }

  add(localSheetId: number, sheet: string, { columns, rows, titleRow, titleColumns }: PrintRange): void {
    const prefix = `'${sheet.replaceAll("'", "''")}'!`;
    const [from, to] = [fix(0, 1), fix(Math.max(0, columns - 1), Math.max(1, rows))];
    this.names.push({ name: '_xlnm.Print_Area', localSheetId, ranges: [`${prefix}${from}:${to}`] });
    const lastTitle = formatCellReference((titleColumns ?? 1) - 1, 1).replace(/\d+/, '');
    this.names.push({
      name: '_xlnm.Print_Titles',
      localSheetId,
      ranges: [
        ...(titleColumns === undefined ? [] : [`${prefix}$A:$${lastTitle}`]),
        `${prefix}$${titleRow}:$${titleRow}`,
      ],
    });
  }
}

function fix(column: number, row: number): string {
  return formatCellReference(column, row).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
