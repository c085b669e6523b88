import { describe, expect, it } from 'vitest';
import { NAMESPACES, worksheet } from '../package.ts';
import { rowsOfXml } from './reader.ts';

/** The rows as the XML parser reads them: the fast path has a test of its own. */
const read = (rows: string) => rowsOfXml([worksheet(rows)], false);

describe('a sheet', () => {
  it('gives its cells by type', () => {
    expect(
      read(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><t>in</t></is></c><c><f>1</f></c></row>',
      ),
    ).toEqual([{ row: 1, cells: ['first', 'in', ''], facts: new Map([[2, 'formula-empty']]) }]);
  });

  it('joins a value that arrives in pieces', () => {
    const xml = worksheet('<row r="1"><c t="str"><v>a<![CDATA[<b>]]>&amp;c</v></c></row>');
    const pieces = xml.split('');
    expect(rowsOfXml(pieces, false)).toEqual([{ row: 1, cells: ['a<b>&c'] }]);
    expect(rowsOfXml(pieces, true)).toEqual([{ row: 1, cells: ['a<b>&c'] }]);
  });

  it('skips elements it does not know, with values and rows inside them', () => {
    const extension = '<ext><row r="9"><c><v>9</v></c></row><v>9</v></ext>';
    expect(read(`${extension}<row r="1">${extension}<c>${extension}<v>1</v></c></row>`)).toEqual([
      { row: 1, cells: ['1'], facts: new Map([[0, 'number']]) },
    ]);
  });

  it('can have a prefix for all of its elements', () => {
    const xml = `<x:worksheet xmlns:x="made-up"><x:sheetData><x:row r="1"><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(rowsOfXml([xml], true)).toEqual([{ row: 1, cells: ['a'] }]);
  });

  it('marks hidden rows', () => {
    expect(read('<row r="1" hidden="true"><c><v>1</v></c></row>')[0]?.hidden).toBe(true);
  });

  it('has no cells outside its rows', () => {
    expect(
      rowsOfXml([worksheet('', '<c r="A1"><v>1</v></c><row r="1"><c><v>1</v></c></row>')], false),
    ).toEqual([]);
  });

  it('is refused if its root is another element', () => {
    expect(() => rowsOfXml([`<chartsheet ${NAMESPACES}/>`], false)).toThrow(
      'book.xlsx: This Excel file is damaged (a sheet has something else than rows). Open it in Excel, save it again, and check the new file.',
    );
  });
});
