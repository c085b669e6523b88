import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runOut, testFolder, writeCsv } from '../../../support/out-files.ts';
import { ROOT } from '../../../support/rule-files.ts';
import { worksheet } from '../package.ts';
import { fill, LAYOUT, row2 } from './fill.ts';

const folder = testFolder();

describe('the exit status is 2 and nothing is written', () => {
  it.each<[string, Parameters<typeof fill>, string]>([
    [
      'if a record would go over a formula',
      [row2('<c r="B2"><f>1</f></c>')],
      'official.xlsx: There is a formula in B2, where a row goes. Remove it from your portal template.',
    ],
    [
      'if cells are merged',
      [row2(''), { after: '<mergeCells><mergeCell ref="B3:D3"/></mergeCells>' }],
      'official.xlsx: The cells B3:D3 are merged, and rows go there. Unmerge them in your portal template.',
    ],
    [
      'if the sheet is in another encoding',
      [row2(''), { utf16: true }],
      'official.xlsx: This file is not in UTF-8 inside. Open it in Excel, save it again, and name the new file.',
    ],
    [
      'if a column is missing',
      [
        row2(''),
        { layout: { columns: [{ header: 'First Name' }, { header: 'Medicaid ID' }, { header: 'Fax' }] } },
      ],
      'official.xlsx: There is no column "Fax" in row 1 anymore. Run "layout learn" again.',
    ],
    [
      'if the sheet is missing',
      [row2(''), { layout: { sheet: 'People' } }],
      'official.xlsx: There is no sheet "People" anymore. Run "layout learn" again.',
    ],
    [
      'if the headers are in another row',
      [row2(''), { layout: { headerRow: 4 } }],
      'official.xlsx: The headings are in row 1, not in row 4. Run "layout learn" again.',
    ],
    [
      'if the workbook does not exist',
      [row2(''), { layout: { workbook: 'gone.xlsx' } }],
      'gone.xlsx: There is no such file',
    ],
    [
      'if it is damaged',
      [row2(''), { sheet: worksheet('<row>') }],
      'official.xlsx: This Excel file is damaged',
    ],
    [
      'if a part before the sheet is damaged',
      [row2(''), { broken: 'first' }],
      'official.xlsx: This Excel file is damaged (the checksum of a part is wrong)',
    ],
    [
      'if a part after the sheet is damaged',
      [row2(''), { broken: 'last' }],
      'official.xlsx: This Excel file is damaged (the checksum of a part is wrong)',
    ],
    [
      'if rows do not fit',
      [row2(''), { layout: { headerRow: 1, firstRow: 1_048_576, sheet: 'Sheet1' } }],
      'registrations.clean.xlsx: There are more rows than fit on one sheet. Split your file. Nothing was written.',
    ],
  ])('%s', async (_, args, expected) => {
    const { run, out } = await fill(...args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(expected);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
  it('if a text is too long', async () => {
    const people = writeCsv(join(folder, 'long.csv'), [
      ['First Name', 'Medicaid ID', 'Last Name'],
      ['Maren', '011222333001', 'x'.repeat(32_768)],
    ]);
    const { run, out } = await fill(row2(''), { people });
    expect(run.stderr).toContain(
      'long.csv: row 2: One cell has more than 32,767 characters. Make it shorter.',
    );
    expect([run.status, existsSync(out)]).toEqual([2, false]);
  });
  it('if the official workbook itself would be overwritten, with --force or not', async () => {
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
      stderr: `portal-check: --out ${official}: This is the file you are checking. Name another folder.\n`,
    });
    expect(readFileSync(official)).toEqual(before);
  });
  it('if the layout names a text file', async () => {
    const { run } = await fill(row2(''), { text: true });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('official.xlsx: ');
  });
});
