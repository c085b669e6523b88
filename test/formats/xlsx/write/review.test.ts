import { read, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { OutputError } from '../../../../src/core/model/errors.ts';
import {
  formatCellReference,
  openReviewWorkbook,
  type PositionedCell,
} from '../../../../src/formats/xlsx/write/review.ts';
import { createMemoryFile } from '../../memory-file.ts';
import { contentOf, openZip } from '../archive.ts';

async function written(cells: readonly PositionedCell[], hidden = false): Promise<Buffer> {
  const file = createMemoryFile();
  const book = await openReviewWorkbook(file, 'review.xlsx');
  const sheet = book.addSheet('Tickets', [20, 20, 20, 20, 20], 1);
  sheet.addRow(1, [{ column: 0, text: 'Head', style: 'head' }]);
  sheet.addRow(3, cells, hidden);
  await sheet.waitForDrain();
  sheet.close({ from: 1, to: 3, columns: 5 });
  await book.close();
  return file.content();
}

async function sheetOf(cells: readonly PositionedCell[], hidden?: boolean): Promise<WorkSheet> {
  const book = read(await written(cells, hidden), { cellStyles: true, cellNF: true });
  return book.Sheets.Tickets as WorkSheet;
}

const xmlOf = async (cells: readonly PositionedCell[]) =>
  String(await contentOf(await openZip(await written(cells)), 'xl/worksheets/sheet1.xml'));

describe('a review, as a second reader reads it,', () => {
  it('has texts, numbers, dates and errors at their cells', async () => {
    const sheet = await sheetOf([
      { column: 0, text: '007', style: 'plain' },
      { column: 1, text: '12.5', number: true, style: 'plain' },
      { column: 2, text: '', timestamp: Date.parse('2026-09-01T00:00:00Z'), style: 'plain' },
      { column: 3, text: '', error: '#REF!', style: 'faulty' },
      { column: 4, text: '=1+1', style: 'plain' },
    ]);
    expect(sheet.A1).toMatchObject({ t: 's', v: 'Head' });
    expect(sheet.A3).toMatchObject({ t: 's', v: '007', z: '@' });
    expect(sheet.B3).toMatchObject({ t: 'n', v: 12.5 });
    expect(sheet.C3).toMatchObject({ t: 'n', v: 46_266, z: 'mm/dd/yyyy' });
    expect(sheet.D3).toMatchObject({ t: 'e', w: '#REF!' });
    expect(sheet.E3).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet.E3).not.toHaveProperty('f');
  });

  it('has links within the workbook', async () => {
    const link = { sheet: "Bob's", cell: 'B2' };
    const xml = await xmlOf([{ column: 0, text: 'go', style: 'link', link }]);
    expect(xml.replaceAll('&apos;', "'")).toMatch(/<hyperlink ref="A3" [^>]*location="'Bob''s'!B2"/);
  });

  it('has a filter, a frozen header and hidden rows', async () => {
    const sheet = await sheetOf([{ column: 0, text: 'x', style: 'plain' }], true);
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:E3' });
    expect(sheet['!rows']?.[2]).toMatchObject({ hidden: true });
    expect(await xmlOf([])).toContain('state="frozen"');
  });

  it('makes room for wrapped text', async () => {
    const long = 'made up '.repeat(10);
    expect(await xmlOf([{ column: 0, text: long, style: 'wrapped' }])).toContain(' ht="75"');
    expect(await xmlOf([{ column: 0, text: long, style: 'plain' }])).not.toContain(' ht=');
  });
});

describe('a review is refused', () => {
  const add = async (row: number, text: string) => {
    const book = await openReviewWorkbook(createMemoryFile(), 'review.xlsx');
    const sheet = book.addSheet('Tickets', [], 0);
    sheet.addRow(2, []);
    sheet.addRow(row, [{ column: 0, text, style: 'plain' }]);
  };

  it.each([
    ['a row beyond those of Excel', 1_048_577, 'x', 'row 1048577: more rows than a worksheet can hold'],
    ['rows out of order', 2, 'x', 'row 2: rows out of order'],
    [
      'a text that is too long',
      3,
      'x'.repeat(32_768),
      'row 3: A cell would have more text than Excel allows.',
    ],
  ])('for %s', async (_, row, text, sentence) => {
    const added = add(row, text);
    await expect(added).rejects.toBeInstanceOf(OutputError);
    await expect(added).rejects.toThrow(`review.xlsx, ${sentence}`);
  });
});

it('formatCellReference counts columns from 0 and rows from 1', () => {
  expect(formatCellReference(7, 5)).toBe('H5');
  expect(formatCellReference(26, 1)).toBe('AA1');
});
