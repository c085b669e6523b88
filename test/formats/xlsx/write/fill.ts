import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import type { LayoutFile } from '../../../../src/app/layout/schema.ts';
import { openInput } from '../../../../src/formats/open.ts';
import { createNodePlatform } from '../../../../src/node/platform.ts';
import { runOut, testFolder, writeCsv } from '../../../support/out-files.ts';
import { type Parts, partsOf, styles, worksheet, zipOf } from '../package.ts';

const folder = testFolder();

/** How the template and its input differ from the default ones. */
export interface Fill {
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

/** The layout of the default template. */
export const LAYOUT: LayoutFile = {
  columns: [{ header: 'First Name' }, { header: 'Medicaid ID' }, { header: 'Last Name' }],
};

/** Writes a template with these rows below its header, and fills it in through the command line. */
export async function fill(rows: string, options: Fill = {}) {
  const here = mkdtempSync(join(folder, 'fill-'));
  const { name = 'official.xlsx', more = [], parts = {}, folders = [] } = options;
  const head = options.head ?? headCells('First Name', 'Medicaid ID', 'Last Name');
  const plain = worksheet(`<row r="1">${head}</row>${rows}`, options.after).replace(
    '<sheetData>',
    `${options.before ?? ''}<sheetData>`,
  );
  const sheet = (options.bom ? '\ufeff' : '') + (options.sheet ?? plain);
  const content = options.utf16 ? Buffer.from(`\ufeff${sheet}`, 'utf16le') : sheet;
  const all = partsOf('', {
    'xl/worksheets/sheet1.xml': content,
    'xl/styles.xml': styles(14, '@'),
    ...parts,
  });
  const broken = { name: 'xl/media/image1.png', content: 'x', crc: 7 };
  const entries = [...folders.map((path) => ({ name: path, content: '', stored: true })), ...all];
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

/** Header cells with these texts. */
export function headCells(...texts: readonly string[]): string {
  return texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
}

/** Row 2 with these cells. */
export function row2(cells: string): string {
  return `<row r="2">${cells}</row>`;
}

/** The rows of a sheet from `firstRow` on, without empty ones, as our own reader returns them. */
export async function rowsOf(path: string, name: string, firstRow: number): Promise<string[][]> {
  const input = await openInput(path, { platform: createNodePlatform() });
  if (input.shape !== 'grid') throw new Error('a spreadsheet expected');
  const sheet = input.sheets.find((candidate) => candidate.name === name);
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

/** The same rows as SheetJS returns them. */
export function sheetJsRows(path: string, name: string, firstRow: number): string[][] {
  const sheet = read(readFileSync(path)).Sheets[name] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true });
  const top = utils.decode_range(sheet['!ref'] ?? 'A1').s.r;
  return rows.slice(firstRow - 1 - top).filter((cells) => cells.some((cell) => cell !== ''));
}

/** The parts of a zip by name, in zip order, as SheetJS unpacks them. */
export function partsIn(path: string): Map<string, Buffer> {
  const book = read(readFileSync(path), { bookFiles: true }) as WorkBook & {
    keys: string[];
    files: Record<string, { content?: Uint8Array }>;
  };
  return new Map(book.keys.map((key) => [key, Buffer.from(book.files[key]?.content ?? [])]));
}

/** The XML of a sheet. */
export function sheetXml(path: string, name: string): string {
  const book = read(readFileSync(path), { bookFiles: true });
  const number = book.SheetNames.indexOf(name) + 1;
  return String(partsIn(path).get(`xl/worksheets/sheet${number}.xml`));
}
