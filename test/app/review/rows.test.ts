import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openReviewInput, type ReviewRow } from '../../../src/app/review/rows.ts';
import { OutputError } from '../../../src/core/model/errors.ts';
import { finding } from '../../report/reports.ts';
import { runChecks } from '../../support/check.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';

const folder = testFolder();

async function open(input: Parameters<typeof runChecks>[0]) {
  const [file] = (await runChecks(input, { asOf: AS_OF })).files;
  if (!file) throw new Error('no file');
  return openReviewInput(file, 'review.xlsx');
}
async function rowsOf({ rows }: Awaited<ReturnType<typeof open>>): Promise<ReviewRow[]> {
  const list: ReviewRow[] = [];
  for await (const batch of rows()) list.push(...batch);
  return list;
}

const HEADERS = ['MCO', 'RIN'];
const table = (name: string, ...rows: string[][]) => writeCsv(join(folder, name), [HEADERS, ...rows]);

describe('openReviewInput of a spreadsheet', () => {
  it('keeps rows and columns', async () => {
    const input = await open(table('plain.csv', ['Meridian', '100200301']));
    expect(input).toMatchObject({ headerRow: 1, rowShift: 0 });
    expect(input.columns.map(({ header, field }) => [header, field?.name])).toEqual([
      ['MCO', 'mco'],
      ['RIN', 'rin'],
    ]);
    expect(await rowsOf(input)).toEqual([
      { row: 1, cells: [{ text: 'MCO' }, { text: 'RIN' }] },
      { row: 2, cells: [{ text: 'Meridian' }, { text: '100200301' }] },
    ]);
  });
  it('has the widths of a workbook, and which columns are hidden', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      [...HEADERS, 'Billed Amount'],
      ['Meridian', '1', 120.5],
    ]);
    sheet['!cols'] = [{ wch: 31 }, {}, { wch: 12, hidden: true }];
    utils.book_append_sheet(book, sheet, 'Tickets');
    const path = join(folder, 'widths.xlsx');
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const input = await open(path);
    const [first, second, third] = input.columns;
    expect(Math.floor(first?.width ?? 0)).toBe(31);
    expect(second).toMatchObject({ width: 9.14, hidden: false });
    expect(third?.hidden).toBe(true);
    expect((await rowsOf(input))[1]?.cells[2]).toEqual({ text: '120.5', number: true, dollars: true });
  });
  it('finds the column of a cell, and none for a finding about the row', async () => {
    const { findColumn } = await open(table('column.csv', ['Meridian', '1']));
    expect(findColumn(finding('a/b', 'note', { field: 'rin', cell: 'B2' }))).toBe(1);
    expect(findColumn(finding('a/b', 'note', { field: 'rin' }))).toBeUndefined();
  });
  it('can be read again', async () => {
    const input = await open(table('again.csv', ['Meridian', '1']));
    expect(await rowsOf(input)).toEqual(await rowsOf(input));
  });
  it('throws an OutputError if no three columns are free', async () => {
    const others = Array.from({ length: 16_382 }, (_, i) => `Own ${i}`);
    const path = writeCsv(join(folder, 'full.csv'), [
      [...HEADERS, ...others],
      ['Meridian', '1', 'x'],
    ]);
    await expect(open(path)).rejects.toThrow(OutputError);
  });
});

describe('openReviewInput of records', () => {
  const records = {
    kind: 'ticket',
    name: 'made-up',
    rows: [{ ...VALID_TICKET }, { rin: '1', odd: 'x' }],
  } as const;
  it('has the keys in row 1, in the order of their first use, and the records below', async () => {
    const input = await open(records);
    const keys = [...Object.keys(VALID_TICKET), 'odd'];
    expect(input).toMatchObject({ headerRow: 1, rowShift: 1 });
    expect(input.columns.map(({ header }) => header)).toEqual(keys);
    const [header, first, second] = await rowsOf(input);
    expect(header).toEqual({ row: 1, cells: keys.map((text) => ({ text })) });
    expect(first?.row).toBe(2);
    expect(first?.cells[keys.indexOf('rin')]).toEqual({ text: VALID_TICKET.rin });
    expect(second?.cells[keys.indexOf('mco')]).toEqual({ text: '' });
    expect(second?.cells.at(-1)).toEqual({ text: 'x' });
  });
  it('finds the column of a field', async () => {
    const { findColumn } = await open(records);
    expect(findColumn(finding('a/b', 'note', { field: 'rin' }))).toBe(
      Object.keys(VALID_TICKET).indexOf('rin'),
    );
    expect(findColumn(finding('a/b', 'note', { field: 'missing' }))).toBeUndefined();
    expect(findColumn(finding('a/b', 'note'))).toBeUndefined();
  });
});
