import type {
  Comparison,
  Crash,
  FileReport,
  Finding,
  NextStep,
  Report,
  ReportedColumn,
  ReportedFinding,
  ReportedRequest,
  ReportSettings,
  Result,
  Summary,
} from '../core/model/report.ts';
import { listSkippedRows } from '../core/rows/skipped-rows.ts';
import type {
  PublicComparison,
  PublicFile,
  PublicNextStep,
  PublicReport,
  PublicResult,
  PublicResults,
} from './public-types.ts';

// Keys are picked one by one, in the order of the contract: other data of the engine (headers, sheets) must not leak.

/** The report without its files and crashes. */
export function pickReportHead(report: Report): Omit<PublicReport, 'files' | 'crashes'> {
  const { reportVersion, tool, asOf, rulebook, settings, summary, baseline } = report;
  return {
    reportVersion,
    tool: { name: tool.name, version: tool.version },
    asOf,
    rulebook,
    ...(settings && { settings: pickSettings(settings) }),
    summary: pickSummary(summary),
    ...(baseline && { baseline: pickComparison(baseline) }),
  };
}

/** The part of a file that comes before its results. */
export function pickFileHead(report: FileReport): Omit<PublicFile, 'results' | 'findings'> {
  const { file, kind, records, checked, request } = report;
  return {
    file,
    kind,
    records,
    ...(checked !== undefined && { checked }),
    ...(request && { request: pickRequest(request) }),
    columns: (report.columns ?? []).map(pickColumn),
    skippedRows: [...listSkippedRows(report.skippedRows ?? [])],
  };
}

function pickRequest({ individuals, processing: { earliest, latest } }: ReportedRequest): ReportedRequest {
  return { individuals, processing: { earliest, latest } };
}

function pickColumn({ column, header, field, by }: ReportedColumn): ReportedColumn {
  return { column, header, field, by };
}

/** The report for users of the library; `JSON.stringify` turns it into the JSON report. */
export function createPublicReport(report: Report): PublicReport {
  const crashes = pickCrashes(report);
  return {
    ...pickReportHead(report),
    files: report.files.map((file) => ({
      ...pickFileHead(file),
      results: new LazyResults(file.results),
      findings: file.findings.map(pickFinding),
    })),
    ...(crashes && { crashes }),
  };
}

/** Never an array unless a user makes one: there may be a million results. */
class LazyResults implements PublicResults {
  readonly #results: Iterable<Result>;

  constructor(results: Iterable<Result>) {
    this.#results = results;
  }

  *[Symbol.iterator](): Generator<PublicResult> {
    for (const result of this.#results) yield pickResult(result);
  }

  toJSON(): PublicResult[] {
    return [...this];
  }
}

/** One element of `results`. */
export function pickResult({ record, row, verdict, nextStep, findings, corrections }: Result): PublicResult {
  const shape = {
    record,
    row,
    verdict,
    nextStep: pickNextStep(nextStep),
    findings: findings.map(pickFinding),
  };
  if (!corrections) return shape;
  return { ...shape, corrections: corrections.map(({ field, done }) => ({ field, done })) };
}

/** One finding, of a record or of the whole file. */
export function pickFinding(finding: Finding): ReportedFinding {
  const { rule, outcome, message, field, column, cell, basis, source } = finding;
  return { rule, outcome, message, field, column, cell, basis, source };
}

/** The rules that crashed; undefined if none did, so that the key is left out. */
export function pickCrashes(report: Report): Crash[] | undefined {
  if (!report.crashes || report.crashes.length === 0) return undefined;
  return report.crashes.map(({ rule, file, row }) => ({ rule, file, row }));
}

function pickNextStep({ action, to, on, by, safeBy, window }: NextStep): PublicNextStep {
  const step: PublicNextStep = { action };
  if (to !== undefined) step.to = to;
  if (window) return { ...step, on: null, by: null, safeBy: null };
  if (on !== undefined) step.on = on;
  if (by !== undefined) step.by = by;
  if (safeBy !== undefined) step.safeBy = safeBy;
  return step;
}

function pickComparison({ file, asOf, fresh, fixed, outgrown, remaining }: Comparison): PublicComparison {
  return { file, asOf, new: fresh.size, fixed: fixed.length, outgrown: outgrown.length, remaining };
}

function pickSettings({ file, layout, failOn, closedDays }: ReportSettings): ReportSettings {
  return { file, layout, failOn, closedDays };
}

function pickSummary({ files, records, skipped, findings, verdicts }: Summary): Summary {
  const { ready, review, delayed, denied, closed } = verdicts;
  return { files, records, skipped, findings, verdicts: { ready, review, delayed, denied, closed } };
}
