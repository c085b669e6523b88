import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayoutFile } from '../../../../src/app/layout/schema.ts';
import type { Report } from '../../../../src/core/model/report.ts';
import { manifestIn, runOut, testFolder, writeCsv } from '../../../support/out-files.ts';
import { ROOT } from '../../../support/rule-files.ts';
import { runCli } from '../../../support/run-cli.ts';
import { fill, partsIn, row2, rowsOf, sheetJsRows, sheetXml } from './fill.ts';
import { FILLED, HEADERS, PEOPLE } from './official-templates.ts';

const OFFICIAL = `${ROOT}test/fixtures/official/`;
const folder = testFolder();

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
  it('is filled in, as our reader and SheetJS read it', async () => {
    const { here, path } = await clean();
    expect((await rowsOf(path, sheet, firstRow)).slice(0, 2)).toEqual(rows);
    expect(sheetJsRows(path, sheet, firstRow).slice(0, 2)).toEqual(rows);
    // The example of the template is not among them.
    expect(JSON.stringify(await rowsOf(path, sheet, firstRow))).not.toContain('EXAMPLE');
    const { rows: manifestRows, files } = manifestIn(join(here, 'out'));
    expect(manifestRows).toEqual([
      { row: 2, file: 'registrations.clean.xlsx', fileRow: firstRow },
      { row: 3, file: 'registrations.clean.xlsx', fileRow: firstRow + 1 },
      { row: 4, file: 'registrations.held.xlsx', fileRow: 2 },
    ]);
    expect(files.map(({ records }) => records)).toEqual([2, 1, 0]);
  });
  it('keeps every other part byte for byte, and all of its sheet except the rows', async () => {
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
  it('gives new rows the styles of its first row', async () => {
    const { path } = await clean();
    const xml = sheetXml(path, sheet);
    const stylesOf = (row: number) =>
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
    expect(stylesOf(firstRow)).toEqual(expected);
    // Every second row of the last template is styled differently; new rows all have the styles of the first.
    expect(stylesOf(firstRow + 1)).toEqual(expected);
  });
  it('has no faults when it is checked again with its layout', async () => {
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

it('writes five thousand rows in order', async () => {
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

/** Learns the layout of the template in this folder, and adds the names of the test's columns. */
async function learned(here: string, more: Partial<LayoutFile>): Promise<string> {
  const run = await runCli(['layout', 'learn', join(here, 'official.xlsx')]);
  const layout = { ...(JSON.parse(run.stdout) as LayoutFile), workbook: 'official.xlsx', ...more };
  for (const column of layout.columns) if (column.header === 'Fax Number *') column.aliases = ['Fax'];
  const path = join(here, 'layout.json');
  writeFileSync(path, JSON.stringify(layout));
  return path;
}

/** A sheet's XML before the first record's row, without its dimension, and after its rows. */
function cut(xml: string, firstRow: number): [string, string] {
  const start = xml.indexOf(`<row r="${firstRow}"`);
  const end = xml.indexOf('</sheetData>');
  return [xml.slice(0, start).replace(/<dimension[^>]*>/, ''), xml.slice(end)];
}
