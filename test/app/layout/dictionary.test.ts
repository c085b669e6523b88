import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLayoutDictionary } from '../../../src/app/layout/dictionary.ts';
import type { LayoutFile } from '../../../src/app/layout/schema.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { check } from '../../support/check.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';

const folder = testFolder();

function layoutFile(layout: LayoutFile): string {
  const path = join(folder, 'layout.json');
  writeFileSync(path, JSON.stringify(layout));
  return path;
}

const LAYOUT: LayoutFile = {
  columns: [
    { header: 'Given name *', field: 'firstName', required: true },
    { header: 'Family name *', field: 'lastName', required: true },
    { header: 'Provider no.', field: 'medicaidId', required: true },
    { header: 'Fax *', required: true, aliases: ['Telefax'] },
    { header: 'Remarks' },
  ],
};
const HEADERS = ['Given name *', 'Family name *', 'Provider no.', 'Fax *', 'Remarks'];

async function checked(rows: string[][], layout: LayoutFile = LAYOUT, name = 'people.csv'): Promise<Report> {
  const path = writeCsv(join(folder, name), rows);
  return check(path, { asOf: '2026-11-24', layout: layoutFile(layout) });
}

/** Rule, column and cell of each finding: of the whole file first. */
function found(report: Report): (string | null)[][] {
  const [file] = report.files;
  const all = [...(file?.findings ?? []), ...[...(file?.results ?? [])].flatMap(({ findings }) => findings)];
  return all.map(({ rule, outcome, column, cell }) => [rule, outcome, column, cell]);
}

describe('--layout', () => {
  it('names and requires columns, also such that are not fields of ours', async () => {
    const report = await checked([
      HEADERS,
      ['Maren', 'Testwell', '111222333001', '', ''],
      ['Odell', '', '', '312 555 0199', ''],
    ]);
    expect(found(report)).toEqual([
      ['registration/incomplete-request', 'note', null, null],
      ['registration/required-field', 'denied', 'Fax *', 'D2'],
      ['registration/medicaid-id-missing', 'denied', 'Provider no.', 'C3'],
      ['registration/required-field', 'denied', 'Family name *', 'B3'],
    ]);
    const [first] = [...(report.files[0]?.results ?? [])];
    expect(first?.findings[0]).toMatchObject({
      field: 'Fax *',
      basis: 'notice',
      source: '2023-02-22 §4a, your layout',
      message: 'Fax * is blank. An incomplete registration would be denied.',
    });
  });

  it('reports a required column that a file does not have, and accepts aliases', async () => {
    const rows = [
      ['First Name', 'Last Name', 'Medicaid ID'],
      ['Maren', 'Testwell', '111222333001'],
    ];
    expect(found(await checked(rows))).toContainEqual(['file/missing-column', 'denied', null, null]);
    const [head = [], ...people] = rows.map((cells, i) => [...cells, i === 0 ? 'telefax' : '1']);
    expect(found(await checked([head, ...people]))).toEqual([]);
  });

  it('is what a file for several providers must match', async () => {
    const people = [
      ['Maren', 'Testwell', '111222333001', '1', ''],
      ['Odell', 'Sampleton', '111222333002', '1', ''],
    ];
    expect(found(await checked([HEADERS, ...people]))).toEqual([]);
    const other = [['First Name', ...HEADERS.slice(1)], ...people];
    expect(found(await checked(other))).toEqual([['registration/use-template', 'review', null, null]]);
  });

  it('is ignored for files of another kind', async () => {
    const rows = [
      ['MCO', 'RIN'],
      ['Meridian', '100200301'],
    ];
    const path = writeCsv(join(folder, 'tickets.csv'), rows);
    const [plain, laid] = [
      await check(path, { asOf: '2026-11-24' }),
      await checked(rows, LAYOUT, 'tickets.csv'),
    ];
    expect(found(laid)).toEqual(found(plain));
  });

  it('names the columns of tickets, in JSON by the field or the header', async () => {
    const layout: LayoutFile = {
      kind: 'ticket',
      columns: [
        { header: 'Plan Type *', required: true },
        { header: 'Health plan', field: 'mco' },
      ],
    };
    const path = join(folder, 'draft.json');
    const fax = async (draft: object) => {
      writeFileSync(path, JSON.stringify(draft));
      const report = await check(path, { asOf: '2026-11-24', layout: layoutFile(layout) });
      return [...(report.files[0]?.results ?? [])].flatMap(({ findings }) =>
        findings.flatMap(({ rule, field, message }) => (field === 'Plan Type *' ? [[rule, message]] : [])),
      );
    };
    expect(await fax({ mco: 'Meridian' })).toEqual([
      ['ticket/required-field', 'Plan Type * is blank. An incomplete ticket would be closed.'],
    ]);
    expect(await fax({ mco: 'Meridian', 'Plan Type *': 'x' })).toEqual([]);
  });
});

describe('the fields of a layout', () => {
  const layout: LayoutFile = {
    columns: [
      { header: 'Practice', field: 'organization', aliases: ['Clinic'], required: true },
      { header: 'NPI', field: 'taxId' },
      { header: 'Fax', required: true },
      { header: 'Medicaid ID' },
      { header: 'Role of the person', field: 'role', choices: ['Billing Staff', 'Office Manager'] },
      { header: 'Size', choices: ['S', 'L'] },
    ],
  };
  it('are in its order, then those that it does not have', () => {
    const { kind, fields, template } = buildLayoutDictionary(layout);
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
    expect(fields).toHaveLength(16);
    expect(template?.headers).toEqual(layout.columns.map(({ header }) => header));
    expect([...(template?.lists.keys() ?? [])]).toEqual(['role', 'Size']);
  });
  it('are required if it or the notice says so', () => {
    const { fields } = buildLayoutDictionary(layout);
    const required = fields.flatMap((field) =>
      field.required ? [[field.name, field.required.rule, field.required.source]] : [],
    );
    expect(required).toEqual([
      ['organization', 'registration/required-field', 'notice §4a, your layout'],
      ['Fax', 'registration/required-field', 'notice §4a, your layout'],
      ['medicaidId', 'registration/medicaid-id-missing', 'notice §4a'],
    ]);
  });
  it('keep our names, except those of its other columns', () => {
    const { fields } = buildLayoutDictionary(layout);
    const aliases = (name: string) => fields.find((field) => field.name === name)?.aliases;
    expect(aliases('organization')).toEqual(['Clinic', 'Provider or Facility Name']);
    expect(aliases('npi')).toEqual(['NPI #', 'National Provider Identifier']);
  });
  it('have the choices of its lists and ours', () => {
    const { fields } = buildLayoutDictionary({
      kind: 'ticket',
      columns: [
        { header: 'Stage', field: 'status', choices: ['Open', 'Submitted', 'On Hold'] },
        { header: 'Size', choices: ['S', 'L'] },
      ],
    });
    const choices = (name: string) => Object.keys(fields.find((field) => field.name === name)?.choices ?? {});
    expect(choices('status')).toEqual(['draft', 'open', 'closed', 'On Hold']);
    expect(choices('Size')).toEqual(['S', 'L']);
  });
  it('are any text if ours are, though the layout has a list', () => {
    const { fields } = buildLayoutDictionary(layout);
    expect(fields.find(({ name }) => name === 'role')?.choices).toBeUndefined();
  });
  it('are never shown if their column is unknown', () => {
    const { fields } = buildLayoutDictionary(layout);
    expect(fields.find(({ name }) => name === 'Fax')).toMatchObject({ phi: true, kind: 'text' });
  });
  it("can be those of tickets, with the ticket's rule", () => {
    const { kind, fields } = buildLayoutDictionary({
      kind: 'ticket',
      columns: [
        { header: 'Plan', field: 'mco' },
        { header: 'Fax', required: true },
      ],
    });
    expect(kind).toBe('ticket');
    expect(fields[1]?.required?.rule).toBe('ticket/required-field');
    expect(fields.find(({ name }) => name === 'providerName')?.required).toBeUndefined();
    expect(fields.find(({ name }) => name === 'rin')?.required?.basis).toBe('notice');
  });
});
