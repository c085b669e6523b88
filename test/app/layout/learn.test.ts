import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../src/app/layout/learn.ts';
import { readLayout } from '../../../src/app/layout/read.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
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

describe('the three synthetic templates', () => {
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
      'row 6: There is an example in this row, and your rows will replace it. To keep it, set "firstRow" to the first free row.',
      'column A "User First Name *": By its words it was read as firstName (First Name). Check whether it is.',
      'column B "User Last Name *": By its words it was read as lastName (Last Name). Check whether it is.',
      'column C "Work E-mail Adress *": By its words it was read as email (Email). Check whether it is.',
      'column D "Telephone Number": By its words it was read as phone (Phone). Check whether it is.',
      'column E "Type of User *": By its words it was read as role (Role). Check whether it is.',
      'column F "Facility or Provider Name *": By its words it was read as organization (Provider or Facility Name). Check whether it is.',
      'column G "NPI (10 digits)": By its words it was read as npi (NPI). Check whether it is.',
      'column H "Medicaid Provider ID *": By its words it was read as medicaidId (Medicaid ID). Check whether it is.',
      'column I "Fax Number *": We do not know this column. It must be filled in, and is not checked further.',
      'column J "Street Address": By its words it was read as address (Address). Check whether it is.',
      'column M "ZIP Code": By its words it was read as zip (ZIP). Check whether it is.',
      'column N "Comments": We do not know this column. It is copied and not checked.',
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
      'column A "Person * First name": It counts as required because its group has an asterisk. Check whether it is.',
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
      'column H "Email address (required)": It could be email, too, but another column is. It is copied unchanged.',
    );
    expect(doubts[0]).toBe(
      'row 3: There is text in this row, and your rows will replace it. To keep it, set "firstRow" to the first free row.',
    );
  });
  it.each(['title-rows', 'two-header-rows', 'instructions'])(
    '%s gives a layout that can be read',
    async (name) => {
      const run = await runCli(['layout', 'learn', `${OFFICIAL}${name}.xlsx`]);
      expect(run.status).toBe(0);
      expect(
        run.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('portal-check: Check ')),
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

describe('a file that is not a template', () => {
  it.each([
    ['a text file', () => `${ROOT}templates/examples/tickets.csv`, 'This is not an .xlsx'],
    ['a draft', () => `${ROOT}templates/examples/draft.json`, 'This is not an .xlsx'],
    [
      'a workbook without headers',
      () =>
        written({
          S: [
            ['a', 'b'],
            ['City', 'c'],
          ],
        }),
      'No row of headings was found. Check that this is your portal template.',
    ],
    [
      'a workbook with nothing that resembles one',
      () => written({ S: [['a', 'b']] }),
      'No row of headings was found. Check that this is your portal template.',
    ],
  ])('is refused: %s', async (_, path, expected) => {
    const run = await runCli(['layout', 'learn', path()]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(expected);
  });
  it('is refused if it is a folder', async () => {
    mkdirSync(join(folder, 'many.xlsx'));
    expect((await runCli(['layout', 'learn', join(folder, 'many.xlsx')])).status).toBe(2);
  });
});

it('the fixtures are small', () => {
  for (const name of ['title-rows', 'two-header-rows', 'instructions']) {
    expect(readFileSync(`${OFFICIAL}${name}.xlsx`).length).toBeLessThan(20_000);
  }
});
