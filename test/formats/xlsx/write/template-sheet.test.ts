import { describe, expect, it } from 'vitest';
import { parseTemplateSheet, widenReference } from '../../../../src/formats/xlsx/write/template-sheet.ts';

const HEAD = '<worksheet><dimension ref="A1:B3"/><cols><col min="2" max="3" style="7"/></cols>';

describe('parseTemplateSheet', () => {
  it('splits a sheet at the first record, and head and tail are unchanged text', () => {
    const before = `${HEAD}<sheetData><row r="1"><c r="A1"><v>1</v></c></row>`;
    const rows = '<row r="2"/><row r="3"/>';
    const after = '</sheetData><mergeCells/></worksheet>';
    const sheet = parseTemplateSheet(before + rows + after, 2);
    expect(sheet.head).toBe(before);
    expect(sheet.tail).toBe(after);
    expect([...sheet.rows.keys()]).toEqual([2, 3]);
    expect(sheet.columnStyles).toEqual([{ first: 1, last: 2, style: '7' }]);
    expect(sheet.dimension).toEqual({ start: 11, end: 35, ref: 'A1:B3' });
  });

  it('describes rows and cells', () => {
    const cells =
      '<c r="A2" s="3"><v>1</v></c><c s="4"/><c r="D2"><f>A2</f><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c>';
    const row = `<row r="2" spans="1:5" ht="20" customFormat="1" s="9" hidden="1">${cells}</row>`;
    const sheet = parseTemplateSheet(`<worksheet><sheetData>${row}</sheetData></worksheet>`, 2);
    expect(sheet.rows.get(2)).toMatchObject({
      row: 2,
      xml: row,
      attributes: ' ht="20" customFormat="1" s="9"',
      style: '9',
      cells: [
        { column: 0, style: '3', formula: false, hasValue: true, xml: '<c r="A2" s="3"><v>1</v></c>' },
        { column: 1, style: '4', formula: false, hasValue: false, xml: '<c s="4"/>' },
        { column: 3, style: undefined, formula: true, hasValue: true },
        { column: 4, formula: false, hasValue: true },
      ],
    });
  });

  it('ignores the style of a row unless the row says that it applies', () => {
    const sheet = parseTemplateSheet('<w><sheetData><row r="1" s="9"/></sheetData></w>', 1);
    expect(sheet.rows.get(1)?.style).toBeUndefined();
  });

  it('counts rows that have no number', () => {
    const sheet = parseTemplateSheet('<w><sheetData><row/><row r="5"/><row/></sheetData></w>', 1);
    expect([...sheet.rows.keys()]).toEqual([1, 5, 6]);
  });

  it('opens an empty list of rows, and keeps its prefix', () => {
    const { head, tail, prefix } = parseTemplateSheet('<x:w><x:sheetData /><x:a/></x:w>', 2);
    expect([head, tail, prefix]).toEqual(['<x:w><x:sheetData>', '</x:sheetData><x:a/></x:w>', 'x:']);
  });

  it('fails for a part without rows', () => {
    expect(() => parseTemplateSheet('<worksheet/>', 2)).toThrow('no rows in the sheet');
  });
});

describe('widenReference', () => {
  it.each([
    ['A1:B3', 10, 'D', 'A1:D10'],
    ['A1:F30', 10, 'D', 'A1:F30'],
    ['A1:Z3', 2, 'AA', 'A1:AA3'],
    ['C4', 10, 'D', 'C4:D10'],
    ['A:F', 10, 'D', 'A:F10'],
  ])('%s with row %i and column %s', (ref, row, column, widened) => {
    expect(widenReference(ref, row, column)).toBe(widened);
  });
});
