import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayoutFile } from '../../../src/app/layout/schema.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { check } from '../../support/check.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';

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
  it('names and requires: a column that is no field of ours is checked by its header', async () => {
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
      message: 'Fax * is empty; an incomplete registration is denied',
    });
  });
  it('tells a required column that the file lacks, and takes its aliases and ours', async () => {
    const rows = [
      ['First Name', 'Last Name', 'Medicaid ID'],
      ['Maren', 'Testwell', '111222333001'],
    ];
    expect(found(await checked(rows))).toContainEqual(['file/missing-column', 'denied', null, null]);
    const [head = [], ...people] = rows.map((cells, i) => [...cells, i === 0 ? 'telefax' : '1']);
    expect(found(await checked([head, ...people]))).toEqual([]);
  });
  it('is what several providers are compared with, to be looked at', async () => {
    const people = [
      ['Maren', 'Testwell', '111222333001', '1', ''],
      ['Odell', 'Sampleton', '111222333002', '1', ''],
    ];
    expect(found(await checked([HEADERS, ...people]))).toEqual([]);
    const other = [['First Name', ...HEADERS.slice(1)], ...people];
    expect(found(await checked(other))).toEqual([['registration/use-template', 'review', null, null]]);
  });
  it('takes no part in files of another kind', async () => {
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
      ['ticket/required-field', 'Plan Type * is empty; an incomplete ticket is closed'],
    ]);
    expect(await fax({ mco: 'Meridian', 'Plan Type *': 'x' })).toEqual([]);
  });
});

describe('two header rows', () => {
  const layout: LayoutFile = {
    sheet: 'S',
    headerRow: 3,
    headerRows: 2,
    firstRow: 5,
    columns: [
      { header: 'Person First', field: 'firstName' },
      { header: 'Person Last', field: 'lastName' },
      { header: 'Provider ID', field: 'medicaidId' },
      { header: 'Contact ID' },
      { header: 'Role' },
    ],
  };
  const top = ['Person', null, 'Provider', 'Contact', 'Role'];
  const head = ['First', 'Last', 'ID', 'ID', null];
  const book = (name: string, sheet: string, rows: (string | null)[][]) => {
    const path = writeBook(join(folder, name), rows);
    return { path, sheet };
  };
  it('are read as one, and a column is called by both', async () => {
    const { path } = book('two.xlsx', 'Sheet1', [
      ['Title'],
      top,
      head,
      ['Maren', 'Testwell', '', '7', 'janitor'],
    ]);
    const report = await check(path, { asOf: '2026-11-24', layout: layoutFile(layout) });
    expect(found(report)).toEqual([
      ['registration/incomplete-request', 'note', null, null],
      ['registration/medicaid-id-missing', 'denied', 'Provider ID', 'C4'],
      ['file/unreadable-value', 'review', 'Role', 'E4'],
    ]);
  });
  it('need not be there', async () => {
    const report = await checked(
      [
        ['Person First', 'Person Last', 'Provider ID', 'Role'],
        ['Maren', 'Testwell', '111222333001', 'provider'],
      ],
      layout,
    );
    expect(found(report)).toEqual([]);
  });
});

it('what stands between the headers and the first row is passed over in the official workbook alone', async () => {
  const columns = [{ header: 'First Name' }, { header: 'Last Name' }, { header: 'Medicaid ID' }];
  const rows = [
    ['First Name', 'Last Name', 'Medicaid ID'],
    ['given', 'family', '12 digits'],
    ['Maren', 'Testwell', '111222333001'],
  ];
  const path = writeBook(join(folder, 'official.xlsx'), rows);
  const rowsRead = async (sheet: string) => {
    const layout = layoutFile({ sheet, headerRow: 1, firstRow: 3, columns });
    const report = await check(path, { asOf: '2026-11-24', layout });
    return [...(report.files[0]?.results ?? [])].map(({ row }) => row);
  };
  expect(await rowsRead('Sheet1')).toEqual([3]);
  expect(await rowsRead('Another')).toEqual([2, 3]);
});

it('a wrong layout is exit 2, with a line for each fault and nothing on standard output', async () => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, JSON.stringify({ columns: [{ header: 'A', field: 'fax' }, {}] }));
  const run = await runCli([writeCsv(join(folder, 'a.csv'), [HEADERS]), '--layout', path]);
  expect(run).toEqual({
    status: 2,
    stdout: '',
    stderr: [
      `portal-check: --layout ${path}: columns[0].field: one of firstName, lastName, email, phone, role, organization, npi, medicaidId and 42 more expected`,
      `portal-check: --layout ${path}: columns[1].header: missing; a text expected`,
      '',
    ].join('\n'),
  });
});
