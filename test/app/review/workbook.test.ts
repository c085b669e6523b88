import { copyFileSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/check/build-report.ts';
import { writeReview } from '../../../src/app/review/workbook.ts';
import type { RawRow } from '../../../src/core/model/input.ts';
import { openInput } from '../../../src/formats/open.ts';
import { resolveTarget, writeFiles } from '../../../src/node/output/atomic-file.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { runChecks } from '../../support/check.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();
const at = (name: string) => join(folder, name);
const EXAMPLE = `${ROOT}templates/examples/registrations.xlsx`;
const TICKETS = `${ROOT}templates/examples/tickets.csv`;
const HEADERS = [
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Medicaid ID',
  'NPI',
  'Provider or Facility Name',
];
const GOOD = [
  'Maren',
  'Testwell',
  'm@clinic.example',
  '(312) 555-0101',
  '111222333001',
  '1234567893',
  'Made-Up',
];

async function review(name: string, ...args: string[]): Promise<WorkBook> {
  const run = await runCli([...args, '--as-of', AS_OF, '--quiet', '--report', at(name)]);
  expect(run.stderr).toBe('');
  return bookAt(name);
}

const bookAt = (name: string) => read(readFileSync(at(name)), { cellStyles: true, cellNF: true });
const text = (sheet: WorkSheet | undefined, cell: string) => sheet?.[cell]?.v as unknown;
const noteAt = (sheet: WorkSheet | undefined, cell: string) =>
  (sheet?.[cell]?.c as { t: string }[] | undefined)?.map(({ t }) => t).join('');
const fillAt = (sheet: WorkSheet | undefined, cell: string) =>
  (sheet?.[cell]?.s as { fgColor?: { rgb: string } } | undefined)?.fgColor?.rgb;
const firstColumn = (sheet: WorkSheet | undefined) =>
  utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, blankrows: true }).map(([first]) => first ?? '');

/** The rows of one sheet, read by our own reader. */
async function rowsOf(path: string, sheet: string | null): Promise<RawRow[]> {
  const input = await openInput(path, { platform: createNodePlatform() });
  if (input.shape !== 'grid') throw new Error('a spreadsheet expected');
  const rows: RawRow[] = [];
  for await (const batch of input.sheets.find(({ name }) => name === sheet)?.rows() ?? [])
    rows.push(...batch);
  return rows;
}

/** Removes our two columns from the rows of a review. */
const without = (rows: readonly RawRow[], free: number) =>
  rows.map((row) => {
    const cells = row.cells.slice();
    for (const i of [free, free + 1]) if (i < cells.length) cells[i] = '';
    while (cells.at(-1) === '') cells.pop();
    return { row: row.row, cells };
  });
const trimmed = (rows: readonly RawRow[]) => without(rows, 99_999);

describe('the sheet of an .xlsx', () => {
  it('keeps its name, rows, texts and kinds of cells', async () => {
    const before = readFileSync(EXAMPLE);
    const book = await review('same.xlsx', EXAMPLE);
    expect(readFileSync(EXAMPLE)).toEqual(before);
    expect(book.SheetNames).toEqual(['Findings', 'Registrations', 'Rules']);
    const [original, written] = await Promise.all([
      rowsOf(EXAMPLE, 'Registrations'),
      rowsOf(at('same.xlsx'), 'Registrations'),
    ]);
    expect(without(written, 13)).toEqual(trimmed(original));
    expect(statSync(at('same.xlsx')).mode & 0o777).toBe(0o600);
  });

  it('keeps title rows, gaps, dates, numbers, zeros, formulas as text, and cells beyond the header', async () => {
    const rows = [
      ['Our providers'],
      [],
      [...HEADERS, 'Since', 'Fee'],
      [...GOOD, new Date(Date.UTC(2026, 9, 10)), 12.5, null, 'moved'],
      [],
      ['=1+1', '+x', '@y', ' padded ', '000111222333', '1234567893', '-z', null, 7],
    ];
    writeBook(at('odd.xlsx'), rows as (string | number | Date | null)[][]);
    const book = await review('odd-review.xlsx', at('odd.xlsx'));
    const sheet = book.Sheets.Sheet1;
    const [original, written] = await Promise.all([
      rowsOf(at('odd.xlsx'), 'Sheet1'),
      rowsOf(at('odd-review.xlsx'), 'Sheet1'),
    ]);
    expect(without(written, 11)).toEqual(trimmed(original));
    expect(original.at(-1)?.row).toBe(6);
    expect([text(sheet, 'L3'), text(sheet, 'M3'), text(sheet, 'K4')]).toEqual([
      'Verdict',
      'What to do',
      'moved',
    ]);
    expect([sheet?.H4?.t, sheet?.I4?.t, sheet?.E4?.t, sheet?.E6?.v]).toEqual(['n', 'n', 's', '000111222333']);
    expect(sheet?.H4?.z).toBe('mm/dd/yyyy');
    for (const cell of ['A6', 'B6', 'C6', 'G6']) {
      expect(sheet?.[cell]?.t).toBe('s');
      expect(sheet?.[cell]?.f).toBeUndefined();
    }
    expect(sheet?.['!autofilter']?.ref).toBe('A3:M6');
  });

  it('keeps hidden rows hidden, dates with a time of day, and a cell in error', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      [...HEADERS, 'Since'],
      [...GOOD, 0],
      [...GOOD, 0],
    ]);
    sheet.H2 = { t: 'n', v: 46_305.5, z: 'mm/dd/yyyy hh:mm' };
    sheet.H3 = { t: 'e', v: 7 };
    sheet['!rows'] = [{}, { hidden: true }];
    utils.book_append_sheet(book, sheet, "O'Hara & Co");
    writeFileSync(at('hidden.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const written = await review('hidden-review.xlsx', at('hidden.xlsx'));
    const [one, two] = await Promise.all([
      rowsOf(at('hidden.xlsx'), "O'Hara & Co"),
      rowsOf(at('hidden-review.xlsx'), "O'Hara & Co"),
    ]);
    expect(without(two, 8)).toEqual(trimmed(one));
    expect(two.map((row) => row.hidden)).toEqual([undefined, true, undefined]);
    expect(two[1]?.cells[7]).toBe('2026-10-10 12:00:00');
    expect(two[2]?.facts?.get(7)).toBe('#DIV/0!');
    const links = Object.values(written.Sheets.Findings ?? {}).flatMap((cell) => cell?.l?.Target ?? []);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^#'O''Hara & Co'![A-Z]+\d+$/);
  });
});

describe('verdicts and findings', () => {
  it('are in words next to the row, at the cell and in a list with links', async () => {
    const book = await review('marked.xlsx', EXAMPLE);
    const { Findings: list, Registrations: sheet, Rules: rules } = book.Sheets;
    expect([text(sheet, 'N5'), text(sheet, 'O5')]).toEqual(['denied', 'Fix it, then submit']);
    expect([text(sheet, 'N2'), text(sheet, 'O2')]).toEqual(['delayed', 'Ready: submit']);
    expect(noteAt(sheet, 'H5')).toBe(
      'denied: Medicaid ID (H5): This cell is blank. A registration without the Medicaid ID would be denied. (registration/medicaid-id-missing)',
    );
    expect(noteAt(sheet, 'G5')).toBeUndefined();
    const fills = ['H5', 'G5', 'N5', 'N2'].map((cell) => fillAt(sheet, cell));
    expect(fills).toEqual(['F4A58A', 'FBE3E4', 'FBE3E4', 'FFF4D6']);
    const sheetNames = firstColumn(list);
    const row = sheetNames.lastIndexOf('Registrations');
    const listed = ['B', 'C', 'D', 'E', 'G', 'H'].map((letter) => text(list, `${letter}${row}`));
    expect(listed.slice(0, 2)).toEqual(['Row 8, NPI (G8)', 'denied']);
    expect(list?.[`B${row}`]?.l?.Target).toBe("#'Registrations'!G8");
    expect(listed.at(-1)).toBe('registration/npi-invalid');
    expect(sheetNames.slice(0, 2)).toEqual([
      'portal-check: your file as it was read, and what was found in it',
      'This workbook holds health information, as your file does: pass it on only to those who may see it',
    ]);
    expect(list?.['!autofilter']?.ref).toBe(`A8:H${sheetNames.length}`);
    expect(firstColumn(rules)).toContain('registration/npi-invalid');
  });

  it('are listed most urgent first, with the days left', async () => {
    const book = await review('tickets-review.xlsx', TICKETS);
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.Findings ?? {}, { header: 1 });
    const days = rows.map((cells) => cells[5]).filter((day): day is number => typeof day === 'number');
    expect(days.length).toBeGreaterThan(2);
    expect(book.SheetNames[1]).toBe('tickets');
    const [original, written] = await Promise.all([
      rowsOf(TICKETS, null),
      rowsOf(at('tickets-review.xlsx'), 'tickets'),
    ]);
    const width = original[0]?.cells.length ?? 0;
    expect(without(written, width)).toEqual(trimmed(original));
  });

  it('give the same findings when the review is checked again', async () => {
    await review('first.xlsx', EXAMPLE);
    const of = async (path: string) => {
      const result = await runChecks(path, { asOf: AS_OF });
      return [...(result.files[0]?.results ?? [])].map(({ row, verdict, findings }) => ({
        row,
        verdict,
        cells: findings.map(({ rule, cell }) => [rule, cell]),
      }));
    };
    expect(await of(at('first.xlsx'))).toEqual(await of(EXAMPLE));
    const { files } = await runChecks(at('first.xlsx'), { asOf: AS_OF });
    expect(files[0]?.findings.map(({ rule }) => rule)).not.toContain('file/unknown-column');
  });
});

describe('a .json', () => {
  it('has its keys in row 1 and record n in row n + 1', async () => {
    const tickets = [
      { mco: 'Meridian', rin: '012345678', billedAmount: 120.5, odd: { deep: [1] } },
      { mco: '=cmd()', later: 'x', dualEligible: true },
    ];
    writeFileSync(at('draft.json'), JSON.stringify({ tickets }));
    const book = await review('draft.xlsx', at('draft.json'));
    const sheet = book.Sheets.draft;
    const rows = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 }).map((cells) => cells.slice(0, 7));
    expect(rows[0]).toEqual(['mco', 'rin', 'billedAmount', 'odd', 'later', 'dualEligible', 'Verdict']);
    expect(rows[1]?.slice(0, 4)).toEqual(['Meridian', '012345678', 120.5, '{"deep":[1]}']);
    expect([text(sheet, 'A3'), text(sheet, 'E3'), text(sheet, 'F3')]).toEqual(['=cmd()', 'x', 'yes']);
    expect(sheet?.A3?.f).toBeUndefined();
    expect(text(sheet, 'G2')).toBe('closed');
    expect(firstColumn(book.Sheets.Findings).join('\n')).toContain('stands in row n + 1');
    const links = Object.values(book.Sheets.Findings ?? {}).flatMap((cell) => cell?.l?.Target ?? []);
    expect(links).toContain("#'draft'!B3");
  });
});

describe('limits', () => {
  it('are reported, and cells beyond them are still colored and listed', async () => {
    const path = writeCsv(at('many.csv'), [
      HEADERS,
      ...[1, 2, 3, 4].map(() => [...GOOD.slice(0, 4), '', ...GOOD.slice(5)]),
    ]);
    const result = await runChecks(path, { asOf: AS_OF });
    const target = await resolveTarget('--report', at('capped.xlsx'), [path]);
    const limits = { notes: 2, listed: 5 };
    const options = { displayName: 'capped.xlsx', findRuleText: () => undefined, limits };
    await writeFiles([
      { target, write: (out) => writeReview(buildReport(result), result.files, out, options) },
    ]);
    const { Findings: list, many: sheet } = bookAt('capped.xlsx').Sheets;
    const notes = ['E2', 'E3', 'E4', 'E5'].map((cell) => noteAt(sheet, cell) !== undefined);
    expect(notes).toEqual([true, true, false, false]);
    expect(new Set(['E2', 'E5'].map((cell) => fillAt(sheet, cell)))).toEqual(new Set(['F4A58A']));
    const cells = Object.values(list ?? {}).filter((cell) => cell?.l);
    expect(cells).toHaveLength(2);
    const said = firstColumn(list).join('\n');
    expect(said).toMatch(/Sheet "many": only the first 2 of \d+ coloured cells have a note/);
    expect(said).toMatch(/Only the first 2 of \d+ places below are links/);
    expect(said).toMatch(/Only 5 of \d+ findings are listed here/);
    expect(firstColumn(list).filter((first) => first === 'many')).toHaveLength(5);
  });

  it('reject a text that is too long for a cell, and write nothing', async () => {
    const path = writeCsv(at('long.csv'), [HEADERS, ['x'.repeat(32_768), ...GOOD.slice(1)]]);
    writeFileSync(at('limits.json'), '{"limits":{"textLength":40000}}');
    const { status, stderr } = await runCli([
      path,
      ...['--as-of', AS_OF, '--report', at('long.xlsx'), '--config', at('limits.json')],
    ]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `portal-check: --report ${at('long.xlsx')}, row 2: A cell would have more text than Excel allows. Nothing was written.\n`,
    );
    expect(() => statSync(at('long.xlsx'))).toThrow('ENOENT');
  });
});

describe('--report review.xlsx', () => {
  it('writes several inputs, including standard input, to separate sheets', async () => {
    copyFileSync(TICKETS, at('Findings.csv'));
    const book = await review('several.xlsx', TICKETS, at('Findings.csv'), EXAMPLE, TICKETS);
    expect(book.SheetNames).toEqual([
      'Findings (2)',
      'tickets',
      'Findings',
      'Registrations',
      'tickets (2)',
      'Rules',
    ]);
    const run = await runCli(['-', '--as-of', AS_OF, '--quiet', '--report', at('several.xlsx')], {
      stdin: readFileSync(TICKETS),
    });
    expect(run.stderr).toBe('');
    expect(bookAt('several.xlsx').SheetNames).toEqual(['Findings', 'Sheet1', 'Rules']);
  });

  it('replaces an earlier review and nothing else', async () => {
    await review('again.xlsx', EXAMPLE);
    await review('again.xlsx', TICKETS);
    expect(bookAt('again.xlsx').SheetNames[1]).toBe('tickets');
    copyFileSync(EXAMPLE, at('theirs.xlsx'));
    writeFileSync(at('no-book.xlsx'), 'PK no zip');
    symlinkSync(EXAMPLE, at('link.xlsx'));
    for (const name of ['theirs.xlsx', 'no-book.xlsx', 'link.xlsx']) {
      const before = readFileSync(at(name));
      const { status, stderr } = await runCli([TICKETS, '--as-of', AS_OF, '--report', at(name)]);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /: This file is there already, and it is not a report of ours. Name another file.\n$/,
      );
      expect(readFileSync(at(name))).toEqual(before);
    }
    const { status, stderr } = await runCli([EXAMPLE, '--as-of', AS_OF, '--report', EXAMPLE]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `portal-check: --report ${EXAMPLE}: You check this file, so it is never replaced. Name another file.\n`,
    });
  });

  it('reports a crashed rule', async () => {
    const result = await runChecks(EXAMPLE, { asOf: AS_OF });
    const report = buildReport(result);
    report.crashes = [{ rule: 'registration/duplicate', file: EXAMPLE, row: 3 }];
    const target = await resolveTarget('--report', at('crash.xlsx'), []);
    const options = { displayName: 'crash.xlsx', findRuleText: () => undefined };
    await writeFiles([{ target, write: (out) => writeReview(report, result.files, out, options) }]);
    expect(firstColumn(bookAt('crash.xlsx').Sheets.Findings)[3]).toMatch(
      /^This report is incomplete: the rule/,
    );
  });

  it('rejects an input that changed during the check', async () => {
    const path = writeCsv(at('changing.csv'), [HEADERS, GOOD, GOOD]);
    const result = await runChecks(path, { asOf: AS_OF });
    writeCsv(path, [HEADERS, GOOD]);
    const target = await resolveTarget('--report', at('changed.xlsx'), [path]);
    const options = { displayName: 'changed.xlsx', findRuleText: () => undefined };
    const writing = writeFiles([
      { target, write: (out) => writeReview(buildReport(result), result.files, out, options) },
    ]);
    await expect(writing).rejects.toThrow(
      'changing.csv: This file was changed during the check. Nothing was written',
    );
  });
});
