import type { CellFact, GridInput, RawRow } from '../../../src/core/model/input.ts';
import type { Table } from '../../../src/core/rows/table.ts';

type Sheet = { name?: string | null; hidden?: boolean; rows: readonly (readonly string[] | RawRow)[] };

/** A workbook whose rows are numbered from 1 unless they have a number. */
export function inputOf(...sheets: Sheet[]): GridInput {
  return {
    shape: 'grid',
    file: 'test.xlsx',
    format: 'xlsx',
    windows1252: false,
    sheets: sheets.map(({ name = null, hidden = false, rows }) => ({
      name,
      hidden,
      date1904: false,
      async *rows() {
        // Two batches: a header and its records may come separately.
        const raw = rows.map((row, i): RawRow => ('cells' in row ? row : { row: i + 1, cells: [...row] }));
        yield raw.slice(0, 1);
        yield raw.slice(1);
      },
    })),
  };
}

export const HEADERS = ['First Name', 'Last Name', 'Medicaid ID'];

/** The record number, row and text of a field, for every record. */
export async function valuesOf(table: Table, field: string): Promise<[number, number, string][]> {
  const values: [number, number, string][] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) values.push([row.record, row.row, row.text(field)]);
  }
  return values;
}

/** The facts of some fields, for every record. */
export async function factsOf(table: Table, fields: readonly string[]): Promise<(CellFact | undefined)[][]> {
  const facts: (CellFact | undefined)[][] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) facts.push(fields.map((field) => row.fact(field)));
  }
  return facts;
}
