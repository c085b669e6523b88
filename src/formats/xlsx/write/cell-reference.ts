import { toColumnLetter } from '../../../core/values/column-letter.ts';

const columnLetters: string[] = [];

/** Formats a cell reference: "H5" for column 7, row 5. */
export function formatCellReference(column: number, row: number): string {
  columnLetters[column] ??= toColumnLetter(column);
  return `${columnLetters[column]}${row}`;
}
