import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/formats/bytes/limits.ts';
import {
  getAttribute,
  isXmlTrue,
  type XmlHandler,
  XmlReader,
} from '../../../../src/formats/xlsx/xml/parse.ts';
import { REFUSALS } from '../archive.ts';
import { refusalOf } from '../grid.ts';
import { workbook, worksheet } from '../package.ts';

const again = (what: string) =>
  `This Excel file is damaged (${what}). Open it in Excel, save it again, and check the new file.`;
const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

describe('damaged XML is refused', () => {
  const book = (content: string | Buffer) => workbook('', { 'xl/worksheets/sheet1.xml': content });
  const notWellFormed = again('a part is not well-formed XML');
  const noLocation = again('a cell has no place in its sheet');
  const CASES: [string, Buffer, string][] = [
    ['a sheet cut off', book(worksheet('<row r="1"/>').slice(0, -20)), notWellFormed],
    ['an empty sheet part', book(''), notWellFormed],
    ['crossed tags', book(worksheet('<row r="1"></c></row>')), notWellFormed],
    ['an unknown entity', book(worksheet('<row r="1"><c><v>&xxe;</v></c></row>')), notWellFormed],
    [
      'a DTD',
      book(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('<row r="1"><c t="str"><v>&a;</v></c></row>')}`),
      'This file has a DTD in it, which no Excel file needs. Open it in Excel and save it again.',
    ],
    [
      'bytes that are not UTF-8',
      book(Buffer.from(worksheet('<row r="1"><c t="str"><v>Zo\xeb</v></c></row>'), 'latin1')),
      again('a part has bytes that are not in its encoding'),
    ],
    [
      'an unknown encoding',
      book(`<?xml version="1.0" encoding="EBCDIC-CP-US"?>${sheet}`),
      again('a part is in an encoding that Excel does not write'),
    ],
    ['a text that is missing', workbook(sheet), again('a cell refers to a text that is missing')],
    [
      'a text of a number below 0',
      workbook(sheet.replace('<v>0<', '<v>-1<')),
      again('a cell refers to a text that is missing'),
    ],
    ['a row that has no number', book(worksheet('<row r="x"><c><v>1</v></c></row>')), noLocation],
    ['a row 0', book(worksheet('<row r="0"><c><v>1</v></c></row>')), noLocation],
    ['a cell without a column', book(worksheet('<row r="1"><c r="11"><v>1</v></c></row>')), noLocation],
    ['a cell without a row', book(worksheet('<row><c r="A"><v>1</v></c></row>')), noLocation],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });
});

describe('attributes', () => {
  it('are found by name with or without a prefix', () => {
    expect(getAttribute({ 'r:id': 'a', name: 'b' }, 'id')).toBe('a');
    expect(getAttribute({ 'r:name': 'a', name: 'b' }, 'name')).toBe('b');
    expect(getAttribute({ rid: 'a' }, 'id')).toBeUndefined();
  });

  it.each([
    ['1', true],
    ['true', true],
    ['on', true],
    ['0', false],
    ['TRUE', false],
    [undefined, false],
  ])('with value %s are true: %s', (value, expected) => {
    expect(isXmlTrue(value)).toBe(expected);
  });
});

describe('XmlReader', () => {
  it('reports events without prefixes, in pieces of any length', () => {
    const events: string[] = [];
    const handler = {
      onOpenTag: (name: string) => events.push(`<${name}`),
      onCloseTag: (name: string) => events.push(`</${name}`),
      onText: (text: string) => events.push(text),
    };
    const reader = new XmlReader(handler as XmlHandler, LIMITS, REFUSALS);
    for (const char of '<x:a><b>1&amp;2</b></x:a>') reader.write(char);
    reader.end();
    expect(events.join('')).toBe('<a<b1&2</b</a');
  });

  it('continues after the text that a fast path has read', () => {
    const names: string[] = [];
    const handler: XmlHandler = {
      onOpenTag: (name) => names.push(name),
      onCloseTag() {},
      tryFastPath: (text, from) => (text.startsWith('<skip/>', from) ? from + '<skip/>'.length : from),
    };
    const reader = new XmlReader(handler, LIMITS, REFUSALS);
    reader.write('<a><skip/><b/></a>');
    reader.end();
    expect(names).toEqual(['a', 'b']);
  });
});
