import { expect, it } from 'vitest';
import { buildDraftRecord, readDraftRecords } from '../../../src/app/draft/records.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { createMemoryInput } from '../../../src/formats/rows-in-memory.ts';

it('builds a record in the order of the fields, without empty answers', () => {
  const answers = new Map([
    ['rin', '100200301'],
    ['claimNumber', ''],
    ['mco', 'CountyCare'],
  ]);
  const record = buildDraftRecord(answers, getDictionary('ticket'));
  expect(Object.entries(record)).toEqual([
    ['mco', 'CountyCare'],
    ['rin', '100200301'],
  ]);
});

it('reads the records of a table with the text of each cell', async () => {
  const rows = [{ mco: ' CountyCare', rin: '' }, { rin: '100200301' }];
  const table = await openTable(createMemoryInput({ kind: 'ticket', rows }), 'ticket');
  expect(await readDraftRecords({ table })).toEqual([{ mco: ' CountyCare' }, { rin: '100200301' }]);
});
