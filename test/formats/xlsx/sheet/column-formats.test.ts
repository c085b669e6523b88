import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { openWorkbook } from '../../../../src/formats/xlsx/read.ts';

async function formatsOf(columns: object[] | undefined) {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([['a', 'b', 'c', 'd']]);
  if (columns) sheet['!cols'] = columns;
  utils.book_append_sheet(book, sheet, 'Sheet');
  const [opened] = await openWorkbook(
    createMemorySource('book.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
  );
  return opened?.readColumnFormats?.();
}

describe('readColumnFormats', () => {
  it('has the width of each column, and whether it is hidden', async () => {
    const formats = await formatsOf([{ wch: 31 }, {}, { wch: 12, hidden: true }]);
    const [first, , third] = formats ?? [];
    expect([Math.floor(first?.width ?? 0), first?.hidden]).toEqual([31, false]);
    expect([Math.floor(third?.width ?? 0), third?.hidden]).toEqual([12, true]);
  });
  it('has none for a sheet that does not say', async () => {
    expect(await formatsOf(undefined)).toEqual([]);
  });
});
