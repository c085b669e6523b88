import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../../src/core/model/input.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { factsOf, HEADERS, inputOf, valuesOf } from './inputs.ts';

describe('parseGridRows', () => {
  const tableOf = async (...rows: (readonly string[] | RawRow)[]) =>
    openTable(inputOf({ rows: [HEADERS, ...rows] }), undefined);

  it('skips blank rows but keeps row numbers', async () => {
    const table = await tableOf(['Maren'], ['', ' '], [], ['Odell']);
    expect(await valuesOf(table, 'firstName')).toEqual([
      [1, 2, 'Maren'],
      [2, 5, 'Odell'],
    ]);
    expect(table.skipped).toBe(0);
  });
  it('does not skip a row whose cells were unreadable', async () => {
    const table = await tableOf({ row: 2, cells: ['', '', ''], facts: new Map([[2, 'error']]) });
    expect(await valuesOf(table, 'firstName')).toEqual([[1, 2, '']]);
  });
  it("skips and counts a template's example, once per pass", async () => {
    const table = await tableOf(['EXAMPLE Maren'], ['', 'EXAMPLE'], ['Maren', 'EXAMPLE'], {
      row: 5,
      cells: ['Odell'],
    });
    for (let walk = 0; walk < 2; walk += 1) {
      expect(await valuesOf(table, 'firstName')).toEqual([
        [1, 4, 'Maren'],
        [2, 5, 'Odell'],
      ]);
      expect(table.skipped).toBe(2);
    }
  });
  it('reads and counts hidden rows, but not blank ones', async () => {
    const table = await tableOf(
      { row: 2, cells: ['Maren'], hidden: true },
      { row: 3, cells: [''], hidden: true },
      { row: 4, cells: ['Odell'] },
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
      await widths(null, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', ' ', 'e'], ['a'], ['a', 'b', 'c', '']),
    ).toEqual([
      [0, 0],
      [2, 0],
      [0, 2],
      [0, 0],
    ]);
  });
  it('finds no cells missing in a workbook, which omits empty ones', async () => {
    expect(await widths('People', ['a'], ['a', 'b', 'c', 'd'])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});
