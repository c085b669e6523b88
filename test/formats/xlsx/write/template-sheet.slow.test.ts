import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayoutFile } from '../../../../src/app/layout/schema.ts';
import { NAMESPACES } from '../package.ts';
import { fill, headCells, partsIn, row2, rowsOf, sheetJsRows } from './fill.ts';

describe('a template', () => {
  it('with macros keeps its extension, because Excel opens it under no other', async () => {
    const { out } = await fill(row2(''), {
      name: 'official.xlsm',
      parts: { 'xl/vbaProject.bin': Buffer.from([1, 2, 3, 255]) },
    });
    expect(existsSync(join(out, 'registrations.clean.xlsm'))).toBe(true);
    expect(existsSync(join(out, 'registrations.held.xlsx'))).toBe(true);
    expect(partsIn(join(out, 'registrations.clean.xlsm')).get('xl/vbaProject.bin')).toEqual(
      Buffer.from([1, 2, 3, 255]),
    );
  });
  it('is filled in once for each clean file', async () => {
    const { out, run } = await fill(row2(''), { more: ['--max-individuals', '1'] });
    expect(run.status).toBe(1);
    const of = (n: number) => sheetJsRows(join(out, `registrations.clean.${n}.xlsx`), 'Sheet1', 2);
    expect(of(1)).toEqual([['Maren', '011222333001', 'Testwell']]);
    expect(of(2)).toEqual([['Odell', '011222333001', 'Sampleton']]);
  });
  it.each<[string, string, string]>([
    ['no row below the headers', '', '<row r="2"><c r="A2" t="inlineStr">'],
    ['an empty one', '<row r="2"/>', '<row r="2"><c r="A2" t="inlineStr">'],
    [
      'a height and a style of the row',
      '<row r="2" spans="1:3" ht="30" customHeight="1" s="1" customFormat="1" hidden="1"/>',
      '<row r="2" ht="30" customHeight="1" s="1" customFormat="1"><c r="A2" s="1" t="inlineStr">',
    ],
    [
      'a style of the row that does not count',
      '<row r="2" s="1"/>',
      '<row r="2" s="1"><c r="A2" t="inlineStr">',
    ],
    [
      'styles of cells',
      '<row r="2"><c r="A2" s="2"/><c s="1"/></row>',
      '<row r="2"><c r="A2" s="2" t="inlineStr">',
    ],
    ['a row without its number', '<row><c s="2"/></row>', '<row r="2"><c r="A2" s="2" t="inlineStr">'],
    [
      'single quotes, and a > in an attribute',
      `<row r='2' x='a>b'><c r='A2' s='1'/></row>`,
      `<row r="2" x='a>b'><c r="A2" s="1" t="inlineStr">`,
    ],
  ])('with %s', async (_, row, expected) => {
    const { xml, path } = await fill(row);
    expect(xml).toContain(expected);
    expect(sheetJsRows(path, 'Sheet1', 2)).toEqual([
      ['Maren', '011222333001', 'Testwell'],
      ['Odell', '011222333001', 'Sampleton'],
    ]);
  });
  it('gives cells without a style that of their column', async () => {
    const cols = '<cols><col min="1" max="2" width="9" style="2"/><col min="3" max="3" width="9"/></cols>';
    const { xml } = await fill('<row r="2"><c r="B2" s="1"/></row>', { before: cols });
    expect(xml).toMatch(/<c r="A2" s="2" t.*<c r="B2" s="1" t.*<c r="C2" t/);
  });
  it('loses the values of its examples, and keeps empty rows and formulas', async () => {
    const rows = [
      row2('<c r="A2" s="1" t="str"><v>EXAMPLE</v></c><c r="E2" s="1"><f>A2</f><v>0</v></c>'),
      '<row r="3"><c r="A3" s="2"/><c r="E3"><f>A3</f></c></row>',
      '<row r="4"><c r="A4" s="2"><v>7</v></c><c r="B4"><v>8</v></c><c r="E4"><f>A4</f><v>1</v></c></row>',
      '<!-- <row r="9"> --><row r="5" ht="9"><c r="A5" s="2"/></row><row r="7" ht="9" ><c r="A7"><is><t>x</t></is></c></row>',
    ].join('');
    const { xml } = await fill(rows);
    expect(xml).toContain('<c r="E2" s="1"><f>A2</f><v>0</v></c></row><row r="3">');
    expect(xml).toContain(
      '<c r="E3"><f>A3</f></c></row><row r="4"><c r="A4" s="2"/><c r="E4"><f>A4</f><v>1</v></c></row><row r="5" ht="9"><c r="A5" s="2"/></row><row r="7" ht="9"></row></sheetData>',
    );
    expect(xml).not.toContain('EXAMPLE');
  });
  it('keeps its formulas in a column that is not a field of ours', async () => {
    const layout: Partial<LayoutFile> = {
      columns: [
        { header: 'First Name' },
        { header: 'Medicaid ID' },
        { header: 'Last Name' },
        { header: 'Check' },
      ],
    };
    const head = headCells('First Name', 'Medicaid ID', 'Last Name', 'Check');
    const { xml } = await fill(row2('<c r="D2"><f>A2</f></c>'), { layout, head });
    expect(xml).toContain('<c r="D2"><f>A2</f></c></row><row r="3">');
  });
  it.each<[string, string, string]>([
    ['is widened', '<dimension ref="A1"/>', '<dimension ref="A1:C3"/>'],
    ['stays the same if it is wider', '<dimension ref="B1:Z99"/>', '<dimension ref="B1:Z99"/>'],
    ['is not added', '', '<worksheet xmlns'],
  ])('has a dimension that %s', async (_, before, expected) => {
    const { xml } = await fill('', { before });
    expect(xml).toContain(expected);
    expect(xml.includes('<dimension')).toBe(before !== '');
  });
  it('with prefixes gets rows with prefixes', async () => {
    const x = (text: string) => text.replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    const rows = x(`<row r="1">${headCells('First Name', 'Medicaid ID', 'Last Name')}</row>`);
    const sheet = `<x:worksheet xmlns:x="${NAMESPACES.split('"')[1]}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const { xml, path } = await fill('', { sheet });
    expect(xml).toContain(
      '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">Maren</x:t></x:is></x:c>',
    );
    expect((await rowsOf(path, 'Sheet1', 2))[0]).toEqual(['Maren', '011222333001', 'Testwell']);
  });
  it('keeps the text after its rows, and a byte order mark before them', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><dataValidations count="0"/>';
    const { xml } = await fill(row2(''), { after, bom: true });
    expect(xml.startsWith('\ufeff<worksheet')).toBe(true);
    expect(xml.endsWith(`</sheetData>${after}</worksheet>`)).toBe(true);
  });
  it('keeps folders in its zip', async () => {
    const { path } = await fill(row2(''), { folders: ['xl/', 'customXml/'] });
    expect([...partsIn(path).keys()]).toEqual(expect.arrayContaining(['xl/', 'customXml/']));
  });
});
