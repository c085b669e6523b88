import { expect, it } from 'vitest';
import type { RawRecord } from '../../src/core/model/input.ts';
import { createMemoryInput, type RowsInput } from '../../src/formats/rows-in-memory.ts';

async function batchesOf(rows: RowsInput['rows']): Promise<RawRecord[][]> {
  const batches: RawRecord[][] = [];
  for await (const batch of createMemoryInput({ kind: 'ticket', rows }).records()) batches.push(batch);
  return batches;
}

it('has the shape of a .json, under the name of the rows', () => {
  expect(createMemoryInput({ kind: 'registration', rows: [] })).toMatchObject({
    shape: 'records',
    kind: 'registration',
    file: 'rows',
    format: 'json',
  });
  expect(createMemoryInput({ kind: 'ticket', rows: [], name: 'queue' }).file).toBe('queue');
});

it('turns values into texts and facts as the .json reader does', async () => {
  const [records] = await batchesOf([
    { rin: '001', npi: 1234567893, big: 2 ** 60, dual: true, out: false, none: null, undef: undefined },
  ]);
  expect(records).toEqual([
    {
      row: 1,
      keys: ['rin', 'npi', 'big', 'dual', 'out', 'none', 'undef'],
      values: ['001', '1234567893', '1152921504606847000', 'yes', 'no', '', ''],
      facts: new Map([
        [1, 'number'],
        [2, 'rounded'],
        [3, 'boolean'],
        [4, 'boolean'],
      ]),
    },
  ]);
});

it('numbers rows across batches', async () => {
  const batches = await batchesOf(Array.from({ length: 1001 }, (_, i) => ({ reference: `R${i}` })));
  expect(batches.map((batch) => batch.length)).toEqual([1000, 1]);
  expect(batches[1]?.[0]).toMatchObject({ row: 1001, values: ['R1000'] });
});
