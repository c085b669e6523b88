import { expect, it } from 'vitest';
import { formatCellReference, quoteSheetName } from '../../../../src/formats/xlsx/write/cell-reference.ts';

it('formatCellReference counts columns from 0 and rows from 1', () => {
  expect(formatCellReference(7, 5)).toBe('H5');
  expect(formatCellReference(26, 1)).toBe('AA1');
});

it('quoteSheetName doubles apostrophes', () => {
  expect(quoteSheetName("Ann's list")).toBe("'Ann''s list'");
});
