import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import type { Day } from '../../../../src/core/model/vocabulary.ts';
import { buildWorkListWorkbook } from '../../../../src/formats/xlsx/write/work-list.ts';

const DAY = 20_781 as Day; // 2026-11-24
const LIST = {
  sheet: 'Made up',
  intro: ['A title', 'A line'],
  columns: [
    { header: 'Day', width: 16 },
    { header: 'Billed', width: 12 },
    { header: 'What', width: 30 },
  ],
  groups: [
    {
      title: 'This week',
      rows: [
        [
          { text: 'Tue 11/24/2026', day: DAY },
          { text: '$1,615.50', number: true as const },
          { text: '=1+1' },
        ],
      ],
    },
    { title: 'Next week', rows: [[{ text: '' }, { text: '7', number: true as const }]] },
  ],
  notes: ['A note '.repeat(20)],
};

async function read(list: typeof LIST) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await buildWorkListWorkbook(list)) as never);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

it('has date and number cells in groups, and a column to check off', async () => {
  const sheet = await read(LIST);
  const texts = [1, 2, 4, 5, 6, 7].map((row) => sheet.getRow(row).getCell(1).text);
  expect(texts.slice(0, 4)).toEqual(['A title', 'A line', 'Day', 'This week']);
  expect(sheet.getCell('D4').value).toBe('Done');
  expect(sheet.getCell('A6').value).toEqual(new Date('2026-11-24T00:00:00Z'));
  expect(sheet.getCell('B6')).toMatchObject({ value: 1615.5, numFmt: '$#,##0.00' });
  expect(sheet.getCell('C6').value).toBe('=1+1');
  expect(sheet.getCell('A7').value).toBe('Next week');
  expect(sheet.getCell('B8').value).toBe(7);
});

it('prints on Letter paper as wide as the page, with the header on each', async () => {
  const { pageSetup, views } = await read(LIST);
  expect(pageSetup).toMatchObject({
    ...{ orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: '4:4',
  });
  expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
  const wide = { ...LIST, columns: LIST.columns.map((column) => ({ ...column, width: 60 })) };
  expect((await read(wide)).pageSetup.orientation).toBe('landscape');
});
