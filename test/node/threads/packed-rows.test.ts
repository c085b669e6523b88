import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CellFact, RawRecord, RawRow } from '../../../src/core/model/input.ts';
import {
  listTransferables,
  packRecords,
  packRows,
  unpackRecords,
  unpackRows,
} from '../../../src/node/threads/packed-rows.ts';

const text = fc.string({
  unit: fc.constantFrom('a', '', 'é', '数', '\ud83d', '\r\n', ',', '"'),
  maxLength: 5,
});
const fact: fc.Arbitrary<CellFact> = fc.constantFrom(
  ...(['number', 'date', 'formatted-zeros', 'rounded', 'error', '#REF!', 'formula-empty'] as const),
  ...(['nested', 'guarded', 'boolean'] as const),
);
const facts = fc.dictionary(fc.constantFrom('0', '1', '7'), fact, { minKeys: 1 }).map((byIndex) => {
  return new Map(Object.entries(byIndex).map(([index, name]) => [Number(index), name]));
});
const row: fc.Arbitrary<RawRow> = fc.record(
  {
    row: fc.nat(),
    cells: fc.array(text, { maxLength: 9 }),
    facts,
    hidden: fc.constant(true),
    isFilledFromAbove: fc.constant(true as const),
  },
  { requiredKeys: ['row', 'cells'] },
);
const record: fc.Arbitrary<RawRecord> = fc
  .record(
    {
      row: fc.nat(),
      pairs: fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', '"'), text), { maxLength: 4 }),
      text,
      facts,
      duplicateKeys: fc.array(text, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['row', 'pairs', 'text'] },
  )
  .map(({ pairs, ...more }) => ({
    ...more,
    keys: pairs.map(([key]) => key),
    values: pairs.map(([, value]) => value),
  }));

it('rows are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (batch) => {
      expect(unpackRows(structuredClone(packRows(batch)))).toEqual(batch);
    }),
  );
});
it('records are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), (batch) => {
      expect(unpackRecords(structuredClone(packRecords(batch)))).toEqual(batch);
    }),
  );
});
it('everything but the texts can be moved', () => {
  const rows: RawRow[] = [{ row: 1, cells: ['a', 'b'], hidden: true }];
  const packed = packRows(rows);
  const moved = structuredClone(packed, { transfer: listTransferables(packed) });
  expect(unpackRows(moved)).toEqual(rows);
  const { ends, widths, facts } = packed;
  expect([ends, packed.rows, widths, facts].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
});
