import type { Report } from '../core/model/report.ts';
import type { Verdict } from '../core/model/vocabulary.ts';
import { reaches, VERDICTS } from '../core/portal/outcome.ts';
import { EXIT } from './streams.ts';

/** The exit status of a check; `least` is the least outcome that fails it. */
export function statusOf(report: Report, least: Verdict | 'never'): number {
  if (report.crashes) return EXIT.defect;
  return isFound(report, least) ? EXIT.found : EXIT.clean;
}

/** Whether a record or a whole-file finding reaches the least outcome that fails a run; with a baseline, a new one. */
function isFound(report: Report, least: Verdict | 'never'): boolean {
  if (report.baseline) return [...report.baseline.fresh].some(({ outcome }) => reaches(outcome, least));
  const { verdicts } = report.summary;
  const records = VERDICTS.some((verdict) => verdicts[verdict] > 0 && reaches(verdict, least));
  return (
    records || report.files.some((file) => file.findings.some((finding) => reaches(finding.outcome, least)))
  );
}
