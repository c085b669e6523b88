import { describe, expect, it } from 'vitest';
import { refusalOf } from '../grid.ts';
import { zipOf } from '../package.ts';

const SAVE = 'open it in Excel and save it as .xlsx';
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_100_000)]);
const ole = (name: string, at: number) => {
  const bytes = Buffer.from(OLE);
  bytes.write(name, at, 'utf16le');
  return bytes;
};

describe('a file that is not an .xlsx is refused for what it is', () => {
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
