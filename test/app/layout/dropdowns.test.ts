import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../src/app/layout/learn.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { NAMESPACES, rels, workbook, worksheet } from '../../formats/xlsx/package.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();

describe('dropdown lists', () => {
  /** The choices of the second of two columns with these validations. */
  async function choicesOf(
    validations: string,
    names = '',
  ): Promise<[readonly string[] | undefined, string[]]> {
    const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = `<row r="1">${text('A1', 'Medicaid ID *')}${text('B1', 'Role')}${text('D1', 'one')}</row><row r="2">${text('D2', 'two')}</row>`;
    const book = `<workbook ${NAMESPACES}><sheets><sheet name="My 'S'" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`;
    const path = join(folder, 'lists.xlsx');
    writeFileSync(path, workbook(worksheet(rows, validations), { 'xl/workbook.xml': book }));
    const { layout, doubts } = await learnLayout(path, createNodePlatform());
    return [layout.columns[1]?.choices, doubts.filter((line) => line.includes('list'))];
  }
  const list = (sqref: string, formula: string) =>
    `<dataValidations><dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;

  it.each<[string, string, string | undefined, readonly string[] | undefined]>([
    ['a list in the formula', list('B2:B9', '"x, ""y"",x"'), '', ['x', '"y"']],
    ['a range of the same sheet', list('B2', '$D$1:$D$2'), '', ['one', 'two']],
    ['one cell', list('B2', 'D2'), '', ['two']],
    ['a range of a sheet in quotes', list('A7 B1:C1048576', "'My ''S'''!$D$1:$D$2"), '', ['one', 'two']],
    ['a whole column', list('B:B', '$D:$D'), '', ['one', 'two']],
    ['a name', list('B2', 'Roles'), `<definedName name="ROLES">'My ''S'''!$D$2</definedName>`, ['two']],
    ['above the header only', list('B1', '"x,y"'), '', undefined],
    ['for other columns only', list('C2:D9', '"x,y"'), '', undefined],
    [
      'other validation',
      '<dataValidations><dataValidation type="whole" sqref="B2"><formula1>1</formula1></dataValidation></dataValidations>',
      '',
      undefined,
    ],
    [
      "Excel's extension for other sheets",
      `<extLst><ext xmlns:x14="x" xmlns:xm="m"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>'My ''S'''!$D$1:$D$2</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      '',
      ['one', 'two'],
    ],
  ])('are read: %s', async (_, validations, names, expected) => {
    const [choices, doubts] = await choicesOf(validations, names);
    expect(choices).toEqual(expected);
    expect(doubts).toEqual([]);
  });

  it('are left out if a column that nobody knows lists what was typed into it', async () => {
    const [choices, doubts] = await choicesOf(list('D2:D9 B2', '$D$2:$D$9'));
    expect(choices).toBeUndefined();
    expect(doubts).toHaveLength(2);
  });

  it.each([
    ['computed by a formula', list('B2', 'INDIRECT($A2)')],
    ['of a sheet that does not exist', list('B2', 'Gone!$A$1:$A$2')],
    ['of the records themselves', list('B2', '$A$1:$A$9')],
    ['of records of a whole column', list('B2', 'A:A')],
    ['of empty cells', list('B2', '$F$1:$F$2')],
    ['of too many cells', list('B2', `"${Array.from({ length: 5001 }, (_, i) => i).join(',')}"`)],
  ])('are reported as unreadable: %s', async (_, validations) => {
    expect(await choicesOf(validations)).toEqual([
      undefined,
      ['column B "Role": The list of this column could not be read. All values are allowed.'],
    ]);
  });
});

describe('a list in another sheet', () => {
  const sheetOf = (rows: readonly (readonly string[])[], after = '') =>
    worksheet(
      rows
        .map(
          (cells) =>
            `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
        )
        .join(''),
      after,
    );

  async function choicesFrom(rows: readonly (readonly string[])[], range: string) {
    const validation = `<dataValidations><dataValidation type="list" sqref="A2:A9"><formula1>Other!${range}</formula1></dataValidation></dataValidations>`;
    const listed = ['T', 'Other'].map(
      (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    );
    const parts = {
      'xl/workbook.xml': `<workbook ${NAMESPACES}><sheets>${listed.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ),
      'xl/worksheets/sheet2.xml': sheetOf(rows),
    };
    const path = join(folder, 'other.xlsx');
    writeFileSync(path, workbook(sheetOf([['First Name', 'Last Name', 'Email', 'NPI']], validation), parts));
    const { layout } = await learnLayout(path, createNodePlatform());
    return layout.columns[0]?.choices;
  }

  it.each([
    [
      'with the same headers',
      [
        ['First Name', 'Last Name', 'Email', 'NPI'],
        ['Zqx', 'B', 'c', '1'],
      ],
      '$A$2:$A$6',
    ],
    [
      'in a column that nobody knows',
      [
        ['Nickname', 'Last Name', 'RIN'],
        ['Zqx', 'B', '1'],
      ],
      '$A$2:$A$6',
    ],
    [
      'with its header',
      [
        ['Recipient Name', 'RIN'],
        ['Zqx', '1'],
      ],
      '$A:$A',
    ],
    ['below one header', [['Recipient Name'], ['Zqx']], '$A$2:$A$6'],
  ])('is left out if it holds records: %s', async (_, rows, range) => {
    expect(await choicesFrom(rows, range)).toBeUndefined();
  });

  it.each([
    ['without headers', [['Dr.'], ['Ms.']], '$A$1:$A$2', ['Dr.', 'Ms.']],
    [
      'of roles',
      [
        ['Role', 'State'],
        ['Biller', 'IL'],
      ],
      '$A$2:$A$6',
      ['Biller'],
    ],
    [
      'of categories',
      [
        ['Category', 'Role'],
        ['Denial', 'a'],
      ],
      '$A$2:$A$6',
      ['Denial'],
    ],
    ['of words that are fields', [['Reach by'], ['Email'], ['Phone']], '$A$2:$A$3', ['Email', 'Phone']],
  ])('is read if it holds choices: %s', async (_, rows, range, choices) => {
    expect(await choicesFrom(rows, range)).toEqual(choices);
  });
});
