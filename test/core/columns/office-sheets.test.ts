import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src/core/columns/match.ts';
import type { ReadColumn } from '../../../src/core/columns/reading.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { RawRow } from '../../../src/core/model/input.ts';
import { joinHeaderRows } from '../../../src/core/rows/joined-header.ts';
import { type ExpectedField, type OfficeSheet, readOfficeSheets } from '../../support/office-sheets.ts';

const MIN_READ_SHARE = 0.92;

/** The columns of a sheet, with what a biller says that they are and what they were read as. */
function readSheet(sheet: OfficeSheet) {
  const rowAt = (row: number): RawRow => ({ row, cells: [...(sheet.rows[row - 1] ?? [])] });
  const own = rowAt(sheet.header);
  const [joined] = joinHeaderRows(rowAt(sheet.header - 1), own, getDictionary(sheet.kind));
  const headers = (joined ?? own).cells;
  const { kind, columns } = matchColumns(headers, sheet.rows.slice(sheet.header), {
    kind: undefined,
    getDictionary,
  });
  return {
    kind,
    columns: columns.map((column, i) => ({
      header: headers[i] ?? '',
      expected: sheet.fields[i] ?? null,
      found: describeColumn(column),
      column,
    })),
  };
}

type SheetColumn = ReturnType<typeof readSheet>['columns'][number];

function describeColumn({ field, isFullName }: ReadColumn): string | null {
  return isFullName ? 'firstName+lastName' : field;
}

/** Whether a column was read as another field than a biller says. A question, or a column left unread, is not wrong. */
function isWrong({ expected, found, column }: SheetColumn): boolean {
  if (found === null || found === expected) return false;
  // The parts of a name, and an exact header, are read even where a biller would rather ask.
  return !(mayAsk(expected, found) && (column.part !== undefined || column.by === 'name'));
}

function mayAsk(expected: ExpectedField, field: string): boolean {
  return typeof expected === 'object' && expected !== null && expected.ask.includes(field);
}

function computeReadShare(columns: readonly SheetColumn[]): number {
  const withField = columns.filter(({ expected }) => typeof expected === 'string');
  return withField.filter(({ expected, found }) => expected === found).length / withField.length;
}

const describeWrong = ({ header, expected, found }: SheetColumn) => [header, expected, found];

describe('the office sheets that the matcher was built on', () => {
  const sheets = readOfficeSheets('development').map((sheet) => ({ ...sheet, read: readSheet(sheet) }));

  it.each(sheets)('$name has its kind, and no column wrong', ({ kind, read }) => {
    expect(read.kind).toBe(kind);
    expect(read.columns.filter(isWrong).map(describeWrong)).toEqual([]);
  });
  it('are read nearly whole', () => {
    expect(computeReadShare(sheets.flatMap(({ read }) => read.columns))).toBeGreaterThanOrEqual(
      MIN_READ_SHARE,
    );
  });
  it('have hardly a question about a column that is no field', () => {
    const asked = sheets
      .flatMap(({ read }) => read.columns)
      .filter(({ expected, column }) => expected === null && column.question)
      .map(({ header }) => header);
    // Days that may be the dispute's or the service's, numbers of the office, and a representative.
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

describe('the office sheets that were set aside', () => {
  const sheets = readOfficeSheets('set-aside').map((sheet) => ({ ...sheet, read: readSheet(sheet) }));
  const columns = sheets.flatMap(({ read }) => read.columns);

  it('have their kinds', () => {
    expect(sheets.filter(({ kind, read }) => read.kind !== kind).map(({ name }) => name)).toEqual([]);
  });
  it('are read nearly whole', () => {
    expect(computeReadShare(columns)).toBeGreaterThanOrEqual(MIN_READ_SHARE);
  });
  it('have no column wrong', () => {
    expect(columns.filter(isWrong).map(describeWrong)).toEqual([]);
  });
});
