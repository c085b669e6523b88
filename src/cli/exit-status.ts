import type { Report } from '../core/model/report.ts';
import type { Verdict } from '../core/model/vocabulary.ts';
import { isAtLeast, VERDICTS } from '../core/portal/outcome.ts';
import { EXIT_STATUS } from './streams.ts';

/** The exit status of a check; `least` is the mildest outcome that fails it. */
export function getExitStatus(report: Report, least: Verdict | 'never'): number {
  if (report.crashes) return EXIT_STATUS.defect;
  return hasFailingFinding(report, least) ? EXIT_STATUS.found : EXIT_STATUS.clean;
}

/** Whether a record or a whole-file finding is bad enough to fail the run; with a baseline, only a new finding counts. */
function hasFailingFinding(report: Report, least: Verdict | 'never'): boolean {
  if (report.baseline) return [...report.baseline.fresh].some(({ outcome }) => isAtLeast(outcome, least));
  const { verdicts } = report.summary;
  const records = VERDICTS.some((verdict) => verdicts[verdict] > 0 && isAtLeast(verdict, least));
  return (
    records || report.files.some((file) => file.findings.some((finding) => isAtLeast(finding.outcome, least)))
  );
}
