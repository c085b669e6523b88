import { formatCellReference, quoteSheetName } from './cell-reference.ts';
import type { Workbook } from './review-style.ts';

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
    const prefix = `${quoteSheetName(sheet)}!`;
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
