import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../src/app/layout/learn.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { NAMESPACES, rels, workbook, worksheet } from '../../formats/xlsx/package.ts';
import { testFolder } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();

/** A workbook of these rows, its sheets by name. */
function written(sheets: Record<string, (string | null)[][]>, name = 'official.xlsx'): string {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
  const path = join(folder, name);
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}

describe('the header of a template', () => {
  it('names each field once, by the most exact column', async () => {
    const path = written({ S: [['Email', 'E-mail Address', 'NPI', 'NPI', 'Medicaid ID', '', 'Medcaid ID']] });
    const { layout, doubts } = await learnLayout(path, createNodePlatform());
    expect(layout.columns.map(({ field }) => field)).toEqual([
      'email',
      undefined,
      'npi',
      'medicaidId',
      undefined,
    ]);
    expect(doubts.filter((line) => !line.startsWith('row'))).toEqual([
      'column B "E-mail Address": It could be email, too, but another column is. It is copied unchanged.',
      'column D "NPI": This heading is there twice, so it was left out. Add it to the file by hand.',
      'column G "Medcaid ID": We do not know this column. It is copied and not checked.',
    ]);
  });
  it('decides that a template is for tickets, which have no workbook', async () => {
    const path = written({ S: [['MCO', 'RIN*', 'MCO Dispute Date*', 'Provider NPI', 'Fax 3125550100']] });
    const { layout, doubts } = await learnLayout(path, createNodePlatform());
    expect(layout).toMatchObject({ kind: 'ticket', headerRow: 1 });
    expect(layout.workbook).toBeUndefined();
    // A header with many digits is not printed: it may be a person's number.
    expect(doubts).toEqual(['column E: We do not know this column. It is copied and not checked.']);
  });
  it('is read for the kind that the user names', async () => {
    const path = written({ S: [['MCO', 'RIN', 'NPI', 'Medicaid ID', 'Email']] });
    expect((await learnLayout(path, createNodePlatform())).layout.kind).toBe('ticket');
    const run = await runCli(['layout', 'learn', path, '--kind', 'registration']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      kind: 'registration',
      columns: [{ header: 'MCO' }, { header: 'RIN' }, { field: 'npi' }, {}, {}],
    });
  });
  it('leaves open what is required if no column is marked', async () => {
    const { doubts } = await learnLayout(
      written({ S: [['First Name', 'Last Name', 'Medicaid ID']] }),
      createNodePlatform(),
    );
    expect(doubts).toEqual([
      'row 1: No heading has an asterisk. Write "required": true for each column that the template requires.',
    ]);
  });
  it('does not take a title above it for groups', async () => {
    const { layout } = await learnLayout(
      written({ S: [['Registration'], ['First Name', 'Last Name *', 'Medicaid ID', 'Role']] }),
      createNodePlatform(),
    );
    expect(layout.headerRows).toBeUndefined();
    expect(layout.headerRow).toBe(2);
  });
  it('joins group headers that are not merged with the headers below', async () => {
    const path = written({
      S: [
        ['Provider', 'Contact', null],
        ['Name', 'Name', 'Email'],
        ['x', 'y', 'z'],
      ],
    });
    const { layout } = await learnLayout(path, createNodePlatform(), 'registration');
    expect(layout.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Provider Name', 'organization'],
      ['Contact Name', undefined],
      ['Email', 'email'],
    ]);
  });
});

describe('sheets of a workbook', () => {
  it('are reported if they have known headers too', async () => {
    const head = ['First Name', 'Last Name *', 'Medicaid ID'];
    const path = written({ One: [head], Two: [[...head, 'NPI']] });
    const { layout, doubts } = await learnLayout(path, createNodePlatform());
    expect(layout.sheet).toBe('Two');
    expect(doubts).toEqual(['sheet "One": It has 3 headings that we know, too. We read "Two", which has 4.']);
  });
  it('are preferred if they are visible, even with fewer known headers', async () => {
    const row = (...texts: string[]) =>
      worksheet(
        `<row r="1">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      );
    const path = join(folder, 'shown.xlsx');
    const parts = {
      'xl/workbook.xml': `<workbook ${NAMESPACES}><sheets><sheet name="H" sheetId="1" state="hidden" r:id="rId1"/><sheet name="S" sheetId="2" r:id="rId9"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'worksheet', 'worksheets/sheet2.xml'],
      ),
      'xl/worksheets/sheet2.xml': row('NPI', 'Email', 'Medicaid ID'),
    };
    writeFileSync(path, workbook(row('NPI', 'Email', 'Medicaid ID', 'Role', 'City'), parts));
    expect((await learnLayout(path, createNodePlatform())).layout.sheet).toBe('S');
  });
  it('are read with a doubt if they are hidden', async () => {
    const head = worksheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>NPI *</t></is></c><c r="B1" t="inlineStr"><is><t>Email</t></is></c></row>',
    );
    const hidden = `<workbook ${NAMESPACES}><sheets><sheet name="H" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>`;
    const path = join(folder, 'hidden.xlsx');
    writeFileSync(path, workbook(head, { 'xl/workbook.xml': hidden }));
    expect((await learnLayout(path, createNodePlatform())).doubts).toEqual([
      'sheet "H": It is hidden, but no other sheet has headings that we know.',
    ]);
  });
});
