import { describe, expect, it } from 'vitest';
import { refusalOf } from '../grid.ts';
import { workbook, worksheet } from '../package.ts';

const again = (what: string) =>
  `the workbook is damaged (${what}); open it in Excel, save it again and check the new file`;
const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

describe('damaged XML is refused', () => {
  const book = (content: string | Buffer) => workbook('', { 'xl/worksheets/sheet1.xml': content });
  const noWell = again('a part is not well-formed XML');
  const nowhere = again('a cell has no place in its sheet');
  const CASES: [string, Buffer, string][] = [
    ['a sheet cut off', book(worksheet('<row r="1"/>').slice(0, -20)), noWell],
    ['an empty sheet part', book(''), noWell],
    ['crossed tags', book(worksheet('<row r="1"></c></row>')), noWell],
    ['an unknown entity', book(worksheet('<row r="1"><c><v>&xxe;</v></c></row>')), noWell],
    [
      'a DTD',
      book(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('<row r="1"><c t="str"><v>&a;</v></c></row>')}`),
      'holds a DTD, which no workbook needs; open it in Excel and save it again',
    ],
    [
      'bytes that are no UTF-8',
      book(Buffer.from(worksheet('<row r="1"><c t="str"><v>Zo\xeb</v></c></row>'), 'latin1')),
      again('a part holds bytes that are not in its encoding'),
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
    ['a row that has no number', book(worksheet('<row r="x"><c><v>1</v></c></row>')), nowhere],
    ['a row 0', book(worksheet('<row r="0"><c><v>1</v></c></row>')), nowhere],
    ['a cell without a column', book(worksheet('<row r="1"><c r="11"><v>1</v></c></row>')), nowhere],
    ['a cell without a row', book(worksheet('<row><c r="A"><v>1</v></c></row>')), nowhere],
  ];
  it.each(CASES)('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });
});
