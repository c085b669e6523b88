import { expect, it } from 'vitest';
import { parseColumn, parseRowNumber } from '../../../../src/formats/xlsx/sheet/reference.ts';

it.each([
  ['A1', 0, 1],
  ['Z9', 25, 9],
  ['AA10', 26, 10],
  ['az7', 51, 7],
  ['XFD1048576', 16_383, 1_048_576],
])('%s is column %i, row %i', (reference, column, row) => {
  expect(parseColumn(reference)).toBe(column);
  expect(parseRowNumber(reference)).toBe(row);
});

it('a reference without letters has no column', () => {
  expect(parseColumn('11')).toBe(-1);
  expect(parseColumn('')).toBe(-1);
});

it('a reference without digits has no row', () => {
  expect(parseRowNumber('AB')).toBeNaN();
  expect(parseRowNumber('')).toBeNaN();
});
