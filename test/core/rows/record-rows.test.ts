import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/model/errors.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { recordsOf } from '../../support/rows.ts';
import { factsOf, valuesOf } from './inputs.ts';

describe('openRecordTable', () => {
  it('maps every record by its own keys', async () => {
    const table = await openTable(
      recordsOf('ticket', [{ mco: 'Meridian' }, { rin: '100200301', mco: 'Molina' }]),
      undefined,
    );
    expect(table.header.row).toBe(0);
    expect(await valuesOf(table, 'mco')).toEqual([
      [1, 1, 'Meridian'],
      [2, 2, 'Molina'],
    ]);
    expect(await valuesOf(table, 'rin')).toEqual([
      [1, 1, ''],
      [2, 2, '100200301'],
    ]);
    expect(table.header.columns.map((column) => column.header)).toEqual(['mco', 'rin']);
  });
  it('rejects records of the other kind', async () => {
    await expect(openTable(recordsOf('ticket', [{ mco: 'Meridian' }]), 'registration')).rejects.toThrow(
      new InputError('test.json: Registrations cannot be read from JSON. Name an .xlsx, .csv or .tsv.'),
    );
    expect((await openTable(recordsOf('ticket', []), 'ticket')).kind).toBe('ticket');
  });
  it('rejects records without any field', async () => {
    const table = await openTable(recordsOf('ticket', [{ fax: '1' }]), undefined);
    await expect(valuesOf(table, 'mco')).rejects.toThrow(
      new InputError('test.json: We know none of its keys. Use keys such as mco, rin and disputeFiledOn.'),
    );
  });
  it("skips and counts a template's example, once per pass", async () => {
    const examples = [
      { mco: '', reference: 'EXAMPLE' },
      { mco: 'Meridian', reference: 'EXAMPLE' },
    ];
    const table = await openTable(recordsOf('ticket', examples), undefined);
    for (let walk = 0; walk < 2; walk += 1) {
      expect(await valuesOf(table, 'mco')).toEqual([[1, 2, 'Meridian']]);
      expect(table.skipped).toBe(1);
    }
  });
  it('keeps facts, and notes duplicate keys', async () => {
    const cells = { mco: 'Meridian', rin: ['100200301', 'number'], claimNumber: ['', 'nested'] } as const;
    const input = recordsOf('ticket', [cells, cells], undefined, ['rin', 'fax', 'rin']);
    const table = await openTable(input, undefined);
    const facts = ['number', 'nested', undefined];
    expect(await factsOf(table, ['rin', 'claimNumber', 'mco'])).toEqual([facts, facts]);
    expect(table.header.readNotes.duplicateKeys).toEqual(['rin', 'fax']);
  });
  it('counts records whose values are all blank', async () => {
    const table = await openTable(recordsOf('ticket', [{ mco: '' }, {}]), undefined);
    expect(await valuesOf(table, 'mco')).toEqual([
      [1, 1, ''],
      [2, 2, ''],
    ]);
  });
  it('reads a key without a value as blank', async () => {
    const input = recordsOf('ticket', []);
    const table = await openTable(
      {
        ...input,
        records: async function* () {
          yield [{ row: 1, keys: ['mco', 'rin'], values: ['Meridian'] }];
        },
      },
      undefined,
    );
    expect(await valuesOf(table, 'rin')).toEqual([[1, 1, '']]);
  });
});
