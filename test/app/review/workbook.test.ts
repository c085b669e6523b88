import { copyFileSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/check/build-report.ts';
import { writeReview } from '../../../src/app/review/workbook.ts';
import type { RawRow } from '../../../src/core/model/input.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { openInput } from '../../../src/formats/open.ts';
import { REVIEW_TITLE } from '../../../src/formats/xlsx/review-baseline.ts';
import { parseColumn, parseRowNumber } from '../../../src/formats/xlsx/sheet/reference.ts';
import { formatCellReference } from '../../../src/formats/xlsx/write/cell-reference.ts';
import { resolveTarget, writeFiles } from '../../../src/node/output/atomic-file.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { runChecks } from '../../support/check.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { HAS_LINKS, OWNER_FILE } from '../../support/system.ts';

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
const columnAt = (sheet: WorkSheet | undefined, letter: string) =>
  utils
    .sheet_to_json<string[]>(sheet ?? {}, { header: 1, blankrows: true })
    .map((_, i) => String(text(sheet, `${letter}${i + 1}`) ?? ''));
const firstColumn = (sheet: WorkSheet | undefined) => columnAt(sheet, 'A');
const explainRule = (id: string) => RULES.find((rule) => rule.id === id)?.cure;
const moveRight = (cell: string, columns: number) =>
  formatCellReference(parseColumn(cell) + columns, parseRowNumber(cell));

/** The rows of one sheet, read by our own reader. */
async function rowsOf(path: string, sheet: string | null): Promise<RawRow[]> {
  const input = await openInput(path, { platform: createNodePlatform() });
  if (input.shape !== 'grid') throw new Error('a spreadsheet expected');
  const rows: RawRow[] = [];
  for await (const batch of input.sheets.find(({ name }) => name === sheet)?.rows() ?? [])
    rows.push(...batch);
  return rows;
}

/** Removes our three columns from the rows of a review. */
const without = (rows: readonly RawRow[], columns = 3) =>
  rows.map((row) => {
    const cells = row.cells.slice(columns);
    while (cells.at(-1) === '') cells.pop();
    return { row: row.row, cells };
  });
const trimmed = (rows: readonly RawRow[]) => without(rows, 0);

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
    expect(without(written)).toEqual(trimmed(original));
    expect(statSync(at('same.xlsx')).mode & 0o777).toBe(OWNER_FILE);
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
    expect(without(written)).toEqual(trimmed(original));
    expect(original.at(-1)?.row).toBe(6);
    expect(['A3', 'B3', 'C3', 'D3', 'N4'].map((cell) => text(sheet, cell))).toEqual([
      'Verdict',
      'What to do',
      'Deadline',
      'First Name',
      'moved',
    ]);
    expect([sheet?.K4?.t, sheet?.L4?.t, sheet?.H4?.t, sheet?.H6?.v]).toEqual(['n', 'n', 's', '000111222333']);
    expect(sheet?.K4?.z).toBe('m/d/yyyy');
    for (const cell of ['D6', 'E6', 'F6', 'J6']) {
      expect(sheet?.[cell]?.t).toBe('s');
      expect(sheet?.[cell]?.f).toBeUndefined();
    }
    expect(sheet?.['!autofilter']?.ref).toBe('A3:L6');
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
    expect(without(two)).toEqual(trimmed(one));
    expect(two.map((row) => row.hidden)).toEqual([undefined, true, undefined]);
    expect(two[1]?.cells[10]).toBe('2026-10-10 12:00:00');
    expect(two[2]?.facts?.get(10)).toBe('#DIV/0!');
    const links = Object.values(written.Sheets.Findings ?? {}).flatMap((cell) => cell?.l?.Target ?? []);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^#'O''Hara & Co'![A-Z]+\d+$/);
  });
});

describe('verdicts and findings', () => {
  it('are in words next to the row, at the cell and in a list with links', async () => {
    const book = await review('marked.xlsx', EXAMPLE);
    const { Findings: list, Registrations: sheet, Rules: rules } = book.Sheets;
    expect([text(sheet, 'A5'), text(sheet, 'C5')]).toEqual(['would be denied', undefined]);
    expect(text(sheet, 'B5')).toMatch(/ Then submit it\.$/);
    expect(text(sheet, 'A2')).toMatch(/^would take up to 3 weeks longer$/);
    const note = noteAt(sheet, 'K5');
    expect(note).toMatch(/^Medicaid ID: /);
    expect(note).toContain(explainRule('registration/medicaid-id-missing'));
    expect(note).toMatch(/\n\(registration\/medicaid-id-missing\)$/);
    expect(noteAt(sheet, 'J5')).toBeUndefined();
    const fills = ['K5', 'J5', 'A5', 'C2'].map((cell) => fillAt(sheet, cell));
    expect(fills).toEqual(['F4A58A', undefined, 'FBE3E4', 'FFF4D6']);
    const names = columnAt(list, 'B');
    const row = names.lastIndexOf('Row 8') + 1;
    expect(['C', 'F'].map((letter) => text(list, `${letter}${row}`))).toEqual([
      'NPI',
      expect.stringMatching(/, registration\/npi-invalid$/),
    ]);
    expect(list?.[`B${row}`]?.l?.Target).toBe("#'Registrations'!J8");
    const first = firstColumn(list);
    expect(first[0]).toBe(REVIEW_TITLE);
    expect(first.join('\n')).not.toContain('health information');
    const header = first.indexOf('When') + 1;
    expect(list?.['!autofilter']?.ref).toBe(`A${header}:F${names.length}`);
    expect(columnAt(rules, 'F')).toContain('registration/npi-invalid');
  });

  it('are listed most urgent first, with the day to act', async () => {
    const book = await review('tickets-review.xlsx', TICKETS);
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.Findings ?? {}, { header: 1 });
    const list = book.Sheets.Findings;
    const days = rows.flatMap((_, i) => (list?.[`A${i + 1}`]?.t === 'n' ? Number(list[`A${i + 1}`]?.v) : []));
    expect(days.length).toBeGreaterThan(2);
    expect(firstColumn(list).join('\n')).toContain('contains health information');
    const deadlines = [2, 3, 4, 5].map((row) => book.Sheets.tickets?.[`C${row}`]);
    expect(deadlines.find((cell) => cell?.t === 'n')?.z).toBe('ddd m/d/yyyy');
    expect(book.SheetNames[1]).toBe('tickets');
    const [original, written] = await Promise.all([
      rowsOf(TICKETS, null),
      rowsOf(at('tickets-review.xlsx'), 'tickets'),
    ]);
    expect(without(written)).toEqual(trimmed(original));
  });

  it('give the same findings when the review is checked again', async () => {
    await review('first.xlsx', EXAMPLE);
    const of = async (path: string, moved = 0) => {
      const result = await runChecks(path, { asOf: AS_OF });
      return [...(result.files[0]?.results ?? [])].map(({ row, verdict, findings }) => ({
        row,
        verdict,
        cells: findings.map(({ rule, cell }) => [rule, cell && moveRight(cell, moved)]),
      }));
    };
    expect(await of(at('first.xlsx'))).toEqual(await of(EXAMPLE, 3));
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
    const rows = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 }).map((cells) => cells.slice(3));
    expect(rows[0]).toEqual(['mco', 'rin', 'billedAmount', 'odd', 'later', 'dualEligible']);
    expect(rows[1]?.slice(0, 4)).toEqual(['Meridian', '012345678', 120.5, '{"deep":[1]}']);
    expect([text(sheet, 'D3'), text(sheet, 'H3'), text(sheet, 'I3')]).toEqual(['=cmd()', 'x', 'yes']);
    expect(sheet?.D3?.f).toBeUndefined();
    expect(text(sheet, 'A2')).toBe('would be closed');
    expect(firstColumn(book.Sheets.Findings).join('\n')).toContain('Ticket 1 is in row 2 of the sheet');
    const links = Object.values(book.Sheets.Findings ?? {}).flatMap((cell) => cell?.l?.Target ?? []);
    expect(links).toContain("#'draft'!E3");
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
    const limits = { notes: 2, listed: 1 };
    const options = { displayName: 'capped.xlsx', findRuleText: () => undefined, limits };
    await writeFiles([
      { target, write: (out) => writeReview(buildReport(result), result.files, out, options) },
    ]);
    const { Findings: list, many: sheet } = bookAt('capped.xlsx').Sheets;
    const notes = ['A2', 'H2', 'A3', 'H3'].map((cell) => noteAt(sheet, cell) !== undefined);
    expect(notes).toEqual([false, true, true, false]);
    expect(new Set(['H2', 'H5'].map((cell) => fillAt(sheet, cell)))).toEqual(new Set(['F4A58A']));
    const cells = Object.values(list ?? {}).filter((cell) => cell?.l);
    expect(cells).toHaveLength(1);
    const said = firstColumn(list).join('\n');
    expect(said).toMatch(/Only the first 2 of \d+ colored cells have a note\./);
    expect(said).toMatch(/This list has the 1 most urgent of \d+ entries\./);
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
    if (HAS_LINKS) symlinkSync(EXAMPLE, at('link.xlsx'));
    for (const name of ['theirs.xlsx', 'no-book.xlsx', ...(HAS_LINKS ? ['link.xlsx'] : [])]) {
      const before = readFileSync(at(name));
      const { status, stderr } = await runCli([TICKETS, '--as-of', AS_OF, '--report', at(name)]);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /: This file already exists, and portal-check did not write it. Name another file.\n$/,
      );
      expect(readFileSync(at(name))).toEqual(before);
    }
    const { status, stderr } = await runCli([EXAMPLE, '--as-of', AS_OF, '--report', EXAMPLE]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `portal-check: --report ${EXAMPLE}: This is the file you are checking, so it is never replaced. Name another file.\n`,
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
