import { describe, expect, it } from 'vitest';
import { buildReport, buildReportHead } from '../../../src/app/check/build-report.ts';
import type { CheckResult } from '../../../src/app/check/check.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import { defineRowRule } from '../../../src/core/rules/rule.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';
import { HEAD } from '../../support/rule-head.ts';

const FAILING = defineRowRule({
  ...HEAD,
  id: 'fails',
  messages: {},
  check: () => {
    throw new TypeError('RIN 100200301');
  },
});

async function checkTickets(rows: readonly TestCells[], rules = {}): Promise<CheckResult> {
  const input = gridOf(
    'ticket',
    rows.map((cells) => validRow('ticket', cells)),
  );
  const context = contextAsOf();
  return { context, files: [await checkInput(input, context, { kind: 'ticket', ...rules })] };
}

describe('buildReport', () => {
  it('sums up the verdicts and findings of all files', async () => {
    const [one, two] = [
      await checkTickets([{}, { rin: '1' }]),
      await checkTickets([{ reference: 'EXAMPLE' }, {}]),
    ];
    const { summary, files } = buildReport({ context: one.context, files: [...one.files, ...two.files] });
    const findings = files.flatMap((file) => [
      ...file.findings,
      ...[...file.results].flatMap((result) => result.findings),
    ]).length;
    expect(findings).toBeGreaterThan(0);
    expect(summary).toMatchObject({ files: 2, records: 3, skipped: 1, findings });
    expect(summary.verdicts).toMatchObject({ ready: 2, closed: 1 });
  });
  it('keeps of a file only what reports show', async () => {
    const [file] = buildReport(await checkTickets([{}])).files;
    expect(Object.keys(file ?? {}).sort()).toEqual([
      'columns',
      'file',
      'findings',
      'header',
      'kind',
      'records',
      'results',
      'skipped',
      'skippedRows',
    ]);
  });
  it('shows how each column was understood, and no header that may be data', async () => {
    const headers = ['Staff Name', 'NPI', 'E-mail Address', 'Acct 100200', 'Role', 'Ref #'];
    const input = gridOf('registration', [validRow('registration')], headers);
    const context = contextAsOf(undefined, { columnMap: new Map([['refnumber', 'medicaidId']]) });
    const [file] = buildReport({
      context,
      files: [await checkInput(input, context, { kind: undefined })],
    }).files;
    expect(file?.columns).toEqual([
      { column: 'A', header: 'Staff Name', field: ['firstName', 'lastName'], by: 'meaning' },
      { column: 'B', header: 'NPI', field: 'npi', by: 'name' },
      { column: 'C', header: 'E-mail Address', field: 'email', by: 'alias' },
      { column: 'D', header: null, field: null, by: null },
      { column: 'E', header: 'Role', field: 'role', by: 'name' },
      { column: 'F', header: 'Ref #', field: 'medicaidId', by: 'map' },
    ]);
  });
  it('shows the rule, file and row of a crash, and no trace', async () => {
    const { crashes } = buildReport(await checkTickets([{}], { rules: [FAILING] }));
    expect(crashes).toEqual([{ rule: 'fails', file: 'test.csv', row: 2 }]);
  });
  it('has no crashes, comparison or clean files without any', async () => {
    const report = buildReport(await checkTickets([{}]));
    expect([report.crashes, report.baseline, report.files[0]?.written]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('adds the comparison and the clean files', async () => {
    const baseline = {
      file: 'old.json',
      asOf: '2026-11-01',
      fresh: new Set<never>(),
      fixed: [],
      outgrown: [],
      remaining: 0,
    };
    const written = { folder: 'out', files: [], corrections: 0 };
    const report = buildReport(await checkTickets([{}]), { baseline, clean: { results: [], written } });
    expect(report.baseline).toBe(baseline);
    expect(report.files[0]).toMatchObject({ results: [], written });
  });
});

it('reportHead names the version, the day and the notice', () => {
  expect(buildReportHead(contextAsOf())).toMatchObject({
    reportVersion: 1,
    tool: { name: 'portal-check' },
    asOf: '2026-11-24',
    rulebook: '2023-02-22',
  });
});
