import { describe, expect, it } from 'vitest';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { openWorkbook } from '../../../../src/formats/xlsx/read.ts';
import { refusalOf } from '../grid.ts';
import { type PartToZip, partsOf, sharedStrings, worksheet, zipOf } from '../package.ts';

const SAVE = 'open it in Excel and save it as .xlsx';
const again = (what: string) =>
  `the workbook is damaged (${what}); open it in Excel, save it again and check the new file`;
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_100_000)]);
const ole = (name: string, at: number) => {
  const bytes = Buffer.from(OLE);
  bytes.write(name, at, 'utf16le');
  return bytes;
};
const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'.padEnd(3000));
const parts = () => partsOf(sheet, { 'xl/sharedStrings.xml': sharedStrings('<t>one</t>') });
const whole = zipOf(parts());

describe('what is no .xlsx is refused, told apart', () => {
  const CASES: [string, Buffer, string][] = [
    ['an empty file', Buffer.alloc(0), 'the file is empty; save the workbook again'],
    [
      'an encrypted workbook',
      ole('EncryptedPackage', 700),
      'protected by a password; open it in Excel, remove the password and save it as .xlsx',
    ],
    [
      'an encrypted workbook, its name across two pieces',
      ole('EncryptedPackage', 2 ** 20 - 9),
      'protected by a password; open it in Excel, remove the password and save it as .xlsx',
    ],
    ['an old .xls', ole('Workbook', 700), `an old .xls workbook; ${SAVE}`],
    ['a still older .xls', ole('Book', 700), `an old .xls workbook; ${SAVE}`],
    ['an .xls without container', Buffer.from('0904060000', 'hex'), `an old .xls workbook; ${SAVE}`],
    ['another OLE file', ole('WordDocument', 700), `an old Office file, not a workbook; ${SAVE}`],
    ['an .xlsb', zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), `an .xlsb workbook; ${SAVE}`],
    [
      'an .ods',
      zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      'an OpenDocument spreadsheet (.ods); save it as .xlsx',
    ],
    [
      'an .odt',
      zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
      'an OpenDocument file, not a workbook; copy its table into a spreadsheet and save it as .xlsx',
    ],
    [
      'a .docx',
      zipOf([{ name: 'word/document.xml', content: 'x' }]),
      'a Word document; copy its table into Excel and save it as .xlsx',
    ],
    [
      'a .pptx',
      zipOf([{ name: 'ppt/presentation.xml', content: 'x' }]),
      'a PowerPoint file; copy its table into Excel and save it as .xlsx',
    ],
    [
      'an .epub',
      zipOf([{ name: 'mimetype', content: 'application/epub+zip', stored: true }]),
      'a zip file without a workbook; give the .xlsx itself',
    ],
    [
      'any zip',
      zipOf([{ name: 'mimetype', content: 'x'.repeat(300) }]),
      'a zip file without a workbook; give the .xlsx itself',
    ],
    ['an empty zip', zipOf([]), 'an empty zip file, not a workbook; save it again'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a PDF; export the workbook itself as .xlsx'],
    ['HTML', Buffer.from('\ufeff <TABLE border=1>'), `an HTML page under another name; ${SAVE}`],
    ['HTML in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), `an HTML page under another name; ${SAVE}`],
    [
      'XML in UTF-16',
      Buffer.from('\ufeff<?xml?>', 'utf16le').swap16(),
      `an XML file, not an .xlsx workbook; ${SAVE}`,
    ],
    [
      'text',
      Buffer.from('First Name,Last Name\n'),
      'text, not an .xlsx workbook; give it the ending .csv or .tsv if it is one',
    ],
    [
      'one byte',
      Buffer.from('a'),
      'text, not an .xlsx workbook; give it the ending .csv or .tsv if it is one',
    ],
    ['anything else', Buffer.from('890000000d', 'hex'), `not an .xlsx workbook; ${SAVE}`],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });
});

describe('a damaged zip is refused, never read as a short sheet', () => {
  const lying = (name: string, lie: Partial<PartToZip>) =>
    zipOf(parts().map((part) => (part.name.endsWith(name) ? { ...part, ...lie } : part)));
  const CASES: [string, Buffer, string][] = [
    ['cut in half', whole.subarray(0, whole.length / 2), again('its zip directory is cut off or unreadable')],
    ['without its last byte', whole.subarray(0, -1), again('its zip directory is cut off or unreadable')],
    [
      'without its first part',
      Buffer.concat([Buffer.from('PK\x03\x04'), whole.subarray(600)]),
      again('its zip directory is cut off or unreadable'),
    ],
    ['a wrong checksum', lying('sheet1.xml', { crc: 1 }), again('the checksum of a part is wrong')],
    [
      'a part longer than declared',
      lying('sheet1.xml', { size: 100 }),
      again('a part is longer than its zip says'),
    ],
    [
      'a part shorter than declared',
      lying('sheet1.xml', { size: 4000 }),
      again('a part is shorter than its zip says'),
    ],
    [
      'shared strings with a wrong checksum',
      lying('sharedStrings.xml', { crc: 1 }),
      again('the checksum of a part is wrong'),
    ],
    ['two parts at one place', lying('styles.xml', { offset: 0 }), again('parts overlap in the zip')],
    ['a part beyond the end', lying('sharedStrings.xml', { offset: 2 ** 31 }), again('the file is cut off')],
    ['a part elsewhere', lying('[Content_Types].xml', { offset: 3 }), again('parts overlap in the zip')],
    [
      'one part twice',
      zipOf([...parts(), { name: 'XL/Workbook.xml', content: 'x' }]),
      again('the zip holds one part twice'),
    ],
    [
      'an encrypted part',
      lying('sheet1.xml', { flags: 1 }),
      'protected by a password; remove the password and save it as .xlsx',
    ],
    [
      'another compression',
      lying('sheet1.xml', { method: 14 }),
      'packed in a way that Excel does not use; open it in Excel and save it again',
    ],
    [
      'bytes that do not unpack',
      lying('sheet1.xml', { stored: true, method: 8 }),
      again('a part cannot be unpacked'),
    ],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });

  it('a local header that is none, or longer than its part', async () => {
    const bytes = Buffer.from(whole);
    bytes.write('XX', bytes.indexOf('xl/workbook.xml') - 30);
    const other = Buffer.from(whole);
    other.writeUInt16LE(60_000, other.indexOf('xl/workbook.xml') - 2);
    expect(await refusalOf(bytes)).toBe(again('a part is not where its zip says'));
    expect(await refusalOf(other)).toBe(again('parts overlap in the zip'));
  });

  it('at every place where it is cut', async () => {
    for (let length = 1; length < whole.length; length += 37) {
      expect(await refusalOf(whole.subarray(0, length)), `cut at ${length}`).not.toBe('not refused');
    }
  });
});

it('names the file without the numbers that may be a person', async () => {
  const opened = openWorkbook(createMemorySource('batch 123456789.xlsx', Buffer.alloc(0)));
  await expect(opened).rejects.toThrow('batch #########.xlsx: the file is empty; save the workbook again');
});
