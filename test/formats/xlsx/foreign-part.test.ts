import { describe, expect, it } from 'vitest';
import { describeForeignFile } from '../../../src/formats/xlsx/foreign-part.ts';
import { openZip } from './archive.ts';
import { refusalOf } from './grid.ts';
import { workbook, worksheet, zipOf } from './package.ts';

const SAVE = 'Open it in Excel and save it as .xlsx.';

describe('a zip that is not a workbook is refused for what it is', () => {
  const CASES: [string, Buffer, string][] = [
    ['an .xlsb', zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), `This is an .xlsb file. ${SAVE}`],
    [
      'an .ods',
      zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx.',
    ],
    [
      'an .odt',
      zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
      'This is an OpenDocument file, not a spreadsheet. Copy its table into Excel and save it as .xlsx.',
    ],
    [
      'a .docx',
      zipOf([{ name: 'word/document.xml', content: 'x' }]),
      'This is a Word document. Copy its table into Excel and save it as .xlsx.',
    ],
    [
      'a .pptx',
      zipOf([{ name: 'ppt/presentation.xml', content: 'x' }]),
      'This is a PowerPoint file. Copy its table into Excel and save it as .xlsx.',
    ],
    [
      'an .epub',
      zipOf([{ name: 'mimetype', content: 'application/epub+zip', stored: true }]),
      'This is a zip file without an Excel file inside. Name the .xlsx itself.',
    ],
    [
      'any zip',
      zipOf([{ name: 'mimetype', content: 'x'.repeat(300) }]),
      'This is a zip file without an Excel file inside. Name the .xlsx itself.',
    ],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });
});

it('a workbook is not a foreign file', async () => {
  expect(await describeForeignFile(await openZip(workbook(worksheet(''))))).toBeUndefined();
});

it('a part is found in any case', async () => {
  const archive = await openZip(zipOf([{ name: 'XL/Workbook.BIN', content: 'x' }]));
  expect(await describeForeignFile(archive)).toBe(`This is an .xlsb file. ${SAVE}`);
});
