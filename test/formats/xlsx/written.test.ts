import { utils, write } from '@e965/xlsx';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  double,
  integer,
  maxSafeInteger,
  oneof,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from './grid.ts';
import { sheetJsGrid } from './oracle.ts';

const text = string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const number = double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
const grid = <T>(cell: Arbitrary<T>) => array(array(cell, { maxLength: 8 }), { maxLength: 12 });
const anyGrid = grid(oneof(constant(null), text, text, integer(), maxSafeInteger(), number));
/** Without tiny fractions, which the oracle does not write out. */
const plainGrid = grid(
  oneof(
    text,
    integer(),
    integer().map((n) => n / 128),
  ),
);

function written(rows: (string | number | null)[][], bookSST: boolean): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows));
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST, compression: true });
}

describe('a workbook that SheetJS wrote', () => {
  it('is read back text by text and number by number', async () => {
    const law = asyncProperty(anyGrid, boolean(), async (rows, bookSST) => {
      const read = await gridOf(written(rows, bookSST));
      rows.forEach((row, r) => {
        row.forEach((value, c) => {
          const cell = read[r + 1]?.[c] ?? '';
          if (typeof value === 'number') {
            expect(Number(cell.split('|')[0])).toBe(Number(value.toPrecision(15)) + 0);
          } else expect(cell).toBe((value ?? '').replace(/\r\n?/g, '\n'));
        });
      });
    });
    await assert(law, { numRuns: 150 });
  });

  it('is read as SheetJS reads it', async () => {
    const law = asyncProperty(plainGrid, boolean(), async (rows, bookSST) => {
      const bytes = written(rows, bookSST);
      expect(await gridOf(bytes)).toEqual(sheetJsGrid(bytes));
    });
    await assert(law, { numRuns: 150 });
  });
});
