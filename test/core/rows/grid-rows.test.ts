import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../../src/core/model/input.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { factsOf, HEADERS, inputOf, valuesOf } from './inputs.ts';

describe('parseGridRows', () => {
  const tableOf = async (...rows: (readonly string[] | RawRow)[]) =>
    openTable(inputOf({ rows: [HEADERS, ...rows] }), undefined);

  it('skips blank rows but keeps row numbers', async () => {
    const table = await tableOf(['Maren', 'Testwell'], ['', ' '], [], ['Odell', 'Sample']);
    expect(await valuesOf(table, 'firstName')).toEqual([
      [1, 2, 'Maren'],
      [2, 5, 'Odell'],
    ]);
    expect(table.skipped).toBe(0);
  });
  it('skips and counts rows that are no records, once per pass', async () => {
    const table = await tableOf(
      ['EXAMPLE Maren', 'Testwell'],
      ['October'],
      ['Maren', 'EXAMPLE'],
      ['Total', '', '1'],
      ['November'],
      ['A note'],
      { row: 9, cells: ['Odell', 'Sample'] },
      HEADERS,
      ['Prepared by Ana'],
    );
    for (let pass = 0; pass < 2; pass += 1) {
      expect(await valuesOf(table, 'firstName')).toEqual([
        [1, 4, 'Maren'],
        [2, 9, 'Odell'],
      ]);
      expect(table.skipped).toBe(7);
      expect(table.header.readNotes.skippedRows).toEqual([
        { from: 2, to: 2, why: 'example' },
        { from: 3, to: 3, why: 'heading' },
        { from: 5, to: 5, why: 'total' },
        { from: 6, to: 6, why: 'note' },
        { from: 7, to: 7, why: 'heading' },
        { from: 9, to: 9, why: 'header' },
        { from: 10, to: 10, why: 'note' },
      ]);
    }
  });
  it('leaves the list of an earlier pass as it was', async () => {
    const table = await tableOf(['Maren', 'Testwell'], ['Total', '1']);
    await valuesOf(table, 'firstName');
    const first = table.header.readNotes.skippedRows;
    for await (const _ of table.rows()) break;
    expect(first).toEqual([{ from: 3, to: 3, why: 'total' }]);
  });
  it('reads and counts hidden rows, but not skipped ones', async () => {
    const table = await tableOf(
      { row: 2, cells: ['Maren', 'Testwell'], hidden: true },
      { row: 3, cells: [''], hidden: true },
      { row: 4, cells: ['Total', '1'], hidden: true },
      { row: 5, cells: ['Odell', 'Sample'] },
    );
    expect((await valuesOf(table, 'firstName')).length).toBe(2);
    expect(table.header.readNotes.hiddenRows).toBe(1);
  });
  it('keeps the facts of cells with their fields', async () => {
    const facts = new Map([[2, 'number'] as const, [9, 'error'] as const]);
    const table = await tableOf({ row: 2, cells: ['Maren', 'Testwell', '11222333001'], facts });
    expect(await factsOf(table, ['medicaidId', 'firstName', 'npi'])).toEqual([
      ['number', undefined, undefined],
    ]);
  });

  const widths = async (name: string | null, ...rows: readonly (readonly string[])[]) => {
    const table = await openTable(inputOf({ name, rows: [[...HEADERS, ''], ...rows] }), undefined);
    const seen: [number, number][] = [];
    for await (const batch of table.rows())
      for (const row of batch) seen.push([row.extraCells, row.missingCells]);
    return seen;
  };
  it('counts extra and missing cells', async () => {
    expect(
      await widths(null, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', ' ', 'e'], ['a', 'b'], ['a', 'b', 'c', '']),
    ).toEqual([
      [0, 0],
      [2, 0],
      [0, 1],
      [0, 0],
    ]);
  });
  it('finds no cells missing in a workbook, which omits empty ones', async () => {
    expect(await widths('People', ['a', 'b'], ['a', 'b', 'c', 'd'])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});
