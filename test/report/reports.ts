import type { FileReport, Finding, NextStep, Report, Result } from '../../src/core/model/report.ts';
import type { Kind, Outcome, Verdict } from '../../src/core/model/vocabulary.ts';
import type { RenderOptions, RuleText } from '../../src/report/render-options.ts';

// Hand-written reports: the expected texts must not depend on the rules.

/** The text of a made-up rule. */
export const RULE: RuleText = {
  summary: 'The cell is made up.',
  why: 'A made-up cell names nobody.',
  cure: 'Look up what is true.',
  outcome: 'closed',
  basis: 'notice',
  source: '2023-02-22 §9',
};

/** Options for 80 columns without colors, links and texts of rules. */
export const STYLE: RenderOptions = {
  color: false,
  width: 80,
  maxFindings: 50,
  failOn: 'delayed',
  toFileUri: (path) => path,
  findRuleText: () => undefined,
};

/** A finding without a location; `more` overrides its members. */
export function finding(rule: string, outcome: Outcome, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    outcome,
    message: 'made-up message',
    field: null,
    column: null,
    cell: null,
    basis: 'notice',
    source: '2023-02-22 §9',
    ...more,
  };
}

/** The result of a row; the first record is in row 2. */
export function result(row: number, verdict: Verdict, nextStep: NextStep, findings: Finding[] = []): Result {
  return { record: row - 1, row, verdict, nextStep, findings };
}

/** A file with these results. */
export function file(
  name: string,
  kind: Kind,
  results: readonly Result[],
  more: Partial<FileReport> = {},
): FileReport {
  return { file: name, kind, records: results.length, skipped: 0, results, findings: [], ...more };
}

/** A report as of 2026-11-24, with a summary of its files. */
export function report(files: FileReport[], more: Partial<Report> = {}): Report {
  const verdicts = { ready: 0, review: 0, delayed: 0, denied: 0, closed: 0 };
  let findings = 0;
  let skipped = 0;
  for (const input of files) {
    findings += input.findings.length;
    skipped += input.skipped;
    for (const record of input.results) {
      verdicts[record.verdict] += 1;
      findings += record.findings.length;
    }
  }
  const records = files.reduce((sum, input) => sum + input.records, 0);
  return {
    reportVersion: 1,
    tool: { name: 'portal-check', version: '0.0.0' },
    asOf: '2026-11-24',
    rulebook: '2023-02-22',
    summary: { files: files.length, records, skipped, findings, verdicts },
    files,
    ...more,
  };
}

/** The days of a ticket whose dispute was filed 45 days before 2026-11-24. */
export const DAYS = { on: '2026-11-09', by: '2026-12-09', safeBy: '2026-12-08' } as const;

/** Five tickets with different verdicts and next steps. */
export function tickets(): FileReport {
  return file('drafts.csv', 'ticket', [
    result(2, 'closed', { action: 'stop', on: '2026-10-15', by: '2026-11-14', safeBy: null }, [
      finding('ticket/too-late', 'closed', {
        message: '10 days too late; closed',
        field: 'disputeFiledOn',
        column: 'MCO Dispute Date',
        cell: 'Y2',
        source: '2023-02-22 §6',
      }),
    ]),
    result(3, 'ready', { action: 'submit', ...DAYS }),
    result(4, 'closed', { action: 'fix', on: '2026-11-10', by: '2026-12-10', safeBy: '2026-12-09' }, [
      finding('ticket/plan-signal', 'review', {
        message: 'N52 says that another plan is responsible',
        field: 'denialCodes',
        column: 'Denial Codes',
        cell: 'V4',
        basis: 'judgement',
        source: 'X12 RARC',
      }),
      finding('ticket/tracking-number-missing', 'closed', {
        message: 'empty; a ticket without the tracking number that the MCO assigned is closed',
        field: 'trackingNumber',
        column: 'MCO Tracking Number',
        cell: 'Z4',
        source: '2023-02-22 §7',
      }),
    ]),
    result(5, 'review', { action: 'check', ...DAYS, safeBy: '2026-11-25' }, [
      finding('ticket/plan-signal', 'review', {
        message: 'N52 says that another plan is responsible',
        field: 'denialCodes',
        column: 'Denial Codes',
        cell: 'V5',
        basis: 'judgement',
        source: 'X12 RARC',
      }),
    ]),
    result(6, 'ready', { action: 'submit', ...DAYS, safeBy: '2026-12-04' }),
  ]);
}

/** Twelve people, three of them without a Medicaid ID. */
export function registrations(): FileReport {
  const results = Array.from({ length: 12 }, (_, i) => {
    if (i % 4 > 0) return result(i + 2, 'delayed', { action: 'submit' });
    const cell = { field: 'medicaidId', column: 'Medicaid ID', cell: `H${i + 2}`, source: '2023-02-22 §4a' };
    const message = 'empty; a registration without the Medicaid ID is denied';
    return result(i + 2, 'denied', { action: 'fix' }, [
      finding('registration/medicaid-id-missing', 'denied', { message, ...cell }),
    ]);
  });
  return file('people.xlsx', 'registration', results, {
    skipped: 1,
    request: { individuals: 12, processing: { earliest: '2026-11-30', latest: '2026-12-21' } },
    findings: [
      finding('registration/extended-processing', 'delayed', {
        message: '12 people in one request: HFS may take up to 3 weeks longer',
        source: '2023-02-22 §4d',
      }),
    ],
  });
}
