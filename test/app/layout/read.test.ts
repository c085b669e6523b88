import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/app/layout/read.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();

function written(content: unknown, name = 'layout.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** What is said of a wrong layout, line by line, without the file. */
async function faultsOf(content: unknown): Promise<string[]> {
  const path = written(content);
  const error = await readLayout(path, createNodePlatform()).catch((reason: unknown) => reason);
  if (!(error instanceof SettingsError)) throw new Error(`no SettingsError: ${error}`);
  return error.message.split('\n').map((line) => {
    expect(line.startsWith(`layout ${path}: `)).toBe(true);
    return line.slice(`layout ${path}: `.length);
  });
}

const columns = [{ header: 'Medicaid ID' }];

describe('a wrong layout file is told with the place in the JSON', () => {
  it.each<[string, unknown, string[]]>([
    ['no object', [], ['an object, { }, expected']],
    ['no columns', {}, ['columns: missing; a list, [ ], expected']],
    ['an empty list', { columns: [] }, ['columns: at least 1 element expected']],
    ['a column that is none', { columns: ['Fax'] }, ['columns[0]: an object, { }, expected']],
    ['no header', { columns: [{ field: 'npi' }] }, ['columns[0].header: missing; a text expected']],
    ['an empty header', { columns: [{ header: '' }] }, ['columns[0].header: at least 1 letter expected']],
    [
      'a long header',
      { columns: [{ header: 'x'.repeat(1001) }] },
      ['columns[0].header: at most 1000 letters expected'],
    ],
    [
      'a header of signs',
      { columns: [{ header: '***' }] },
      ['columns[0].header: a text with letters or digits expected'],
    ],
    [
      'a misspelt field',
      { columns: [{ header: 'A', field: 'medicadId' }] },
      ['columns[0].field: unknown; did you mean medicaidId'],
    ],
    [
      'a field like none',
      { columns: [{ header: 'A', field: 'fax' }] },
      [
        'columns[0].field: one of firstName, lastName, email, phone, role, organization, npi, medicaidId and 42 more expected',
      ],
    ],
    [
      'a number for a field',
      { columns: [{ header: 'A', field: 1 }] },
      [expect.stringMatching(/^columns\[0\]\.field: one of /)],
    ],
    [
      "another kind's field",
      { columns: [{ header: 'A', field: 'rin' }] },
      ['columns[0].field: no field of a registration'],
    ],
    [
      'required in words',
      { columns: [{ header: 'A', required: 'yes' }] },
      ['columns[0].required: true or false expected'],
    ],
    ['an unknown key', { columns: [{ header: 'A', requird: true }] }, ['columns[0]: unknown: "requird"']],
    ['an unknown key at the top', { columns, colums: [] }, ['unknown: "colums"']],
    ['an unknown kind', { kind: 'tickets', columns }, ['kind: registration or ticket expected']],
    ['three header rows', { headerRows: 3, columns }, ['headerRows: 1 or 2 expected']],
    ['row 0', { headerRow: 0, columns }, ['headerRow: at least 1 expected']],
    ['half a row', { headerRow: 1.5, columns }, ['headerRow: a whole number expected']],
    ['a row beyond', { headerRow: 2_000_000, columns }, ['headerRow: at most 1048576 expected']],
    [
      'two header rows in one',
      { headerRow: 1, headerRows: 2, columns },
      ['headerRow: the lower one of two rows expected: 2 or more'],
    ],
    ['a first row without a header row', { firstRow: 4, columns }, ['headerRow: missing; firstRow needs it']],
    [
      'a first row above',
      { headerRow: 4, firstRow: 4, columns },
      ['firstRow: a row below the headerRow 4 expected'],
    ],
    [
      'another format',
      { workbook: 'official.ods', columns },
      ['workbook: a name ending in .xlsx or .xlsm expected'],
    ],
    [
      'a workbook for tickets',
      { kind: 'ticket', workbook: 'a.xlsx', columns },
      ['workbook: only registrations are written into a workbook of your own'],
    ],
    [
      'one field twice',
      {
        columns: [
          { header: 'A', field: 'npi' },
          { header: 'B', field: 'npi' },
        ],
      },
      ['columns[1].field: columns[0] is npi already'],
    ],
    [
      'a field by our header, and again by its key',
      { columns: [{ header: 'Medicaid ID' }, { header: 'medicaidId' }] },
      [
        'columns[1].header: columns[0] is medicaidId already',
        'columns[1].header: columns[0] has that name already',
      ],
    ],
    [
      'one header twice',
      { columns: [{ header: 'Fax' }, { header: 'FAX *' }] },
      ['columns[1].header: columns[0] has that name already'],
    ],
    [
      "another's header as alias",
      { columns: [{ header: 'Fax', aliases: ['Telefax', 'Phone'] }, { header: 'Phone' }] },
      ['columns[0].aliases[1]: columns[1] has that name already'],
    ],
    [
      'several faults, a line each',
      { kind: 'x', columns: [{ header: 1 }] },
      ['kind: registration or ticket expected', 'columns[0].header: a text expected'],
    ],
    [
      'no JSON',
      '{"columns": [\n  {"header": "A",}\n]}',
      ['line 2, column 18: not JSON from here on; portal-check layout learn writes a layout file'],
    ],
    ['half of it', '{"columns": [', [expect.stringMatching(/^line 1, column 14: not JSON/)]],
  ])('%s', async (_, content, expected) => {
    expect(await faultsOf(content)).toEqual(expected);
  });
  it('tells ten at the most', async () => {
    expect(await faultsOf({ columns: Array.from({ length: 30 }, () => ({})) })).toHaveLength(10);
  });
  it('tells a file that is not there, or is a folder', async () => {
    await expect(readLayout(join(folder, 'none.json'), createNodePlatform())).rejects.toThrow(
      /none\.json: no such file$/,
    );
    await expect(readLayout(folder, createNodePlatform())).rejects.toThrow(/: cannot be read \(EISDIR\)$/);
  });
});

describe('the fields under a layout', () => {
  const layout = {
    columns: [
      { header: 'Practice', field: 'organization', aliases: ['Clinic'], required: true },
      { header: 'NPI', field: 'taxId' },
      { header: 'Fax', required: true },
      { header: 'Medicaid ID' },
      { header: 'Role of the person', field: 'role', choices: ['Billing Staff', 'Office Manager'] },
      { header: 'Size', choices: ['S', 'L'] },
    ],
  };
  it('come in its order, named and required as it says, those it lacks behind', async () => {
    const { kind, fields, template } = await readLayout(written(layout), createNodePlatform());
    expect(kind).toBe('registration');
    expect(fields.slice(0, 6).map(({ name, header }) => [name, header])).toEqual([
      ['organization', 'Practice'],
      ['taxId', 'NPI'],
      ['Fax', 'Fax'],
      ['medicaidId', 'Medicaid ID'],
      ['role', 'Role of the person'],
      ['Size', 'Size'],
    ]);
    expect(fields.slice(6).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['firstName', 'lastName', 'email', 'phone', 'npi']),
    );
    expect(fields).toHaveLength(15);
    expect(template?.headers).toEqual(layout.columns.map(({ header }) => header));
    expect([...(template?.lists.keys() ?? [])]).toEqual(['role', 'Size']);
  });
  it('are required where it or the notice says so', async () => {
    const { fields } = await readLayout(written(layout), createNodePlatform());
    const required = fields.flatMap((field) =>
      field.required ? [[field.name, field.required.rule, field.required.source]] : [],
    );
    expect(required).toEqual([
      ['organization', 'registration/required-field', 'notice §4a, your layout'],
      ['Fax', 'registration/required-field', 'notice §4a, your layout'],
      ['medicaidId', 'registration/medicaid-id-missing', 'notice §4a'],
    ]);
  });
  it('keep our names but those that are columns of its own', async () => {
    const { fields } = await readLayout(written(layout), createNodePlatform());
    const aliases = (name: string) => fields.find((field) => field.name === name)?.aliases;
    expect(aliases('organization')).toEqual(['Clinic', 'Provider or Facility Name']);
    expect(aliases('npi')).toEqual(['NPI #', 'National Provider Identifier']);
  });
  it('take the choices of its lists beside ours', async () => {
    const { fields } = await readLayout(written(layout), createNodePlatform());
    const choices = (name: string) => Object.keys(fields.find((field) => field.name === name)?.choices ?? {});
    expect(choices('role')).toEqual([
      'provider',
      'billing staff',
      'billing agent',
      'representative',
      'Office Manager',
    ]);
    expect(choices('Size')).toEqual(['S', 'L']);
  });
  it('are never shown where we do not know what a column holds', async () => {
    const { fields } = await readLayout(written(layout), createNodePlatform());
    expect(fields.find(({ name }) => name === 'Fax')).toMatchObject({ phi: true, kind: 'text' });
  });
  it("name tickets too, with the ticket's own rule", async () => {
    const path = written({
      kind: 'ticket',
      columns: [
        { header: 'Plan', field: 'mco' },
        { header: 'Fax', required: true },
      ],
    });
    const { kind, fields } = await readLayout(path, createNodePlatform());
    expect(kind).toBe('ticket');
    expect(fields[1]?.required?.rule).toBe('ticket/required-field');
    expect(fields.find(({ name }) => name === 'providerName')?.required).toBeUndefined();
    expect(fields.find(({ name }) => name === 'rin')?.required?.basis).toBe('notice');
  });
  it('find the workbook beside the layout file, and read a byte order mark', async () => {
    const path = written(
      `\ufeff${JSON.stringify({ workbook: 'sub/official.xlsx', sheet: 'S', headerRow: 3, firstRow: 5, columns })}`,
    );
    expect((await readLayout(path, createNodePlatform())).template).toMatchObject({
      workbook: join(folder, 'sub/official.xlsx'),
      sheet: 'S',
      headerRow: 3,
      headerRows: 1,
      firstRow: 5,
    });
  });
});
