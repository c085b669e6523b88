import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../src/core/model/vocabulary.ts';
import type { NumberFormat } from '../../../../src/formats/xlsx/sheet/number-format.ts';
import { RowRenderer } from '../../../../src/formats/xlsx/write/template-rows.ts';
import { parseTemplateSheet } from '../../../../src/formats/xlsx/write/template-sheet.ts';

const FORMATS: NumberFormat[] = [{ kind: 'plain' }, { kind: 'date' }];
const DAY = (Date.parse('2026-09-01') / 86_400_000) as Day;

function rendererFor(rows: string, columns: number[], cols = ''): RowRenderer {
  const sheet = parseTemplateSheet(`<w>${cols}<sheetData>${rows}</sheetData></w>`, 2);
  return new RowRenderer({ sheet, modelRow: sheet.rows.get(2), columns, formats: FORMATS, date1904: false });
}

describe('a new row', () => {
  it('has the attributes and styles of the model row, and its number', () => {
    const renderer = rendererFor('<row r="2" ht="20"><c r="A2" s="3"/><c r="C2" s="4"/></row>', [0, 1]);
    expect(renderer.renderRow(7, [{ text: 'a & b' }, { text: '' }])).toBe(
      '<row r="7" ht="20"><c r="A7" s="3" t="inlineStr"><is><t xml:space="preserve">a &amp; b</t></is></c><c r="C7" s="4"/></row>',
    );
  });

  it('takes the style of the column if the model row has no such cell', () => {
    const cols = '<cols><col min="1" max="2" style="6"/></cols>';
    expect(rendererFor('<row r="2"/>', [1], cols).renderRow(2, [{ text: '1', number: true }])).toBe(
      '<row r="2"><c r="B2" s="6"><v>1</v></c></row>',
    );
  });

  it('writes a day as a number under a date format, else as text', () => {
    const renderer = rendererFor('<row r="2"><c r="A2" s="1"/><c r="B2" s="0"/></row>', [0, 1]);
    const day = { text: '2026-09-01', day: DAY };
    const xml = renderer.renderRow(2, [day, day]);
    expect(xml).toContain('<c r="A2" s="1"><v>46266</v></c>');
    expect(xml).toContain('>09/01/2026</t>');
  });

  it('keeps formulas of the template, and leaves out cells that are not written', () => {
    const formula = '<c r="C3"><f>A3</f></c>';
    const renderer = rendererFor(`<row r="2"/><row r="3">${formula}</row>`, [0, -1]);
    expect(renderer.renderRow(3, [{ text: '1', number: true }, { text: 'not written' }])).toBe(
      `<row r="3"><c r="A3"><v>1</v></c>${formula}</row>`,
    );
  });
});

describe('a row without a record', () => {
  const emptied = (row: string) => {
    const sheet = parseTemplateSheet(`<w><sheetData>${row}</sheetData></w>`, 2);
    return rendererFor('', [0]).renderEmptiedRow(sheet.rows.get(2) as never);
  };

  it('loses its values, and keeps styles and formulas', () => {
    const formula = '<c r="C2"><f>A2</f><v>1</v></c>';
    expect(
      emptied(`<row r="2" ht="9"><c r="A2" s="3"><v>1</v></c><c r="B2"><v>2</v></c>${formula}</row>`),
    ).toBe(`<row r="2" ht="9"><c r="A2" s="3"/>${formula}</row>`);
  });

  it('without values is kept as it is', () => {
    const row = '<row r="2"><c r="A2" s="3"></c></row>';
    expect(emptied(row)).toBe(row);
  });
});
