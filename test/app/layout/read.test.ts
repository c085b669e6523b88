import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../src/app/layout/read.ts';
import type { LayoutFile } from '../../../src/app/layout/schema.ts';
import { REGISTRATION } from '../../../src/core/fields/registration.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { check } from '../../support/check.ts';
import { foreignOwner } from '../../support/foreign.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { HAS_OWNERS } from '../../support/system.ts';

/** A message about a field lists eight names, and counts the others. */
const MORE_FIELDS = new Set([...REGISTRATION.fields, ...TICKET.fields].map(({ name }) => name)).size - 8;

const folder = testFolder();

function written(content: unknown, name = 'layout.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The lines of the message about a wrong layout, without the file. */
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

describe('a layout file', () => {
  it.each<[string, unknown, string[]]>([
    [
      'several faults, a line each',
      { kind: 'x', columns: [{ header: 1 }] },
      ['kind: Type registration or ticket.', 'columns[0].header: Type text in quotes.'],
    ],
    [
      'no JSON',
      '{"columns": [\n  {"header": "A",}\n]}',
      [
        'line 2, column 18: This is not JSON from here on. The command "portal-check layout learn" writes this file for you.',
      ],
    ],
    ['half of it', '{"columns": [', [expect.stringMatching(/^line 1, column 14: This is not JSON/)]],
  ])('%s', async (_, content, expected) => {
    expect(await faultsOf(content)).toEqual(expected);
  });

  it('reports ten faults at most', async () => {
    expect(await faultsOf({ columns: Array.from({ length: 30 }, () => ({})) })).toHaveLength(10);
  });
  it('refuses a file that does not exist, or is a folder', async () => {
    await expect(readLayout(join(folder, 'none.json'), createNodePlatform())).rejects.toThrow(
      /none\.json: There is no such file in /,
    );
    await expect(readLayout(folder, createNodePlatform())).rejects.toThrow(
      /: This is a folder\. Name the files in it\.$/,
    );
  });

  it('resolves the workbook beside the layout file, and skips a byte order mark', async () => {
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

describe("a layout's workbook", () => {
  const makeForeign = foreignOwner();
  it.runIf(HAS_OWNERS)('in the folder of another user is refused (needs owners)', async () => {
    mkdirSync(join(folder, 'theirs'));
    const book = writeBook(join(folder, 'theirs', 'official.xlsx'), [['Medicaid ID'], ['111222333001']]);
    const layout = written({ workbook: 'theirs/official.xlsx', columns }, 'naming.json');
    const run = () => runCli([book, '--layout', layout, '--as-of', '2026-11-24']);
    expect((await run()).status).toBe(0);
    makeForeign(join(folder, 'theirs'));
    expect(await run()).toEqual({
      status: 2,
      stdout: '',
      stderr: `portal-check: --layout ${layout}: workbook: About its folder: It belongs to another user. Copy it into your own folder, and name the copy.\n`,
    });
  });
});

/** Rule, column and cell of each finding: of the whole file first. */
function found(report: Report): (string | null)[][] {
  const [file] = report.files;
  const all = [...(file?.findings ?? []), ...[...(file?.results ?? [])].flatMap(({ findings }) => findings)];
  return all.map(({ rule, outcome, column, cell }) => [rule, outcome, column, cell]);
}

describe('a layout with two header rows', () => {
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

  it('joins them, and findings name a column by both', async () => {
    const { path } = book('two.xlsx', 'Sheet1', [
      ['Title'],
      top,
      head,
      ['Maren', 'Testwell', '', '7', '#N/A'],
    ]);
    const report = await check(path, { asOf: '2026-11-24', layout: written(layout) });
    expect(found(report)).toEqual([
      ['registration/incomplete-request', 'note', null, null],
      ['registration/medicaid-id-missing', 'denied', 'Provider ID', 'C4'],
      ['file/unreadable-value', 'review', 'Role', 'E4'],
    ]);
  });

  it('also reads a file with one header row', async () => {
    const report = await check(
      writeCsv(join(folder, 'one.csv'), [
        ['Person First', 'Person Last', 'Provider ID', 'Role'],
        ['Maren', 'Testwell', '111222333001', 'provider'],
      ]),
      { asOf: '2026-11-24', layout: written(layout) },
    );
    expect(found(report)).toEqual([]);
  });
});

it('skips rows between the header and the first row only in the portal’s own workbook', async () => {
  const columns = [{ header: 'First Name' }, { header: 'Last Name' }, { header: 'Medicaid ID' }];
  const rows = [
    ['First Name', 'Last Name', 'Medicaid ID'],
    ['given', 'family', '12 digits'],
    ['Maren', 'Testwell', '111222333001'],
  ];
  const path = writeBook(join(folder, 'official.xlsx'), rows);
  const rowsRead = async (sheet: string) => {
    const layout = written({ sheet, headerRow: 1, firstRow: 3, columns });
    const report = await check(path, { asOf: '2026-11-24', layout });
    return [...(report.files[0]?.results ?? [])].map(({ row }) => row);
  };
  expect(await rowsRead('Sheet1')).toEqual([3]);
  expect(await rowsRead('Another')).toEqual([2, 3]);
});

it('a wrong layout is exit status 2, with a line for each fault and nothing on standard output', async () => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, JSON.stringify({ columns: [{ header: 'A', field: 'fax' }, {}] }));
  const run = await runCli([writeCsv(join(folder, 'a.csv'), [['Fax']]), '--layout', path]);
  expect(run).toEqual({
    status: 2,
    stdout: '',
    stderr: [
      `portal-check: --layout ${path}: columns[0].field: Type one of firstName, lastName, email, phone, role, organization, npi, medicaidId and ${MORE_FIELDS} more.`,
      `portal-check: --layout ${path}: columns[1].header: This is missing. Type text in quotes.`,
      '',
    ].join('\n'),
  });
});

it('with hundreds of required columns names the first 50 that are blank in a row', async () => {
  for (const [kind, first] of [
    ['ticket', 'MCO'],
    ['registration', 'Email'],
  ] as const) {
    const names = Array.from({ length: 60 }, (_, i) => `Made up ${i}`);
    const required = names.map((header) => ({ header, required: true }));
    const layout = written(
      { kind, columns: [{ header: first }, { header: 'NPI' }, ...required] },
      `${kind}60.json`,
    );
    const file = join(folder, `${kind}60.csv`);
    writeFileSync(file, `${[first, 'NPI', ...names].join(',')}\nMolina,1\n`);
    const { stdout } = await runCli([file, '--layout', layout, '--format', 'json', '--as-of', '2026-11-24']);
    expect(stdout.match(new RegExp(`"rule":"${kind}/required-field"`, 'g'))).toHaveLength(50);
  }
});
