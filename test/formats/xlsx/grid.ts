import type { RawRow, RawSheet } from '../../../src/core/model/input.ts';
import type { Limits } from '../../../src/formats/bytes/limits.ts';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { openWorkbook } from '../../../src/formats/xlsx/read.ts';

/** A cell as tests write it: its text, followed by a bar and its fact if it has one. */
export type Cell = string;

/** Rows by number. */
export type Grid = Record<number, Cell[]>;

/** All rows of a sheet. */
export async function rowsOf(sheet: RawSheet | undefined): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  if (sheet) for await (const batch of sheet.rows()) rows.push(...batch);
  return rows;
}

/** The first sheet of a workbook as a grid. */
export async function gridOf(bytes: Buffer): Promise<Grid> {
  const [sheet] = await openWorkbook(createMemorySource('book.xlsx', bytes));
  return gridOfRows(await rowsOf(sheet));
}

export function gridOfRows(rows: readonly RawRow[]): Grid {
  return Object.fromEntries(
    rows.map((row) => [row.row, row.cells.map((text, c) => cell(text, row.facts?.get(c)))]),
  );
}

/** Why a workbook is refused, without the name of the file; or 'not refused'. */
export async function refusalOf(bytes: Buffer, limits: Partial<Limits> = {}): Promise<string> {
  try {
    for (const sheet of await openWorkbook(createMemorySource('book.xlsx', bytes), { limits }))
      await rowsOf(sheet);
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'InputError' ? message.replace(/^book\.xlsx: /, '') : `${name}: ${message}`;
  }
  return 'not refused';
}

function cell(text: string, fact: string | undefined): Cell {
  return fact === undefined ? text : `${text}|${fact}`;
}
