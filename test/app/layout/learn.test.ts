import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../src/app/layout/learn.ts';
import { readLayout } from '../../../src/app/layout/read.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { NAMESPACES, rels, workbook, worksheet } from '../../formats/xlsx/package.ts';
import { testFolder } from '../../support/out-files.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

const OFFICIAL = `${ROOT}test/fixtures/official/`;
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

const fieldsOf = async (path: string) => {
  const { layout } = await learnLayout(path, createNodePlatform());
  return layout.columns.map(({ header, field = '-', required = false }) => [header, field, required]);
};

describe('the three made-up templates', () => {
  it('one with title rows, an example row and lists on a hidden sheet', async () => {
    const { layout, doubts } = await learnLayout(`${OFFICIAL}title-rows.xlsx`, createNodePlatform());
    expect(layout).toMatchObject({ kind: 'registration', sheet: 'User Registration', headerRow: 5 });
    expect(layout.headerRows).toBeUndefined();
    expect(await fieldsOf(`${OFFICIAL}title-rows.xlsx`)).toEqual([
      ['User First Name *', 'firstName', true],
      ['User Last Name *', 'lastName', true],
      ['Work E-mail Adress *', 'email', true],
      ['Telephone Number', 'phone', false],
      ['Type of User *', 'role', true],
      ['Facility or Provider Name *', 'organization', true],
      ['NPI (10 digits)', 'npi', false],
      ['Medicaid Provider ID *', 'medicaidId', true],
      ['Fax Number *', '-', true],
      ['Street Address', 'address', false],
      ['City', 'city', false],
      ['State', 'state', false],
      ['ZIP Code', 'zip', false],
      ['Comments', '-', false],
    ]);
    // One by a name for a range, one by the range.
    expect(layout.columns[4]?.choices).toEqual([
      'Provider',
      'Billing Staff',
      'Billing Agent',
      'Representative',
    ]);
    expect(layout.columns[11]?.choices).toEqual(['IL', 'IA', 'IN', 'MO', 'WI']);
    expect(doubts).toEqual([
      'row 6: holds an example, and records are written over it; "firstRow" says where they begin if it must stay',
      'column A "User First Name *": taken for firstName (First Name) by what it probably means; look whether it is',
      'column B "User Last Name *": taken for lastName (Last Name) by what it probably means; look whether it is',
      'column C "Work E-mail Adress *": taken for email (Email) by its spelling; look whether it is',
      'column D "Telephone Number": taken for phone (Phone) by what it probably means; look whether it is',
      'column E "Type of User *": taken for role (Role) by what it probably means; look whether it is',
      'column F "Facility or Provider Name *": taken for organization (Provider or Facility Name) by its words; look whether it is',
      'column H "Medicaid Provider ID *": taken for medicaidId (Medicaid ID) by what it probably means; look whether it is',
      'column I "Fax Number *": no field that we know; checked for being filled, nothing more',
      'column J "Street Address": taken for address (Address) by what it probably means; look whether it is',
      'column M "ZIP Code": taken for zip (ZIP) by what it probably means; look whether it is',
      'column N "Comments": no field that we know; copied through unchecked',
    ]);
  });
  it('one with two merged header rows, protection and a list for a whole column', async () => {
    const { layout, doubts } = await learnLayout(`${OFFICIAL}two-header-rows.xlsx`, createNodePlatform());
    expect(layout).toMatchObject({ sheet: 'Registrants', headerRow: 3, headerRows: 2 });
    expect(
      layout.columns.map(({ header, field, aliases, required }) => [header, field, aliases, required]),
    ).toEqual([
      ['Person * First name', 'firstName', ['First name'], true],
      ['Person * Last name', 'lastName', ['Last name'], true],
      ['Person * Title', undefined, ['Title'], true],
      ['Provider Name*', 'organization', ['Name*'], true],
      ['Provider NPI', 'npi', ['NPI'], undefined],
      ['Provider Medicaid ID*', 'medicaidId', ['Medicaid ID*'], true],
      ['Contact E-mail *', 'email', ['E-mail *'], true],
      ['Contact Phone', 'phone', ['Phone'], undefined],
      ['Role', 'role', undefined, undefined],
      ['Start date', undefined, undefined, undefined],
    ]);
    expect(layout.columns[8]?.choices).toEqual([
      'Provider',
      'Billing staff',
      'Billing agent',
      'Representative',
      'Office manager',
    ]);
    expect(doubts).toContain(
      'column A "Person * First name": required since its group has an asterisk; look whether it is',
    );
  });
  it('one with a sheet before, instructions below the headers and formulas', async () => {
    const { layout, doubts } = await learnLayout(`${OFFICIAL}instructions.xlsx`, createNodePlatform());
    expect(layout).toMatchObject({ sheet: 'Sheet for people', headerRow: 2 });
    expect((await fieldsOf(`${OFFICIAL}instructions.xlsx`)).map(([, field]) => field)).toEqual([
      '-',
      'organization',
      'medicaidId',
      'npi',
      'taxId',
      'lastName',
      'firstName',
      '-',
      'phone',
      'role',
      'email',
    ]);
    expect(layout.columns[9]?.choices).toEqual([
      'Provider',
      'Billing Staff',
      'Billing Agent',
      'Representative',
    ]);
    expect(doubts).toContain(
      'column H "Email address (required)": would be email too, but another column is; copied through as it is',
    );
    expect(doubts[0]).toBe(
      'row 3: holds text, and records are written over it; "firstRow" says where they begin if it must stay',
    );
  });
  it.each(['title-rows', 'two-header-rows', 'instructions'])(
    '%s gives a layout that is read back',
    async (name) => {
      const run = await runCli(['layout', 'learn', `${OFFICIAL}${name}.xlsx`]);
      expect(run.status).toBe(0);
      expect(
        run.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('portal-check: look at ')),
      ).toEqual([]);
      const path = join(folder, `${name}.json`);
      writeFileSync(path, run.stdout);
      const learned = JSON.parse(run.stdout) as { columns: { header: string; field?: string }[] };
      const { template } = await readLayout(path, createNodePlatform());
      expect(template?.headers).toEqual(learned.columns.map(({ header }) => header));
      const fields = learned.columns.flatMap(({ field }) => field ?? []);
      expect(new Set(fields).size).toBe(fields.length);
    },
  );
});

describe('headers', () => {
  it('are one field at the most, the exact one first', async () => {
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
      'column B "E-mail Address": would be email too, but another column is; copied through as it is',
      'column D "NPI": stands twice, left out; name it in the layout by hand',
      'column G "Medcaid ID": would be medicaidId too, but another column is; copied through as it is',
    ]);
  });
  it('of tickets tell a ticket template, which names no workbook', async () => {
    const path = written({ S: [['MCO', 'RIN*', 'MCO Dispute Date*', 'Provider NPI', 'Fax 3125550100']] });
    const { layout, doubts } = await learnLayout(path, createNodePlatform());
    expect(layout).toMatchObject({ kind: 'ticket', headerRow: 1 });
    expect(layout.workbook).toBeUndefined();
    // A header with many digits may be somebody's number.
    expect(doubts).toEqual(['column E: no field that we know; copied through unchecked']);
  });
  it('are of the kind that the user says', async () => {
    const path = written({ S: [['MCO', 'RIN', 'NPI', 'Medicaid ID', 'Email']] });
    expect((await learnLayout(path, createNodePlatform())).layout.kind).toBe('ticket');
    const run = await runCli(['layout', 'learn', path, '--kind', 'registration']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      kind: 'registration',
      columns: [{ header: 'MCO' }, { header: 'RIN' }, { field: 'npi' }, {}, {}],
    });
  });
  it('without a mark leave open what is required', async () => {
    const { doubts } = await learnLayout(
      written({ S: [['First Name', 'Last Name', 'Medicaid ID']] }),
      createNodePlatform(),
    );
    expect(doubts).toEqual([
      'row 1: no header has an asterisk; write "required": true where the template says so',
    ]);
  });
  it('of a title merged over all columns are no groups', async () => {
    const { layout } = await learnLayout(
      written({ S: [['Registration'], ['First Name', 'Last Name *', 'Medicaid ID', 'Role']] }),
      createNodePlatform(),
    );
    expect(layout.headerRows).toBeUndefined();
    expect(layout.headerRow).toBe(2);
  });
  it('under groups that are not merged tell two columns of one name apart', async () => {
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

describe('sheets', () => {
  it('with known headers too are told', async () => {
    const head = ['First Name', 'Last Name *', 'Medicaid ID'];
    const path = written({ One: [head], Two: [[...head, 'NPI']] });
    const { layout, doubts } = await learnLayout(path, createNodePlatform());
    expect(layout.sheet).toBe('Two');
    expect(doubts).toEqual(['sheet "One": 3 known headers too; "Two" with 4 is taken']);
  });
  it('that are shown come before hidden ones with more known headers', async () => {
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
  it('that are hidden come last', async () => {
    const head = worksheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>NPI *</t></is></c><c r="B1" t="inlineStr"><is><t>Email</t></is></c></row>',
    );
    const hidden = `<workbook ${NAMESPACES}><sheets><sheet name="H" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>`;
    const path = join(folder, 'hidden.xlsx');
    writeFileSync(path, workbook(head, { 'xl/workbook.xml': hidden }));
    expect((await learnLayout(path, createNodePlatform())).doubts).toEqual([
      'sheet "H": hidden, and yet the only one with known headers',
    ]);
  });
});

describe('lists', () => {
  /** Two headers, and validations that apply to the second. */
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
    ['written out', list('B2:B9', '"x, ""y"",x"'), '', ['x', '"y"']],
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
  ])('%s', async (_, validations, names, expected) => {
    const [choices, doubts] = await choicesOf(validations, names);
    expect(choices).toEqual(expected);
    expect(doubts).toEqual([]);
  });
  it.each([
    ['worked out by a formula', list('B2', 'INDIRECT($A2)')],
    ['of a sheet that is not there', list('B2', 'Gone!$A$1:$A$2')],
    ['of empty cells', list('B2', '$F$1:$F$2')],
    ['of too many cells', list('B2', `"${Array.from({ length: 5001 }, (_, i) => i).join(',')}"`)],
  ])('%s: told, and not guessed', async (_, validations) => {
    expect(await choicesOf(validations)).toEqual([
      undefined,
      ['column B "Role": its list could not be read; all values are taken'],
    ]);
  });
});

describe('what is no template', () => {
  it.each([
    ['a text file', () => `${ROOT}templates/examples/tickets.csv`, 'an .xlsx expected'],
    ['a draft', () => `${ROOT}templates/examples/draft.json`, 'an .xlsx expected'],
    [
      'a workbook without headers',
      () =>
        written({
          S: [
            ['a', 'b'],
            ['City', 'c'],
          ],
        }),
      'no header row found in it',
    ],
    [
      'a workbook with nothing that resembles one',
      () => written({ S: [['a', 'b']] }),
      'no header row found in it',
    ],
  ])('%s is exit 2', async (_, path, expected) => {
    const run = await runCli(['layout', 'learn', path()]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(expected);
  });
  it('a folder of them is exit 2', async () => {
    mkdirSync(join(folder, 'many.xlsx'));
    expect((await runCli(['layout', 'learn', join(folder, 'many.xlsx')])).status).toBe(2);
  });
});

it('the fixtures are small', () => {
  for (const name of ['title-rows', 'two-header-rows', 'instructions']) {
    expect(readFileSync(`${OFFICIAL}${name}.xlsx`).length).toBeLessThan(20_000);
  }
});
