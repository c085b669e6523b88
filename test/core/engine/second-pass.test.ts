import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { readCheckedRecords, readCheckedRows } from '../../../src/core/engine/second-pass.ts';
import type { GridInput, RawRow } from '../../../src/core/model/input.ts';
import { contextAsOf, gridOf, validRow } from '../../support/rows.ts';

/** A checked file, and the rows of its input to change behind its back. */
async function checkTickets(count: number): Promise<{ file: CheckedFile; rows: RawRow[] }> {
  const tickets = Array.from({ length: count }, (_, i) => validRow('ticket', { rin: `10020030${i + 1}` }));
  const grid = gridOf('ticket', tickets);
  const rows: RawRow[] = [];
  for await (const batch of grid.sheets[0]?.rows() ?? []) rows.push(...batch);
  const input: GridInput = {
    ...grid,
    sheets: [
      {
        ...(grid.sheets[0] as GridInput['sheets'][number]),
        async *rows() {
          // In batches of two, and each read sees the rows as they are now.
          for (let start = 0; start < rows.length; start += 2) yield rows.slice(start, start + 2);
          // A sheet of more than 250 rows is read again rather than kept.
          yield [{ row: 300, cells: [] }];
        },
      },
    ],
  };
  return { file: await checkInput(input, contextAsOf(), { kind: 'ticket' }), rows };
}

async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

const CHANGED = 'test.csv: This file was changed during the check. Nothing was written. Check it again.';

describe('the second pass', () => {
  it('pairs each row with its stored result', async () => {
    const { file } = await checkTickets(5);
    const records = await collect(readCheckedRecords(file));
    expect(records.map(({ row, result }) => [row.row, result.row, result.record])).toEqual(
      [2, 3, 4, 5, 6].map((row) => [row, row, row - 1]),
    );
    expect(records.map(({ row }) => row.text('rin'))).toEqual(
      [1, 2, 3, 4, 5].map((digit) => `10020030${digit}`),
    );
  });
  it('can be repeated', async () => {
    const { file } = await checkTickets(3);
    for (let pass = 0; pass < 2; pass += 1) expect(await collect(readCheckedRows(file))).toHaveLength(3);
  });
  it.each<[string, (rows: RawRow[]) => unknown]>([
    ['a row was added', (rows) => rows.push({ ...(rows[1] as RawRow), row: 9 })],
    ['a row was removed', (rows) => rows.pop()],
    ['a row was moved', (rows) => Object.assign(rows[2] as RawRow, { row: 8 })],
  ])('fails if %s since the check', async (_, change) => {
    const { file, rows } = await checkTickets(3);
    change(rows);
    await expect(collect(readCheckedRows(file))).rejects.toThrow(CHANGED);
    await expect(collect(readCheckedRecords(file))).rejects.toThrow(CHANGED);
  });
});
