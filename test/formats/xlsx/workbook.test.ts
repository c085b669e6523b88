import { describe, expect, it } from 'vitest';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { openWorkbook } from '../../../src/formats/xlsx/read.ts';
import { gridOfRows, refusalOf, rowsOf } from './grid.ts';
import { NAMESPACES, type Parts, rels, workbook, worksheet } from './package.ts';

const cell = (text: string) =>
  worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);
const sheets = (...lines: string[]) =>
  `<workbook ${NAMESPACES}><sheets>${lines.join('')}</sheets></workbook>`;
const book = (parts: Parts) => workbook(cell('first part'), parts);
const open = (bytes: Buffer) => openWorkbook(createMemorySource('book.xlsx', bytes));

describe('sheets', () => {
  it('come in workbook order whatever order the zip has, and hidden ones are marked', async () => {
    const opened = await open(
      book({
        'xl/worksheets/sheet2.xml': cell('second part'),
        'xl/worksheets/sheet3.xml': cell('third part'),
        'xl/workbook.xml': sheets(
          '<sheet name="C &amp; D" sheetId="9" r:id="c"/>',
          '<sheet name="B" sheetId="2" state="hidden" r:id="b"/>',
          '<sheet name="A" sheetId="1" state="veryHidden" r:id="a"/>',
        ),
        'xl/_rels/workbook.xml.rels': rels(
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'worksheet', 'worksheets/sheet2.xml'],
          ['c', 'worksheet', 'worksheets/sheet3.xml'],
        ),
      }),
    );
    expect(opened.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['C & D', false],
      ['B', true],
      ['A', true],
    ]);
    const texts = await Promise.all(opened.map(async (sheet) => (await rowsOf(sheet))[0]?.cells));
    expect(texts).toEqual([['third part'], ['second part'], ['first part']]);
  });

  it('that share one part are read once', async () => {
    const opened = await open(
      book({
        'xl/workbook.xml': sheets('<sheet name="A" r:id="a"/>', '<sheet name="B" r:id="b"/>'),
        'xl/_rels/workbook.xml.rels': rels(
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'worksheet', 'worksheets/sheet1.xml'],
        ),
      }),
    );
    expect(opened.map(({ name }) => name)).toEqual(['A']);
  });

  it('of charts, dialogs and macros are skipped, and so are modules without a part', async () => {
    const opened = await open(
      book({
        'xl/chartsheets/sheet1.xml': `<chartsheet ${NAMESPACES}/>`,
        'xl/workbook.xml': sheets(
          '<sheet name="Chart" sheetId="1" r:id="a"/>',
          '<sheet name="Macro" sheetId="2" r:id="b"/>',
          '<sheet name="Dialog" sheetId="3" r:id="c"/>',
          '<sheet name="Module" sheetId="4" state="veryHidden" r:id=""/>',
          '<sheet name="Rows" sheetId="5" r:id="d"/>',
        ),
        'xl/_rels/workbook.xml.rels': rels(
          ['a', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['b', 'xlMacrosheet', 'macrosheets/sheet1.xml'],
          ['c', 'dialogsheet', 'dialogsheets/sheet1.xml'],
          ['d', 'worksheet', 'worksheets/sheet1.xml'],
        ),
      }),
    );
    expect(opened.map((sheet) => sheet.name)).toEqual(['Rows']);
  });

  it('are found by number if there are no relationships', async () => {
    const opened = await open(
      book({
        'xl/_rels/workbook.xml.rels': undefined,
        'xl/worksheets/sheet2.xml': cell('second part'),
        'xl/workbook.xml': sheets('<sheet name="A" sheetId="1"/>', '<sheet name="B" sheetId="2"/>'),
      }),
    );
    expect(gridOfRows(await rowsOf(opened[1]))).toEqual({ 1: ['second part'] });
  });

  it.each([
    ['true', true],
    ['1', true],
    ['0', false],
  ])('count days from 1904 according to date1904="%s"', async (value, expected) => {
    const [sheet] = await open(
      book({
        'xl/workbook.xml': `<workbook ${NAMESPACES}><workbookPr date1904="${value}"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      }),
    );
    expect(sheet?.date1904).toBe(expected);
  });

  it('mark hidden rows', async () => {
    const [sheet] = await open(
      workbook(
        worksheet(
          '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="0"><c><v>2</v></c></row><row r="3" hidden="true"><c><v>3</v></c></row>',
        ),
      ),
    );
    expect((await rowsOf(sheet)).map((row) => [row.row, row.hidden ?? false])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
  });
});

const MISSING =
  'This Excel file is damaged (the rows of a sheet are missing). Open it in Excel, save it again, and check the new file.';

describe('a workbook is refused', () => {
  it.each([
    ['a sheet whose part is missing', { 'xl/worksheets/sheet1.xml': undefined }, MISSING],
    [
      'a sheet of an unknown relationship',
      { 'xl/workbook.xml': sheets('<sheet name="A" sheetId="1" r:id="other"/>') },
      MISSING,
    ],
    [
      'a sheet without relationship beside an unlisted one',
      { 'xl/workbook.xml': sheets('<sheet name="A" sheetId="1" r:id=""/>') },
      MISSING,
    ],
    [
      'no sheet at all',
      { 'xl/workbook.xml': sheets() },
      'There is no worksheet in this file. Name a spreadsheet with rows.',
    ],
    [
      'a sheet of another kind',
      { 'xl/worksheets/sheet1.xml': `<chartsheet ${NAMESPACES}/>` },
      'This Excel file is damaged (a sheet has something else than rows). Open it in Excel, save it again, and check the new file.',
    ],
    [
      'a workbook part of another kind',
      { 'xl/workbook.xml': '<document/>' },
      'This is not a spreadsheet. Name an .xlsx.',
    ],
    [
      'no workbook',
      { 'xl/workbook.xml': undefined },
      'This is a zip file without an Excel file inside. Name the .xlsx itself.',
    ],
  ])('for %s', async (_, parts, sentence) => {
    expect(await refusalOf(book(parts as Parts))).toBe(sentence);
  });
});
