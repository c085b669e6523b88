import { toColumnLetter } from '../../../core/values/column-letter.ts';

/** The name of a sheet in a reference to one of its cells: "'Ann''s list'". */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const columnLetters: string[] = [];

/** Formats a cell reference: "H5" for column 7, row 5. */
export function formatCellReference(column: number, row: number): string {
  columnLetters[column] ??= toColumnLetter(column);
  return `${columnLetters[column]}${row}`;
}
