import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { LayoutFile } from '../../../../src/app/layout/schema.ts';
import { testFolder, writeCsv } from '../../../support/out-files.ts';
import { NAMESPACES } from '../package.ts';
import { fill, headCells, row2, sheetJsRows } from './fill.ts';

const folder = testFolder();

describe('a value', () => {
  const LAYOUT: Partial<LayoutFile> = {
    columns: [{ header: 'First Name' }, { header: 'Medicaid ID' }, { header: 'Since' }, { header: 'Hours' }],
  };
  const head = headCells('First Name', 'Medicaid ID', 'Since', 'Hours');

  async function filled(date1904: boolean, since: string): Promise<string> {
    const here = mkdtempSync(join(folder, 'values-'));
    const book = utils.book_new();
    const page = utils.aoa_to_sheet([
      ['First Name', 'Medicaid ID', 'Since', 'Hours'],
      ['Maren', '111222333001', null, 12.5],
    ]);
    page.C2 = { t: 'n', v: 46296, z: 'mm/dd/yyyy' };
    page['!ref'] = 'A1:D2';
    utils.book_append_sheet(book, page, 'S');
    writeFileSync(join(here, 'people.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const pr = date1904 ? '<workbookPr date1904="1"/>' : '';
    const parts = {
      'xl/workbook.xml': `<workbook ${NAMESPACES}>${pr}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    };
    const { xml } = await fill(row2(`<c r="C2" s="${since}"/>`), {
      layout: LAYOUT,
      head,
      parts,
      people: join(here, 'people.xlsx'),
    });
    return xml;
  }
  it('that is a day is a number in a date cell, by the calendar of the template, and text in other cells', async () => {
    expect(await filled(false, '1')).toContain('<c r="C2" s="1"><v>46296</v></c>');
    expect(await filled(true, '1')).toContain('<c r="C2" s="1"><v>44834</v></c>');
    expect(await filled(false, '2')).toContain(
      '<c r="C2" s="2" t="inlineStr"><is><t xml:space="preserve">10/01/2026</t></is></c>',
    );
  });
  it('of a column that is not a field is copied unchanged', async () => {
    const people = writeCsv(join(folder, 'as-is.csv'), [
      ['First Name', 'Medicaid ID', 'Since', 'Hours'],
      ['Maren', '011222333001', ' n/a  or\u00a0so ', ''],
    ]);
    const { path } = await fill(row2(''), { layout: LAYOUT, head, people });
    expect(sheetJsRows(path, 'Sheet1', 2)[0]).toEqual(['Maren', '011222333001', ' n/a  or\u00a0so ', '']);
  });
  it('that is a number stays one in a column that is not a field', async () => {
    expect(await filled(false, '1')).toContain('<c r="D2"><v>12.5</v></c>');
  });
});
