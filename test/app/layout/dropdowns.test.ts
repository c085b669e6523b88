import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../src/app/layout/learn.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { NAMESPACES, workbook, worksheet } from '../../formats/xlsx/package.ts';
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
