import { matchColumns } from '../../src/core/columns/match.ts';
import type { Dictionary, Header } from '../../src/core/model/field.ts';
import { isHeaderBeyondDoubt } from '../../src/core/rows/certain-header.ts';
import { createGridHeader } from '../../src/core/rows/header.ts';

/** The header of a sheet that has these cells in a row, and below it these rows. */
export function readHeader(
  cells: readonly string[],
  dictionary: Dictionary,
  { row = 1, below = [] }: { row?: number; below?: readonly (readonly string[])[] } = {},
): Header {
  const reading = matchColumns(cells, below, { kind: dictionary.kind, getDictionary: () => dictionary });
  const sample = below.map((texts, i) => ({ row: row + 1 + i, cells: [...texts] }));
  const printable = isHeaderBeyondDoubt(cells, reading, below[0], dictionary) ? 'all' : 'none';
  return createGridHeader({ row, cells, reading, printable, sample }, dictionary);
}
