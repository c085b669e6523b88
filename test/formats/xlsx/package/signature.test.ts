import { describe, expect, it } from 'vitest';
import { refusalOf } from '../grid.ts';
import { zipOf } from '../package.ts';

const SAVE = 'Open it in Excel and save it as .xlsx.';
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_100_000)]);
const ole = (name: string, at: number) => {
  const bytes = Buffer.from(OLE);
  bytes.write(name, at, 'utf16le');
  return bytes;
};

describe('a file that is not an .xlsx is refused for what it is', () => {
  const CASES: [string, Buffer, string][] = [
    ['an empty file', Buffer.alloc(0), 'This file is empty. Save it again in Excel.'],
    [
      'an encrypted workbook',
      ole('EncryptedPackage', 700),
      'This file has a password. Open it in Excel, remove the password, and save it as .xlsx.',
    ],
    [
      'an encrypted workbook, its name across two pieces',
      ole('EncryptedPackage', 2 ** 20 - 9),
      'This file has a password. Open it in Excel, remove the password, and save it as .xlsx.',
    ],
    ['an old .xls', ole('Workbook', 700), `This is an old .xls file. ${SAVE}`],
    ['a still older .xls', ole('Book', 700), `This is an old .xls file. ${SAVE}`],
    ['an .xls without container', Buffer.from('0904060000', 'hex'), `This is an old .xls file. ${SAVE}`],
    ['another OLE file', ole('WordDocument', 700), `This is an old Office file, not a spreadsheet. ${SAVE}`],
    ['an empty zip', zipOf([]), 'This is an empty zip file, not an Excel file. Save it again in Excel.'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'This is a PDF. Export the spreadsheet itself as .xlsx.'],
    ['HTML', Buffer.from('\ufeff <TABLE border=1>'), `This is a web page with another ending. ${SAVE}`],
    [
      'HTML in UTF-16',
      Buffer.from('\ufeff<html>', 'utf16le'),
      `This is a web page with another ending. ${SAVE}`,
    ],
    [
      'XML in UTF-16',
      Buffer.from('\ufeff<?xml?>', 'utf16le').swap16(),
      `This is an XML file, not an Excel file. ${SAVE}`,
    ],
    [
      'text',
      Buffer.from('First Name,Last Name\n'),
      'This file is text, not an Excel file. If it is a .csv or .tsv, rename it.',
    ],
    [
      'one byte',
      Buffer.from('a'),
      'This file is text, not an Excel file. If it is a .csv or .tsv, rename it.',
    ],
    ['anything else', Buffer.from('890000000d', 'hex'), `This is not an Excel file. ${SAVE}`],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });
});
