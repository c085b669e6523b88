import type { Notice } from '../../core/model/context.ts';
import type { NextStep, Report, Result } from '../../core/model/report.ts';
import type { Day, Kind } from '../../core/model/vocabulary.ts';
import { getNoticeByDate } from '../../core/portal/find-notice.ts';
import { formatCount, formatDay, formatDaysLeft, parseReportDay } from './dates.ts';
import { insertNoBreakSpaces } from './wrap.ts';

/** The day that days are counted from, and the notice's rules about days. */
export interface DateContext extends Pick<Notice, 'window' | 'extended'> {
  asOf: Day;
}

/** The date context of a report. */
export function createDateContext(report: Pick<Report, 'asOf' | 'rulebook'>): DateContext {
  const { window, extended } = getNoticeByDate(report.rulebook);
  return { asOf: parseReportDay(report.asOf), window, extended };
}

/** The day to act by: safeBy, else by; undefined if it is over. */
export function getDeadlineDay(step: NextStep, asOf: Day): Day | undefined {
  if (step.by === undefined || parseReportDay(step.by) < asOf) return undefined;
  return parseReportDay(step.safeBy ?? step.by);
}

/** What the user does about a record, in one sentence. */
export function describeNextStep(result: Result, kind: Kind, dates: DateContext): string {
  const { nextStep: step, findings } = result;
  switch (step.action) {
    case 'redirect':
      return `Not a matter for this portal: turn to ${step.to ?? 'HFS'}`;
    case 'stop':
      return describeStop(step, dates);
    case 'answer':
      return `Answer in the portal ${step.window ? 'in time' : describeAnswerDeadline(step, dates)}`;
    case 'fix':
      if (result.submitted) return describeResubmission(step, dates, 'Fix it');
      return (
        describeUndated(step, kind, dates, 'Fix it') ?? `Fix it and submit ${describeWindow(step, dates)}`
      );
    case 'check':
      if (result.submitted) return describeResubmission(step, dates, 'A person must look');
      return (
        describeUndated(step, kind, dates, 'A person must look') ??
        `A person must look, then submit ${describeWindow(step, dates)}`
      );
    case 'wait': {
      const isOpen = findings.some((finding) => finding.outcome === 'review');
      const when = step.window ? 'it is not yet time to submit' : `submit ${describeWindow(step, dates)}`;
      return `${isOpen ? 'Wait, and let a person look' : 'Wait'}: ${when}`;
    }
    case 'none':
      return 'Already submitted: nothing to do';
    case 'submit':
      return `Ready: submit ${describeWindow(step, dates)}`.trim();
  }
}

/** "by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)", after "not before ..." if it is too early. */
export function describeWindow(step: NextStep, dates: DateContext): string {
  const by = getDeadlineDay(step, dates.asOf) === undefined ? '' : describeDeadline(step, dates);
  if (step.on === undefined || parseReportDay(step.on) <= dates.asOf) return by;
  const on = `not before ${formatDay(step.on)} (in ${formatCount(parseReportDay(step.on) - dates.asOf, 'day')})`;
  return by === '' ? on : `${on}, then ${by}`;
}

function describeDeadline(step: NextStep, dates: DateContext): string {
  const { by = '', safeBy } = step;
  if (safeBy) {
    const last = safeBy === by ? '' : `; ${insertNoBreakSpaces(`last day ${formatDay(by)}`)}`;
    return `by ${formatDay(safeBy)} (${formatDaysLeft(safeBy, dates.asOf)}${last})`;
  }
  return `by ${formatDay(by)}, the last day (${formatDaysLeft(by, dates.asOf)}); ${explainNoSafeDay(step, dates)}`;
}

/** Why there is no safe day. `by` is the last day; the first safe day is counted back from it. */
function explainNoSafeDay({ action, on, by = '' }: NextStep, { asOf, window }: DateContext): string {
  const firstSafe = parseReportDay(by) - (window.last - window.first - 1);
  if (action === 'wait' && on !== undefined && parseReportDay(on) >= firstSafe)
    return 'no safe day is left from the planned day on';
  return asOf > firstSafe
    ? 'the day that is safe by every reading would be before today'
    : `no day is safe by every reading: it would fall before day ${window.first + 1}`;
}

function describeAnswerDeadline(step: NextStep, dates: DateContext): string {
  const { by = '', safeBy } = step;
  if (safeBy) return describeDeadline(step, dates);
  const left = formatDaysLeft(by, dates.asOf);
  return `by ${formatDay(by)}, the last day (${left}); counted Monday to Friday only, it was due before today`;
}

function describeStop({ by }: NextStep, { asOf }: DateContext): string {
  if (by === undefined) return 'Do not submit: it is too late, and no later date helps';
  const late = asOf - parseReportDay(by);
  return `Do not submit: the last day was ${formatDay(by)}, ${formatCount(late, 'day')} ago; no later date helps`;
}

/** A ticket that is in the portal already must not be sent again without need. */
function describeResubmission(step: NextStep, dates: DateContext, start: string): string {
  const days = describeWindow(step, dates);
  return `${start}; submitted already${days === '' ? '' : `, so only a new ticket that is needed goes in ${days}`}`;
}

/** The sentence for a step without a day to act by, or undefined if there is such a day. */
function describeUndated(step: NextStep, kind: Kind, dates: DateContext, start: string): string | undefined {
  if (getDeadlineDay(step, dates.asOf) !== undefined) return undefined;
  if (step.window === 'over') return `${start}; the last day for a new ticket is over`;
  if (kind === 'registration' || step.window) return `${start}, then submit`;
  if (step.by === undefined)
    return `${start}, then submit; no last day is known without a correct dispute date`;
  return `${start}; the last day for a new ticket was ${formatDay(step.by)}`;
}
