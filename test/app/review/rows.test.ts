import { join } from 'node:path';
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
  it('keeps rows and columns, and puts the verdict right of the header', async () => {
    const input = await open(table('plain.csv', ['Meridian', '100200301']));
    expect(input).toMatchObject({ headerRow: 1, rowShift: 0, verdictColumn: 2 });
    expect(input.widths).toHaveLength(2);
    expect(await rowsOf(input)).toEqual([
      { row: 1, cells: [{ text: 'MCO' }, { text: 'RIN' }] },
      { row: 2, cells: [{ text: 'Meridian' }, { text: '100200301' }] },
    ]);
  });
  it('moves the verdict further right if rows have cells beyond the header', async () => {
    const path = table('wide.csv', ['Meridian', '1', '', 'x'], ['Meridian', '2', '', '', '', 'y']);
    expect((await open(path)).verdictColumn).toBe(6);
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
  it('throws an OutputError if no two adjacent columns are free', async () => {
    const path = table(
      'full.csv',
      Array.from({ length: 16_384 }, () => 'x'),
    );
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
    expect(input).toMatchObject({ headerRow: 1, rowShift: 1, verdictColumn: keys.length });
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
