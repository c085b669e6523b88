import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { FileReport, Report } from '../../src/core/model/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { createPublicReport } from '../../src/report/public-report.ts';
import { check } from '../support/check.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { file, finding, registrations, report, result, tickets } from './reports.ts';

const parseJsonReport = (input: Report): unknown => JSON.parse([...renderJson(input)].join(''));

/** A file with the additional members that the engine and the clean files give it. */
function withEngineData(input: FileReport): FileReport {
  const results = [...input.results].map((record) => ({ ...record, submitted: true as const, own: 'row' }));
  const findings = input.findings.map((one) => ({ ...one, fix: 'cell' }));
  const written = { folder: 'ready', files: [], corrections: 0 };
  return {
    ...input,
    results,
    findings,
    written,
    ...{
      sheet: 'Sheet1',
      header: { shape: 'grid' as const, dictionary: getDictionary('ticket') },
      table: {},
      input: {},
    },
  };
}

const crashes = [
  { rule: 'ticket/too-late', file: 'drafts.csv', row: 5, error: 'RIN 100200301' },
  { rule: 'file/encoding', file: 'people.xlsx', row: null },
];
const earlierFinding = { rule: 'x', field: null, column: null, cell: null, row: null };
const baseline = {
  file: 'earlier.json',
  asOf: '2026-11-23',
  fresh: new Set([finding('ticket/made-up', 'note')]),
  fixed: [{ ...earlierFinding, file: tickets() }],
  outgrown: [],
  remaining: 3,
};
const corrected = file('clean.csv', 'ticket', [
  { ...result(2, 'ready', { action: 'submit' }), corrections: [{ field: 'rin', done: 'spaces removed' }] },
]);

describe('createPublicReport', () => {
  it.each<[string, Report]>([
    ['tickets', report([tickets()])],
    ['registrations', report([registrations()])],
    ['several files with data of the engine', report([tickets(), registrations()].map(withEngineData))],
    ['crashed rules', report([tickets(), registrations()], { crashes })],
    ['a list of crashes without any', report([tickets()], { crashes: [] })],
    ['an earlier report', report([tickets()], { baseline })],
    ['corrections of the clean files', report([withEngineData(corrected)])],
    ['no files', report([])],
  ])('is the JSON report: %s', (_, input) => {
    expect(JSON.parse(JSON.stringify(createPublicReport(input)))).toEqual(parseJsonReport(input));
  });

  it.each([
    ['tickets', `${ROOT}templates/examples/tickets.csv`],
    ['registrations', `${ROOT}templates/examples/registrations.xlsx`],
    ['rows in memory', { kind: 'ticket', rows: [{ ...VALID_TICKET, rin: '1' }], name: 'rows' } as const],
  ])('is the JSON report of checked %s', async (_, input) => {
    const checked = await check(input, { asOf: AS_OF });
    const publicReport = createPublicReport(checked);
    expect(JSON.parse(JSON.stringify(publicReport))).toEqual(parseJsonReport(checked));
    const [first] = publicReport.files;
    expect([...(first?.results ?? [])].length).toBeGreaterThan(0);
  });

  it('has the same keys in the same order as the JSON report', () => {
    const input = report([tickets(), registrations()].map(withEngineData), { crashes, baseline });
    const names = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, member]) => [key, ...names(member)])
        : [];
    const { files, ...rest } = createPublicReport(input);
    const walked = { ...rest, files: files.map((one) => ({ ...one, results: [...one.results] })) };
    expect(names(walked).sort()).toEqual(names(parseJsonReport(input)).sort());
    expect(JSON.stringify(files)).toBe(JSON.stringify((parseJsonReport(input) as Report).files));
  });

  it('gives the same results in every walk, without an array behind them', () => {
    const [first] = createPublicReport(report([tickets()])).files;
    const results = first?.results ?? [];
    expect([...results]).toEqual([...results]);
    expect([...results]).toHaveLength(5);
    expect(Array.isArray(results)).toBe(false);
    expect(Object.keys(results)).toEqual([]);
  });

  it('creates a result only when it is read', () => {
    let created = 0;
    const results = {
      *[Symbol.iterator]() {
        for (; created < 100; created += 1) yield result(created + 2, 'ready', { action: 'submit' });
      },
    };
    const [first] = createPublicReport({ ...report([]), files: [{ ...corrected, results }] }).files;
    for (const { row } of first?.results ?? []) if (row === 3) break;
    expect(created).toBe(1);
  });

  it('copies findings, so that changes do not reach the engine', () => {
    const input = registrations();
    const [copy] = createPublicReport(report([input])).files;
    if (copy?.findings[0]) copy.findings[0].message = 'changed';
    expect(input.findings[0]?.message).not.toBe('changed');
  });
});
