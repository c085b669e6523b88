import { read, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { OutputError } from '../../../../src/core/model/errors.ts';
import { openReviewWorkbook } from '../../../../src/formats/xlsx/write/review.ts';
import type { PositionedCell } from '../../../../src/formats/xlsx/write/review-style.ts';
import { createMemoryFile } from '../../memory-file.ts';
import { contentOf, openZip } from '../archive.ts';

const LAYOUT = {
  widths: [20, 20, 20, 20, 20],
  headerRow: 1,
  frozenColumns: 3,
  folded: new Set([4]),
  printedColumns: 4,
  notes: 2_000,
};

async function written(cells: readonly PositionedCell[], hidden = false): Promise<Buffer> {
  const file = createMemoryFile();
  const book = await openReviewWorkbook(file, 'review.xlsx');
  const sheet = book.addSheet("Bob's", LAYOUT);
  sheet.addRow(1, [{ column: 0, text: 'Head', style: 'head' }]);
  sheet.addRow(3, cells, hidden);
  await sheet.waitForDrain();
  sheet.close({ from: 1, to: 3, columns: 5 });
  await book.close();
  return file.content();
}

async function sheetOf(cells: readonly PositionedCell[], hidden?: boolean): Promise<WorkSheet> {
  const book = read(await written(cells, hidden), { cellStyles: true, cellNF: true });
  return book.Sheets["Bob's"] as WorkSheet;
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
    expect(sheet.C3).toMatchObject({ t: 'n', v: 46_266, z: 'm/d/yyyy' });
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
    expect(await xmlOf([{ column: 0, text: long, style: 'wrapped' }])).toContain(' ht="60"');
    expect(await xmlOf([{ column: 0, text: long, style: 'plain' }])).not.toContain(' ht=');
  });

  it('is printed on Letter paper, with the header on each page and as many columns as are to be read', async () => {
    const zip = await openZip(await written([{ column: 0, text: 'x', style: 'plain' }]));
    const names = String(await contentOf(zip, 'xl/workbook.xml')).replaceAll('&apos;', "'");
    expect(names).toContain(">'Bob''s'!$A$1:$D$3</definedName>");
    expect(names).toContain(">'Bob''s'!$A:$C,'Bob''s'!$1:$1</definedName>");
    const xml = await xmlOf([]);
    expect(xml).toMatch(
      /<pageSetup paperSize="1" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"/,
    );
    expect(xml).toContain('xSplit="3" ySplit="1"');
    expect(xml).toMatch(/<col min="5" max="5" [^>]*hidden="1" outlineLevel="1"/);
  });

  it('has notes as large as their texts', async () => {
    const notes = ['short', 'made up\n'.repeat(12)];
    const zip = await openZip(
      await written(notes.map((note, column) => ({ column, text: 'x', style: 'faulty', note }))),
    );
    const drawing = String(await contentOf(zip, 'xl/drawings/vmlDrawing1.vml'));
    const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)</g)].map(([, text]) =>
      text?.split(', ').map(Number),
    );
    // One row of 20 pixels is shorter than any note; the second note covers a dozen.
    expect(anchors.map((anchor) => [anchor?.[2], anchor?.[6]])).toEqual([
      [2, 3],
      [2, 13],
    ]);
    // From column 1 over three columns of 145 pixels; column 4 is folded away.
    expect(anchors[0]).toEqual([1, 12, 2, 2, 3, 62, 3, 13]);
    expect(drawing).toContain('data="1,2"');
    const comments = String(await contentOf(zip, 'xl/comments1.xml'));
    expect(comments).toContain('<comment ref="A3" authorId="0">');
  });
});

describe('a review is refused', () => {
  const add = async (row: number, text: string, column = 0) => {
    const book = await openReviewWorkbook(createMemoryFile(), 'review.xlsx');
    const sheet = book.addSheet('Tickets', { widths: [], headerRow: 1 });
    sheet.addRow(2, []);
    sheet.addRow(row, [{ column, text, style: 'plain' }]);
  };

  it.each([
    [
      'a row beyond those of Excel',
      1_048_577,
      'x',
      'row 1048577: There are more rows than fit on one sheet. Split your file.',
    ],
    ['rows out of order', 2, 'x', 'row 2: The rows are out of order.'],
    [
      'a text that is too long',
      3,
      'x'.repeat(32_768),
      'row 3: A cell would have more text than Excel allows.',
    ],
    [
      'cells in the last columns',
      3,
      'x',
      'row 3: There is no room for three more columns. Delete some columns.',
      16_384,
    ],
  ])('for %s', async (_, row, text, sentence, column = 0) => {
    const added = add(row, text, column);
    await expect(added).rejects.toBeInstanceOf(OutputError);
    await expect(added).rejects.toThrow(`review.xlsx, ${sentence}`);
  });
});
