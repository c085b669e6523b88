import { describe, expect, it } from 'vitest';
import {
  type ComparedFile,
  compareReports,
  type EarlierFile,
  type EarlierReport,
} from '../../../src/app/baseline/compare.ts';
import type { FileReport, Finding, NextStep, Report } from '../../../src/core/model/report.ts';
import { renderGithub } from '../../../src/report/github.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderJunit } from '../../../src/report/junit.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { renderPretty } from '../../../src/report/terminal/pretty.ts';
import { DAYS, file, finding, report, result, STYLE } from '../../report/reports.ts';

const rin = (more: Partial<Finding> = {}) =>
  finding('ticket/rin-invalid', 'closed', { field: 'rin', ...more });
const drafts = (rows: Record<number, Finding[]>, name = 'drafts.csv', whole: Finding[] = []): FileReport => {
  const results = Object.entries(rows).map(([row, findings]) =>
    result(Number(row), findings.length > 0 ? 'closed' : 'ready', { action: 'fix', ...DAYS }, findings),
  );
  return file(name, 'ticket', results, { findings: whole });
};
const earlier = (...files: FileReport[]): EarlierReport => {
  const { asOf, files: parsed } = JSON.parse([...renderJson(report(files))].join('')) as {
    asOf: string;
    files: EarlierFile[];
  };
  return { name: 'previous.json', asOf, files: parsed };
};

/** Results whose findings are the same objects in every walk. */
const cached = (files: readonly FileReport[]): ComparedFile[] =>
  files.map((input) => ({
    ...input,
    results: Object.assign([...input.results], { cacheFindings: () => {} }),
  }));

/** The location and rule of new and fixed findings, and how many remain. */
function compare(
  now: Report,
  before: EarlierReport,
): { fresh: string[]; fixed: string[]; remaining: number } {
  const { fresh, fixed, remaining } = compareReports(cached(now.files), before, now.asOf);
  const all = now.files.flatMap(({ file: name, findings, results }) => [
    ...findings.map((one) => ({ one, location: `${name} *` })),
    ...[...results].flatMap(({ row, findings: own }) =>
      own.map((one) => ({ one, location: `${name} ${row}` })),
    ),
  ]);
  return {
    fresh: all.filter(({ one }) => fresh.has(one)).map(({ one, location }) => `${location} ${one.rule}`),
    fixed: fixed.map(({ file: input, row, rule }) => `${input.file} ${row ?? '*'} ${rule}`),
    remaining,
  };
}

describe('compareReports', () => {
  it('matches by rule, field and row', () => {
    const before = earlier(drafts({ 2: [rin()], 3: [rin()], 4: [rin()], 5: [] }));
    const late = finding('ticket/too-late', 'closed', { field: 'rin' });
    const now = report([drafts({ 2: [rin()], 3: [late], 4: [rin({ field: 'npi' })], 5: [rin()] })]);
    expect(compare(now, before)).toEqual({
      fresh: [
        'drafts.csv 3 ticket/too-late',
        'drafts.csv 4 ticket/rin-invalid',
        'drafts.csv 5 ticket/rin-invalid',
      ],
      fixed: ['drafts.csv 3 ticket/rin-invalid', 'drafts.csv 4 ticket/rin-invalid'],
      remaining: 1,
    });
  });

  it('ignores the message, the column and the outcome', () => {
    const before = earlier(drafts({ 2: [rin({ message: 'other', cell: 'A2', column: 'RIN' })] }));
    const now = report([drafts({ 2: [rin({ outcome: 'review' })] })]);
    expect(compare(now, before)).toEqual({ fresh: [], fixed: [], remaining: 1 });
  });

  it('counts a repeated finding every time', () => {
    const twice = drafts({ 2: [rin(), rin()] });
    const once = drafts({ 2: [rin()] });
    expect(compare(report([twice]), earlier(once))).toEqual({
      fresh: ['drafts.csv 2 ticket/rin-invalid'],
      fixed: [],
      remaining: 1,
    });
    expect(compare(report([once]), earlier(twice))).toMatchObject({ fresh: [], remaining: 1 });
    expect(compare(report([once]), earlier(twice)).fixed).toEqual(['drafts.csv 2 ticket/rin-invalid']);
  });

  it('distinguishes the whole file from a row', () => {
    const whole = finding('file/unknown-column', 'note');
    const before = earlier(drafts({ 2: [whole] }, 'drafts.csv', [whole]));
    expect(
      compare(report([drafts({ 2: [] }, 'drafts.csv', [finding('file/unknown-column', 'note')])]), before),
    ).toEqual({ fresh: [], fixed: ['drafts.csv 2 file/unknown-column'], remaining: 1 });
  });

  it('matches a single file with a single file of any name', () => {
    const before = earlier(drafts({ 2: [rin()] }, 'monday.csv'));
    expect(compare(report([drafts({ 2: [rin()] }, 'tuesday.csv')]), before)).toMatchObject({
      remaining: 1,
      fresh: [],
    });
  });

  it('matches several files by path; a file that is not checked has no fixed findings', () => {
    const before = earlier(drafts({ 2: [rin()] }, 'a.csv'), drafts({ 3: [rin()] }, 'b.csv'));
    expect(compare(report([drafts({ 3: [rin()], 2: [rin()] }, 'b.csv')]), before)).toEqual({
      fresh: ['b.csv 2 ticket/rin-invalid'],
      fixed: [],
      remaining: 1,
    });
    const both = report([drafts({ 2: [] }, 'a.csv'), drafts({ 3: [rin()] }, 'c.csv')]);
    expect(compare(both, before)).toEqual({
      fresh: ['c.csv 3 ticket/rin-invalid'],
      fixed: ['a.csv 2 ticket/rin-invalid'],
      remaining: 0,
    });
  });
});

describe('what only time changed', () => {
  const EARLY = { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' } as const;
  const tooEarly = finding('ticket/too-early', 'closed', { field: 'disputeFiledOn' });
  const ticket = (verdict: 'closed' | 'ready', step: NextStep, findings: Finding[]) =>
    file('drafts.csv', 'ticket', [result(2, verdict, step, findings)]);
  const before = earlier(ticket('closed', EARLY, [tooEarly, rin()]));
  const count = (asOf: string, step: NextStep, findings: Finding[] = [], from = before) => {
    const files = cached([ticket('ready', step, findings)]);
    const { fixed, outgrown, remaining } = compareReports(files, from, asOf);
    return { fixed: fixed.map(({ rule }) => rule), outgrown: outgrown.map(({ rule }) => rule), remaining };
  };

  it('is apart from what was fixed', () => {
    expect(count('2026-12-01', { ...EARLY, action: 'submit' })).toEqual({
      fixed: ['ticket/rin-invalid'],
      outgrown: ['ticket/too-early'],
      remaining: 0,
    });
  });
  it('was fixed if the window is another one, has not begun, or the day is the same', () => {
    const all = { fixed: ['ticket/too-early', 'ticket/rin-invalid'], outgrown: [], remaining: 0 };
    const other = { ...EARLY, action: 'submit', on: '2026-11-20', by: '2026-12-20' } as const;
    expect(count('2026-12-01', other)).toEqual(all);
    expect(count('2026-11-30', { ...EARLY, action: 'submit' })).toEqual(all);
    expect(count('2026-11-24', { ...EARLY, action: 'submit', on: '2026-11-24' })).toEqual(all);
    expect(count('2026-12-01', { action: 'submit' })).toEqual(all);
    const undated = { ...before, files: [{ ...before.files[0], results: [] }] as EarlierFile[] };
    expect(count('2026-12-01', EARLY, [], undated)).toEqual({ fixed: [], outgrown: [], remaining: 0 });
  });
  it('is an open request whose days are over, and not one that was answered', () => {
    const due = finding('ticket/information-due', 'review', { field: 'infoRequestedOn' });
    const overdue = finding('ticket/information-overdue', 'closed', { field: 'infoRequestedOn' });
    const asked = earlier(ticket('ready', { action: 'answer', ...DAYS }, [due]));
    expect(count('2026-12-01', { action: 'fix', ...DAYS }, [overdue], asked).outgrown).toEqual([due.rule]);
    expect(count('2026-12-01', { action: 'none', ...DAYS }, [], asked).fixed).toEqual([due.rule]);
  });
});

it('makes the results keep the findings that it refers to', () => {
  const one = file('drafts.csv', 'ticket', []);
  let kept: Finding[] | undefined;
  const results = {
    cacheFindings: () => {
      kept = [rin()];
    },
    *[Symbol.iterator]() {
      yield result(2, 'closed', { action: 'fix' }, kept ?? [rin()]);
    },
  };
  const { fresh } = compareReports([{ ...one, results }], earlier(one), '2026-11-24');
  for (const { findings } of results) expect(fresh.has(findings[0] as Finding)).toBe(true);
});

describe('a compared report', () => {
  const before = earlier(
    drafts(
      { 2: [rin({ column: 'RIN', cell: 'N2' })], 3: [rin({ column: 'RIN', cell: 'N3' })] },
      'drafts.csv',
      [finding('file/unknown-column', 'note')],
    ),
  );
  const now = report([drafts({ 2: [rin()], 3: [], 4: [rin({ message: 'made again' })] })]);
  now.baseline = compareReports(cached(now.files), { ...before, name: 'of 123456789.json' }, now.asOf);
  const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

  it('shows in words what is new and what was fixed', () => {
    const text = [...renderPretty(now, STYLE)].join('');
    expect(text).toContain('Compared with of #########.json: 1 new, 2 fixed, 1 still open\n');
    expect(text).toMatch(
      /\nFixed\n {2}The whole file: file\/unknown-column\n {2}Row 3, RIN \(N3\): ticket\/rin-invalid\n\nQuestions: /,
    );
    expect(unwrapped(text)).toContain('New: RIN: made again');
    expect(text.match(/New: /g)).toHaveLength(1);
  });

  it('shows it in Markdown', () => {
    const text = [...renderMarkdown(now, STYLE)].join('');
    expect(text).toContain(
      '\nCompared with of \\#\\#\\#\\#\\#\\#\\#\\#\\#.json: 1 new, 2 fixed, 1 still open\n',
    );
    expect(text.match(/\*\*New:\*\*/g)).toHaveLength(1);
    expect(text).toContain(
      '\n## Fixed\n\n- The whole file: file/unknown-column\n- Row 3, RIN (N3): ticket/rin-invalid\n',
    );
  });

  it('counts in JSON, and marks new results in SARIF', () => {
    const { baseline } = JSON.parse([...renderJson(now)].join(''));
    expect(baseline).toEqual({
      file: 'of 123456789.json',
      asOf: '2026-11-24',
      new: 1,
      fixed: 2,
      outgrown: 0,
      remaining: 1,
    });
    const { results } = JSON.parse([...renderSarif(now, STYLE)].join('')).runs[0];
    expect(results.map((entry: { baselineState: string }) => entry.baselineState)).toEqual([
      'unchanged',
      'new',
    ]);
  });

  it('fails JUnit cases for new findings alone', () => {
    const text = [...renderJunit(now, STYLE)].join('');
    expect(text.match(/<testsuites [^>]*failures="(\d)"/)?.[1]).toBe('1');
    expect(text.match(/<testcase name="([^"]+)"[^>]*>\s*<failure/)?.[1]).toBe('Row 4');
    const whole = report([drafts({ 2: [] }, 'drafts.csv', [finding('file/x', 'closed')])]);
    expect([...renderJunit(whole, STYLE)].join('')).toContain('failures="1"');
    const compared = {
      ...whole,
      baseline: compareReports(cached(whole.files), earlier(...whole.files), whole.asOf),
    };
    expect([...renderJunit(compared, STYLE)].join('')).not.toContain('<failure');
  });

  it('shows it in the first line for GitHub', () => {
    expect([...renderGithub(now)].join('').split('\n')[0]).toContain('1 new, 2 fixed, 1 still open');
  });

  it('lists ten of the fixed findings, with their file if there are several', () => {
    const rows = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i + 2, [rin()]]));
    const two = report([drafts({ 2: [] }, 'a.csv'), drafts({ 2: [] }, 'b.csv')]);
    two.baseline = compareReports(
      cached(two.files),
      earlier(drafts(rows, 'a.csv'), drafts({}, 'b.csv')),
      two.asOf,
    );
    const text = [...renderPretty(two, STYLE)].join('');
    expect(text.match(/^ {2}a\.csv, Row \d+, RIN: ticket\/rin-invalid$/gm)).toHaveLength(10);
    expect(text).toContain('\n  … and 2 more\n\nQuestions: ');
  });

  it('prints no control characters of the earlier report', () => {
    const odd = earlier(drafts({ 2: [rin({ rule: 'x\u001b[31my', cell: '\u001b[2J' })] }));
    const clean = report([drafts({ 2: [] })]);
    clean.baseline = compareReports(cached(clean.files), odd, clean.asOf);
    expect([...renderPretty(clean, STYLE)].join('')).not.toContain('\u001b');
  });
});
