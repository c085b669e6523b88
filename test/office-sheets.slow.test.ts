import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../src/core/fields/index.ts';
import type { FileReport, Result } from '../src/core/model/report.ts';
import { FORMAT_NAMES } from '../src/report/formats.ts';
import { check } from './support/check.ts';
import { formatSheet, type OfficeSheet, readOfficeSheets } from './support/office-sheets.ts';
import { manifestIn, runOut, testFolder } from './support/out-files.ts';
import { AS_OF } from './support/rows.ts';
import { runCli } from './support/run-cli.ts';

// The promises that hold for our own templates hold for the sheets that offices have.

const folder = testFolder();

function write({ name, rows }: Pick<OfficeSheet, 'name' | 'rows'>, as = 'office'): string {
  const path = join(folder, `${name}.${as}.csv`);
  writeFileSync(path, formatSheet(rows));
  return path;
}

/** The sheet with our headers over the columns that were read. */
function renameColumns(sheet: OfficeSheet, { columns = [], kind }: FileReport): OfficeSheet {
  const { fields } = getDictionary(kind);
  const headers = columns.map(({ field }, i) => {
    const found = fields.find(({ name }) => name === field);
    const isShared = columns.filter((other) => other.field === field).length > 1;
    return found && !isShared ? found.header : (sheet.rows[sheet.header - 1]?.[i] ?? '');
  });
  // Without the rows above, which may be groups of headers.
  const rename = (row: readonly string[], i: number) =>
    i < sheet.header - 1 ? [''] : i > sheet.header - 1 ? row : headers;
  return { ...sheet, rows: sheet.rows.map(rename) };
}

/** A text that no report prints by chance. Days to act on are printed, in this form. */
const isTelling = (cell: string) => /\d{5}|@|, [A-Z]/.test(cell) && !/^\d{4}-\d\d-\d\d$/.test(cell);

const summarize = ({ verdict, nextStep, findings, row }: Result) => ({
  row,
  verdict,
  nextStep,
  findings: findings.map(({ rule, field, message }) => [rule, field, message]),
});

describe.each(readOfficeSheets('development'))('$name', (sheet) => {
  it('has the verdicts of the same rows under our headers', async () => {
    const [own] = (await check(write(sheet), { asOf: AS_OF })).files;
    if (!own) throw new Error('one file expected');
    expect(own.kind).toBe(sheet.kind);
    const renamed = write(renameColumns(sheet, own), 'ours');
    const [ours] = (await check(renamed, { asOf: AS_OF, kind: sheet.kind })).files;
    expect([...(ours?.results ?? [])].map(summarize)).toEqual([...own.results].map(summarize));
  });

  it('goes record by record into exactly one of the clean and held files', async () => {
    const out = join(folder, `${sheet.name}-out`);
    const { report, stderr } = await runOut(write(sheet), out, '--fail-on', 'never');
    expect(stderr).toBe('');
    const results = [...(report?.files[0]?.results ?? [])];
    const { rows, files } = manifestIn(out);
    expect(rows.map(({ row }) => row)).toEqual(results.map(({ row }) => row));
    const places = new Set(rows.map(({ file, fileRow }) => `${file} ${fileRow}`));
    expect(places.size).toBe(results.length);
    expect(files.reduce((total, { records }) => total + records, 0)).toBe(results.length);
  });

  it('shows no cell in any format', async () => {
    const path = write(sheet);
    const shown = new Set(['npi', 'mco', 'denialCodes', 'program']);
    const texts = sheet.rows
      .slice(sheet.header)
      .flatMap((row) => row.filter((cell, i) => !shown.has(String(sheet.fields[i])) && isTelling(cell)));
    for (const format of FORMAT_NAMES) {
      const { stdout } = await runCli([path, '--as-of', AS_OF, '--format', format]);
      expect(stdout.length).toBeGreaterThan(100);
      expect(
        texts.filter((text) => stdout.includes(text)),
        format,
      ).toEqual([]);
    }
  });
});
