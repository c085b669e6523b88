import type { Result } from '../../core/model/report.ts';
import type { Day, Kind } from '../../core/model/vocabulary.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { capitalize } from '../../core/values/text.ts';
import { parseReportDay } from '../../report/content/dates.ts';
import { describeFullStep, describeShortStep, getCure } from '../../report/content/entry-text.ts';
import { type DateContext, getDeadlineDay } from '../../report/content/next-step.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { describeFailedRule, removeNoBreakSpaces } from '../../report/content/sentences.ts';
import type { RenderOptions } from '../../report/render-options.ts';

/** What a row cannot be cured of: with these, its other faults no longer matter. */
const FINAL_RULES: ReadonlySet<string> = new Set([
  ...['ticket/too-late', 'ticket/information-overdue'],
  ...['ticket/fee-for-service', 'ticket/medicare-only', 'ticket/medicare-covered-service'],
]);

/** Rules whose notes ask for something that the deadline depends on. */
const ASKING_NOTES: ReadonlySet<string> = new Set(['ticket/decision-window']);

/** What to do about a row: the remedy of each fault, the worst first, then the next step with its days. */
export function describeWhatToDo(
  result: Result,
  kind: Kind,
  dates: DateContext,
  findRuleText: RenderOptions['findRuleText'],
): string {
  const cures = listCures(result, findRuleText);
  const failed = (result.failedRules ?? []).map((rule) => `${describeFailedRule(rule)}.`);
  return [...cures, ...failed, describeNextStep(result, kind, dates, cures.length > 0)].join(' ');
}

/** The next step in full sentences. After a remedy it does not say again to fix or check the row. */
export function describeNextStep(result: Result, kind: Kind, dates: DateContext, hasCure: boolean): string {
  const step = describeFullStep(result, kind, dates);
  return hasCure ? step.replace(/^(?:Fix|Check) it\. /, '') : step;
}

function listCures({ findings, nextStep }: Result, findRuleText: RenderOptions['findRuleText']): string[] {
  const faults = findings.filter(({ outcome, rule }) => outcome !== 'note' || ASKING_NOTES.has(rule));
  const isFinal = nextStep.action === 'stop' || nextStep.action === 'redirect';
  const final = isFinal ? faults.filter(({ rule }) => FINAL_RULES.has(rule)) : [];
  const cured = sortBySeverity(final.length > 0 ? final : faults);
  return [...new Set(cured.map((finding) => getCure(finding, findRuleText)))].filter((cure) => cure !== '');
}

/** The day by which to act on a row; undefined if it has none or it is over, or if nothing is left to do in the portal. */
export function getRowDeadline({ nextStep }: Result, { asOf }: DateContext): Day | undefined {
  const { action } = nextStep;
  if (action === 'none' || action === 'redirect' || action === 'stop') return undefined;
  return getDeadlineDay(nextStep, asOf);
}

/** The first day for a row that waits, else its deadline. For a lost row the last day of the way out, else its last day. */
export function getRowDay(result: Result, dates: DateContext): Day | undefined {
  const { action, on, by } = result.nextStep;
  if (action === 'stop') return findWayOutDay(result) ?? (by === undefined ? undefined : parseReportDay(by));
  return action === 'wait' && on !== undefined ? parseReportDay(on) : getRowDeadline(result, dates);
}

/** The day that a finding names as text: "Fri 12/4/2026". */
function findWayOutDay({ findings }: Result): Day | undefined {
  const until = findings.find((finding) => finding.until !== undefined)?.until;
  return until === undefined ? undefined : parseDay(until.replace(/^\w+\s/, ''));
}

/** The days of a row for the note on one of its cells; '' if it has none to act on. */
export function describeNoteDays(result: Result, dates: DateContext): string {
  const { action } = result.nextStep;
  if (action === 'none' || action === 'redirect') return '';
  const days = removeNoBreakSpaces(describeShortStep({ result }, dates));
  return days === '' ? '' : `${capitalize(days)}.`;
}
