import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { LayoutFile } from '../../../../src/app/layout/schema.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { createNodePlatform } from '../../../../src/node/platform.ts';
import { manifestIn, runOut, testFolder, writeCsv } from '../../../support/out-files.ts';
import { ROOT } from '../../../support/rule-files.ts';
import { runCli } from '../../../support/run-cli.ts';
import { NAMESPACES, type Parts, partsOf, styles, worksheet, zipOf } from '../package.ts';

const OFFICIAL = `${ROOT}test/fixtures/official/`;
const folder = testFolder();

const HEADERS = [
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Role',
  'Provider or Facility Name',
  'NPI',
  'Medicaid ID',
  'Fax',
  'Title',
  'Start date',
  'Comments',
  'Email address (required)',
];
const PEOPLE = [
  [
    'Maren',
    'Testwell',
    'maren@clinic.example',
    '(312) 555-0101',
    'billing staff',
    'Made-Up & Sons <Clinic>',
    '1234567893',
    '011222333001',
    '312 555 0199',
    'Ms',
    '10/01/2026',
    '=1+1',
    'm@clinic.example',
  ],
  [
    'Odell',
    'Sampleton',
    'odell@clinic.example',
    '3125550102',
    'Representative',
    'Made-Up & Sons <Clinic>',
    '1234567893',
    '011222333001',
    '312 555 0198',
    'Mr',
    '',
    'two\nlines, "quoted" _x0041_',
    'o@clinic.example',
  ],
  [
    'Tobias',
    'Fakename',
    'tobias@clinic.example',
    '3125550103',
    'provider',
    'Made-Up & Sons <Clinic>',
    '1234567893',
    '',
    '1',
    'Dr',
    '',
    '',
    't@clinic.example',
  ],
];

/** What the clean file must hold below the headers of each template. */
const FILLED: Record<string, { sheet: string; firstRow: number; rows: string[][] }> = {
  'title-rows': {
    sheet: 'User Registration',
    firstRow: 6,
    rows: [
      [
        'Maren',
        'Testwell',
        'maren@clinic.example',
        '3125550101',
        'Billing Staff',
        'Made-Up & Sons <Clinic>',
        '1234567893',
        '011222333001',
        '312 555 0199',
        '',
        '',
        '',
        '',
        '=1+1',
      ],
      [
        'Odell',
        'Sampleton',
        'odell@clinic.example',
        '3125550102',
        'Representative',
        'Made-Up & Sons <Clinic>',
        '1234567893',
        '011222333001',
        '312 555 0198',
        '',
        '',
        '',
        '',
        'two\nlines, "quoted" _x0041_',
      ],
    ],
  },
  'two-header-rows': {
    sheet: 'Registrants',
    firstRow: 4,
    rows: [
      [
        'Maren',
        'Testwell',
        'Ms',
        'Made-Up & Sons <Clinic>',
        '1234567893',
        '011222333001',
        'maren@clinic.example',
        '3125550101',
        'Billing staff',
        '10/01/2026',
      ],
      [
        'Odell',
        'Sampleton',
        'Mr',
        'Made-Up & Sons <Clinic>',
        '1234567893',
        '011222333001',
        'odell@clinic.example',
        '3125550102',
        'Representative',
        '',
      ],
    ],
  },
  instructions: {
    sheet: 'Sheet for people',
    firstRow: 4,
    rows: [
      [
        '',
        'Made-Up & Sons <Clinic>',
        '011222333001',
        '1234567893',
        '',
        'Testwell',
        'Maren',
        'm@clinic.example',
        '3125550101',
        'Billing Staff',
        'maren@clinic.example',
      ],
      [
        '',
        'Made-Up & Sons <Clinic>',
        '011222333001',
        '1234567893',
        '',
        'Sampleton',
        'Odell',
        'o@clinic.example',
        '3125550102',
        'Representative',
        'odell@clinic.example',
      ],
    ],
  },
};

describe.each(Object.entries(FILLED))('the template %s', (name, { sheet, firstRow, rows }) => {
  const clean = async () => {
    const here = mkdtempSync(join(folder, 'run-'));
    copyFileSync(`${OFFICIAL}${name}.xlsx`, join(here, 'official.xlsx'));
    const layout = await learned(here, name === 'instructions' ? { firstRow } : {});
    const people = writeCsv(join(here, 'people.csv'), [HEADERS, ...PEOPLE]);
    const run = await runOut(people, join(here, 'out'), '--layout', layout);
    expect([run.status, run.stderr]).toEqual([1, '']);
    return { here, layout, path: join(here, 'out', 'registrations.clean.xlsx') };
  };
  it('is filled, as our reader and SheetJS read it', async () => {
    const { here, path } = await clean();
    expect((await rowsOf(path, sheet, firstRow)).slice(0, 2)).toEqual(rows);
    expect(sheetJsRows(path, sheet, firstRow).slice(0, 2)).toEqual(rows);
    // The example of the template is not among them.
    expect(JSON.stringify(await rowsOf(path, sheet, firstRow))).not.toContain('EXAMPLE');
    const { rows: places, files } = manifestIn(join(here, 'out'));
    expect(places).toEqual([
      { row: 2, file: 'registrations.clean.xlsx', fileRow: firstRow },
      { row: 3, file: 'registrations.clean.xlsx', fileRow: firstRow + 1 },
      { row: 4, file: 'registrations.held.xlsx', fileRow: 2 },
    ]);
    expect(files.map(({ records }) => records)).toEqual([2, 1]);
  });
  it('keeps every other part byte for byte, and of its sheet all but the rows', async () => {
    const { path } = await clean();
    const [before, after] = [partsIn(`${OFFICIAL}${name}.xlsx`), partsIn(path)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].flatMap(([part, content]) =>
      after.get(part)?.equals(content) ? [] : [part],
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^xl\/worksheets\/sheet\d\.xml$/);
    const [old, filled] = [before, after].map((parts) => cut(String(parts.get(changed[0] ?? '')), firstRow));
    expect(filled).toEqual(old);
  });
  it('gives new rows the look of its first one', async () => {
    const { path } = await clean();
    const xml = sheetXml(path, sheet);
    const looks = (row: number) =>
      [
        ...(new RegExp(`<row r="${row}"[^>]*>([^]*?)</row>`).exec(xml)?.[1] ?? '').matchAll(
          /<c r="([A-Z]+)\d+"(?: s="(\d+)")?/g,
        ),
      ].map(([, column, style]) => `${column}:${style}`);
    const model = sheetXml(`${OFFICIAL}${name}.xlsx`, sheet);
    const row = name === 'title-rows' ? 7 : firstRow;
    const expected = [
      ...(new RegExp(`<row r="${row}"[^>]*>([^]*?)</row>`).exec(model)?.[1] ?? '').matchAll(
        /<c r="([A-Z]+)\d+"(?: s="(\d+)")?/g,
      ),
    ].map(([, column, style]) => `${column}:${style}`);
    expect(expected.length).toBeGreaterThanOrEqual(10);
    expect(looks(firstRow)).toEqual(expected);
    // Every second row of the last template has another look: all new ones have the first's.
    expect(looks(firstRow + 1)).toEqual(expected);
  });
  it('is without fault when it is checked again by its layout', async () => {
    const { path, layout } = await clean();
    const run = await runCli([
      path,
      '--layout',
      layout,
      '--as-of',
      '2026-11-24',
      '--format',
      'json',
      '--fail-on',
      'review',
    ]);
    const report = JSON.parse(run.stdout) as Report;
    expect([run.status, report.summary.verdicts]).toEqual([
      0,
      { ready: 2, review: 0, delayed: 0, denied: 0, closed: 0 },
    ]);
    expect([...(report.files[0]?.results ?? [])].map(({ row }) => row)).toEqual([firstRow, firstRow + 1]);
  });
});

describe('a template', () => {
  it('of macros keeps its ending, since Excel opens it under no other', async () => {
    const { out } = await fill(row2(''), {
      name: 'official.xlsm',
      parts: { 'xl/vbaProject.bin': Buffer.from([1, 2, 3, 255]) },
    });
    expect(existsSync(join(out, 'registrations.clean.xlsm'))).toBe(true);
    expect(existsSync(join(out, 'registrations.held.xlsx'))).toBe(true);
    expect(partsIn(join(out, 'registrations.clean.xlsm')).get('xl/vbaProject.bin')).toEqual(
      Buffer.from([1, 2, 3, 255]),
    );
  });
  it('is filled once for each clean file', async () => {
    const { out, run } = await fill(row2(''), { more: ['--max-individuals', '1'] });
    expect(run.status).toBe(1);
    const of = (n: number) => sheetJsRows(join(out, `registrations.clean.${n}.xlsx`), 'Sheet1', 2);
    expect(of(1)).toEqual([['Maren', '011222333001', 'Testwell']]);
    expect(of(2)).toEqual([['Odell', '011222333001', 'Sampleton']]);
  });
  it.each<[string, string, string]>([
    ['no row below the headers', '', '<row r="2"><c r="A2" t="inlineStr">'],
    ['an empty one', '<row r="2"/>', '<row r="2"><c r="A2" t="inlineStr">'],
    [
      'a height and a style of the row',
      '<row r="2" spans="1:3" ht="30" customHeight="1" s="1" customFormat="1" hidden="1"/>',
      '<row r="2" ht="30" customHeight="1" s="1" customFormat="1"><c r="A2" s="1" t="inlineStr">',
    ],
    [
      'a style of the row that does not count',
      '<row r="2" s="1"/>',
      '<row r="2" s="1"><c r="A2" t="inlineStr">',
    ],
    [
      'styles of cells',
      '<row r="2"><c r="A2" s="2"/><c s="1"/></row>',
      '<row r="2"><c r="A2" s="2" t="inlineStr">',
    ],
    ['a row without its number', '<row><c s="2"/></row>', '<row r="2"><c r="A2" s="2" t="inlineStr">'],
    [
      'single quotes, and a > in an attribute',
      `<row r='2' x='a>b'><c r='A2' s='1'/></row>`,
      `<row r="2" x='a>b'><c r="A2" s="1" t="inlineStr">`,
    ],
  ])('with %s', async (_, row, expected) => {
    const { xml, path } = await fill(row);
    expect(xml).toContain(expected);
    expect(sheetJsRows(path, 'Sheet1', 2)).toEqual([
      ['Maren', '011222333001', 'Testwell'],
      ['Odell', '011222333001', 'Sampleton'],
    ]);
  });
  it('gives cells without a style the one of their column', async () => {
    const cols = '<cols><col min="1" max="2" width="9" style="2"/><col min="3" max="3" width="9"/></cols>';
    const { xml } = await fill('<row r="2"><c r="B2" s="1"/></row>', { before: cols });
    expect(xml).toMatch(/<c r="A2" s="2" t.*<c r="B2" s="1" t.*<c r="C2" t/);
  });
  it('loses the values of its examples, and keeps empty rows and formulas as they are', async () => {
    const rows = [
      row2('<c r="A2" s="1" t="str"><v>EXAMPLE</v></c><c r="E2" s="1"><f>A2</f><v>0</v></c>'),
      '<row r="3"><c r="A3" s="2"/><c r="E3"><f>A3</f></c></row>',
      '<row r="4"><c r="A4" s="2"><v>7</v></c><c r="B4"><v>8</v></c><c r="E4"><f>A4</f><v>1</v></c></row>',
      '<!-- <row r="9"> --><row r="5" ht="9"><c r="A5" s="2"/></row><row r="7" ht="9" ><c r="A7"><is><t>x</t></is></c></row>',
    ].join('');
    const { xml } = await fill(rows);
    expect(xml).toContain('<c r="E2" s="1"><f>A2</f><v>0</v></c></row><row r="3">');
    expect(xml).toContain(
      '<c r="E3"><f>A3</f></c></row><row r="4"><c r="A4" s="2"/><c r="E4"><f>A4</f><v>1</v></c></row><row r="5" ht="9"><c r="A5" s="2"/></row><row r="7" ht="9"></row></sheetData>',
    );
    expect(xml).not.toContain('EXAMPLE');
  });
  it('leaves a column that is no field of ours to its own formulas', async () => {
    const layout: Partial<LayoutFile> = {
      columns: [
        { header: 'First Name' },
        { header: 'Medicaid ID' },
        { header: 'Last Name' },
        { header: 'Check' },
      ],
    };
    const head = headCells('First Name', 'Medicaid ID', 'Last Name', 'Check');
    const { xml } = await fill(row2('<c r="D2"><f>A2</f></c>'), { layout, head });
    expect(xml).toContain('<c r="D2"><f>A2</f></c></row><row r="3">');
  });
  it.each<[string, string, string]>([
    ['is widened', '<dimension ref="A1"/>', '<dimension ref="A1:C3"/>'],
    ['stays where it is wider', '<dimension ref="B1:Z99"/>', '<dimension ref="B1:Z99"/>'],
    ['is not made up', '', '<worksheet xmlns'],
  ])('whose size %s', async (_, before, expected) => {
    const { xml } = await fill('', { before });
    expect(xml).toContain(expected);
    expect(xml.includes('<dimension')).toBe(before !== '');
  });
  it('with prefixes gets them', async () => {
    const x = (text: string) => text.replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    const rows = x(`<row r="1">${headCells('First Name', 'Medicaid ID', 'Last Name')}</row>`);
    const sheet = `<x:worksheet xmlns:x="${NAMESPACES.split('"')[1]}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const { xml, path } = await fill('', { sheet });
    expect(xml).toContain(
      '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">Maren</x:t></x:is></x:c>',
    );
    expect((await rowsOf(path, 'Sheet1', 2))[0]).toEqual(['Maren', '011222333001', 'Testwell']);
  });
  it('keeps what stands after its rows, and a byte order mark before them', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><dataValidations count="0"/>';
    const { xml } = await fill(row2(''), { after, bom: true });
    expect(xml.startsWith('\ufeff<worksheet')).toBe(true);
    expect(xml.endsWith(`</sheetData>${after}</worksheet>`)).toBe(true);
  });
  it('with folders in its zip keeps them', async () => {
    const { path } = await fill(row2(''), { folders: ['xl/', 'customXml/'] });
    expect([...partsIn(path).keys()]).toEqual(expect.arrayContaining(['xl/', 'customXml/']));
  });
});

describe('values', () => {
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
    const { write } = await import('@e965/xlsx');
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
  it('of days are numbers in a date cell, by the calendar of the template, and text in another', async () => {
    expect(await filled(false, '1')).toContain('<c r="C2" s="1"><v>46296</v></c>');
    expect(await filled(true, '1')).toContain('<c r="C2" s="1"><v>44834</v></c>');
    expect(await filled(false, '2')).toContain(
      '<c r="C2" s="2" t="inlineStr"><is><t xml:space="preserve">10/01/2026</t></is></c>',
    );
  });
  it('of a column that is no field are copied as they are', async () => {
    const people = writeCsv(join(folder, 'as-is.csv'), [
      ['First Name', 'Medicaid ID', 'Since', 'Hours'],
      ['Maren', '011222333001', ' n/a  or\u00a0so ', ''],
    ]);
    const { path } = await fill(row2(''), { layout: LAYOUT, head, people });
    expect(sheetJsRows(path, 'Sheet1', 2)[0]).toEqual(['Maren', '011222333001', ' n/a  or\u00a0so ', '']);
  });
  it('of numbers stay numbers in a column that is no field', async () => {
    expect(await filled(false, '1')).toContain('<c r="D2"><v>12.5</v></c>');
  });
});

describe('exit 2, and nothing is written,', () => {
  it.each<[string, Parameters<typeof fill>, string]>([
    [
      'where a record would go over a formula',
      [row2('<c r="B2"><f>1</f></c>')],
      "official.xlsx: a formula in B2, where a record goes; take it out of the layout's workbook",
    ],
    [
      'where cells are merged',
      [row2(''), { after: '<mergeCells><mergeCell ref="B3:D3"/></mergeCells>' }],
      "official.xlsx: merged cells B3:D3, where records go; unmerge them in the layout's workbook",
    ],
    [
      'where the sheet is in another encoding',
      [row2(''), { utf16: true }],
      'official.xlsx: not in UTF-8 inside; open it in Excel, save it again and name the new file',
    ],
    [
      'where a column is missing',
      [
        row2(''),
        { layout: { columns: [{ header: 'First Name' }, { header: 'Medicaid ID' }, { header: 'Fax' }] } },
      ],
      'official.xlsx: no column "Fax" in row 1, which the layout names; learn the layout again',
    ],
    [
      'where the sheet is missing',
      [row2(''), { layout: { sheet: 'People' } }],
      'official.xlsx: no sheet "People" in it, which the layout names; learn the layout again',
    ],
    [
      'where the headers stand elsewhere',
      [row2(''), { layout: { headerRow: 4 } }],
      'official.xlsx: headers in row 1, but the layout says 4; learn the layout again',
    ],
    [
      'where the workbook is not there',
      [row2(''), { layout: { workbook: 'gone.xlsx' } }],
      'gone.xlsx: no such file',
    ],
    [
      'where it is damaged',
      [row2(''), { sheet: worksheet('<row>') }],
      'official.xlsx: the workbook is damaged',
    ],
    [
      'where a part before the sheet is damaged',
      [row2(''), { broken: 'first' }],
      'official.xlsx: the workbook is damaged (the checksum of a part is wrong)',
    ],
    [
      'where a part after the sheet is damaged',
      [row2(''), { broken: 'last' }],
      'official.xlsx: the workbook is damaged (the checksum of a part is wrong)',
    ],
    [
      'where rows do not fit',
      [row2(''), { layout: { headerRow: 1, firstRow: 1_048_576, sheet: 'Sheet1' } }],
      'registrations.clean.xlsx: more records than a worksheet can hold; split the input; nothing was written',
    ],
  ])('%s', async (_, args, expected) => {
    const { run, out } = await fill(...args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(expected);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
  it('where a text is too long', async () => {
    const people = writeCsv(join(folder, 'long.csv'), [
      ['First Name', 'Medicaid ID', 'Last Name'],
      ['Maren', '011222333001', 'x'.repeat(32_768)],
    ]);
    const { run, out } = await fill(row2(''), { people });
    expect(run.stderr).toContain(
      'registrations.clean.xlsx: more text in a cell than a workbook can hold; nothing was written',
    );
    expect([run.status, existsSync(out)]).toEqual([2, false]);
  });
  it('where the official workbook itself would be written over, --force or not', async () => {
    const here = mkdtempSync(join(folder, 'same-'));
    const { path } = await fill(row2(''));
    const official = join(here, 'registrations.clean.xlsx');
    copyFileSync(path, official);
    const layout = join(here, 'layout.json');
    writeFileSync(layout, JSON.stringify({ workbook: 'registrations.clean.xlsx', ...LAYOUT }));
    const before = readFileSync(official);
    const run = await runOut(
      `${ROOT}templates/examples/registrations.xlsx`,
      here,
      '--layout',
      layout,
      '--force',
    );
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `portal-check: --out ${official}: is the input itself; name another folder\n`,
    });
    expect(readFileSync(official)).toEqual(before);
  });
  it('where the layout names a text file', async () => {
    const { run } = await fill(row2(''), { text: true });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('official.xlsx: ');
  });
});

it('five thousand rows are written in their order', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [
    `Maren ${i}`,
    '011222333001',
    `Testwell ${'y'.repeat(60)}`,
  ]);
  const people = writeCsv(join(folder, 'many.csv'), [['First Name', 'Medicaid ID', 'Last Name'], ...rows]);
  const { path } = await fill(row2(''), {
    people,
    more: ['--fail-on', 'never'],
    before: '<dimension ref="A1:C1"/>',
  });
  const read = sheetJsRows(path, 'Sheet1', 2);
  expect(read).toHaveLength(5000);
  expect(read).toEqual(rows);
});

interface Fill {
  layout?: Partial<LayoutFile>;
  head?: string;
  /** Before the rows, and after them. */
  before?: string;
  after?: string;
  sheet?: string;
  parts?: Parts;
  folders?: readonly string[];
  name?: string;
  people?: string;
  more?: readonly string[];
  bom?: boolean;
  utf16?: boolean;
  text?: boolean;
  /** A further part whose checksum is wrong. */
  broken?: 'first' | 'last';
}

const LAYOUT: LayoutFile = {
  columns: [{ header: 'First Name' }, { header: 'Medicaid ID' }, { header: 'Last Name' }],
};

/** Writes a template with these rows below its header, and fills it. */
async function fill(rows: string, options: Fill = {}) {
  const here = mkdtempSync(join(folder, 'fill-'));
  const { name = 'official.xlsx', more = [], parts = {}, folders = [] } = options;
  const head = options.head ?? headCells('First Name', 'Medicaid ID', 'Last Name');
  const plain = worksheet(`<row r="1">${head}</row>${rows}`, options.after).replace(
    '<sheetData>',
    `${options.before ?? ''}<sheetData>`,
  );
  const sheet = (options.bom ? '\ufeff' : '') + (options.sheet ?? plain);
  const given = options.utf16 ? Buffer.from(`\ufeff${sheet}`, 'utf16le') : sheet;
  const all = partsOf('', { 'xl/worksheets/sheet1.xml': given, 'xl/styles.xml': styles(14, '@'), ...parts });
  const broken = { name: 'xl/media/image1.png', content: 'x', crc: 7 };
  const entries = [...folders.map((each) => ({ name: each, content: '', stored: true })), ...all];
  if (options.broken) entries.splice(options.broken === 'first' ? 0 : entries.length, 0, broken);
  writeFileSync(join(here, name), options.text ? 'First Name,Medicaid ID\n' : zipOf(entries));
  const layout = join(here, 'layout.json');
  writeFileSync(layout, JSON.stringify({ workbook: name, ...LAYOUT, ...options.layout }));
  const people =
    options.people ??
    writeCsv(join(here, 'people.csv'), [
      ['First Name', 'Medicaid ID', 'Last Name'],
      ['Maren', '011222333001', 'Testwell'],
      ['Odell', '011222333001', 'Sampleton'],
      ['Tobias', '', 'Fakename'],
    ]);
  const out = join(here, 'out');
  const run = await runOut(people, out, '--layout', layout, ...more);
  const path = join(out, `registrations.clean.${name.split('.').at(-1)}`);
  return {
    run,
    out,
    path,
    xml: existsSync(path) ? String(partsIn(path).get('xl/worksheets/sheet1.xml')) : '',
  };
}

function headCells(...texts: readonly string[]): string {
  return texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
}

function row2(cells: string): string {
  return `<row r="2">${cells}</row>`;
}

/** The layout of the template in this folder, with the other names of the test's columns. */
async function learned(here: string, more: Partial<LayoutFile>): Promise<string> {
  const run = await runCli(['layout', 'learn', join(here, 'official.xlsx')]);
  const layout = { ...(JSON.parse(run.stdout) as LayoutFile), workbook: 'official.xlsx', ...more };
  for (const column of layout.columns) if (column.header === 'Fax Number *') column.aliases = ['Fax'];
  const path = join(here, 'layout.json');
  writeFileSync(path, JSON.stringify(layout));
  return path;
}

/** The rows of a sheet from one on as our own reader gives them, without empty ones. */
async function rowsOf(path: string, name: string, firstRow: number): Promise<string[][]> {
  const { openInput } = await import('../../../../src/formats/open.ts');
  const input = await openInput(path, { platform: createNodePlatform() });
  if (input.shape !== 'grid') throw new Error('a spreadsheet expected');
  const sheet = input.sheets.find((each) => each.name === name);
  const rows: string[][] = [];
  let width = 0;
  for await (const batch of sheet?.rows() ?? []) {
    for (const { row, cells } of batch) {
      width = Math.max(width, cells.length);
      if (row >= firstRow && cells.some((cell) => cell !== '')) rows.push(cells);
    }
  }
  return rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
}

/** The same as SheetJS gives them. */
function sheetJsRows(path: string, name: string, firstRow: number): string[][] {
  const sheet = read(readFileSync(path)).Sheets[name] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true });
  const top = utils.decode_range(sheet['!ref'] ?? 'A1').s.r;
  return rows.slice(firstRow - 1 - top).filter((cells) => cells.some((cell) => cell !== ''));
}

/** The unpacked parts of a zip by name, in its order, as SheetJS unpacks them. */
function partsIn(path: string): Map<string, Buffer> {
  const book = read(readFileSync(path), { bookFiles: true }) as WorkBook & {
    keys: string[];
    files: Record<string, { content?: Uint8Array }>;
  };
  return new Map(book.keys.map((key) => [key, Buffer.from(book.files[key]?.content ?? [])]));
}

function sheetXml(path: string, name: string): string {
  const book = read(readFileSync(path), { bookFiles: true });
  const place = book.SheetNames.indexOf(name) + 1;
  return String(partsIn(path).get(`xl/worksheets/sheet${place}.xml`));
}

/** A sheet's XML up to the first record's row without its size, and from the end of its rows on. */
function cut(xml: string, firstRow: number): [string, string] {
  const start = xml.indexOf(`<row r="${firstRow}"`);
  const end = xml.indexOf('</sheetData>');
  return [xml.slice(0, start).replace(/<dimension[^>]*>/, ''), xml.slice(end)];
}
