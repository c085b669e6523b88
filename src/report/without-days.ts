import type { FileReport, Finding, NextStep, Report, ReportedRequest, Result } from '../core/model/report.ts';
import type { Day } from '../core/model/vocabulary.ts';
import { parseReportDay } from './content/dates.ts';

/**
 * The report without the days that are counted from cells of the input, and without counts of days. What remains of the
 * calendar is the day of the check, the notice, and what the texts of the rules say.
 */
export function removeDays(report: Report): Report {
  const asOf = parseReportDay(report.asOf);
  const { baseline } = report;
  // The comparison refers to the finding objects themselves, so that each of its own needs one replacement.
  const replacements = new Map(
    [...(baseline?.fresh ?? [])].map((finding) => [finding, removeFromFinding(finding)]),
  );
  const replace = (finding: Finding) => replacements.get(finding) ?? removeFromFinding(finding);
  return {
    ...report,
    files: report.files.map((file) => removeFromFile(file, asOf, replace)),
    ...(baseline && { baseline: { ...baseline, fresh: new Set(replacements.values()) } }),
  };
}

function removeFromFile(file: FileReport, asOf: Day, replace: (finding: Finding) => Finding): FileReport {
  return {
    ...file,
    ...(file.request && { request: removeFromRequest(file.request) }),
    results: {
      *[Symbol.iterator](): Generator<Result> {
        for (const result of file.results)
          yield {
            ...result,
            nextStep: removeFromStep(result.nextStep, asOf),
            findings: result.findings.map(replace),
          };
      },
    },
    findings: file.findings.map(replace),
  };
}

function removeFromFinding(finding: Finding): Finding {
  // What to do about one message may say which day it is.
  const { withoutDays, until: _until, cure: _cure, ...rest } = finding;
  return withoutDays === undefined ? finding : { ...rest, message: withoutDays };
}

function removeFromStep({ action, to, on, by, safeBy }: NextStep, asOf: Day): NextStep {
  const step: NextStep = { action, ...(to !== undefined && { to }) };
  if (on === undefined && by === undefined && safeBy === undefined) return step;
  return { ...step, window: by !== undefined && parseReportDay(by) < asOf ? 'over' : 'open' };
}

function removeFromRequest({ individuals }: ReportedRequest): ReportedRequest {
  return { individuals, processing: { earliest: null, latest: null } };
}
