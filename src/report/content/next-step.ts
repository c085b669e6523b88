import type { Notice } from '../../core/model/context.ts';
import type { NextStep, Report, Result } from '../../core/model/report.ts';
import type { Day, Kind } from '../../core/model/vocabulary.ts';
import { getNoticeByDate } from '../../core/portal/find-notice.ts';
import { formatCount, formatDay, formatDaysUntil, parseReportDay } from './dates.ts';
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

/** What the user does about a record, in full sentences. */
export function describeNextStep(result: Result, kind: Kind, dates: DateContext): string {
  const { nextStep: step, findings } = result;
  switch (step.action) {
    case 'redirect':
      return `The portal does not take this. Contact ${step.to ?? 'HFS'}.`;
    case 'stop':
      return describeStop(step, dates);
    case 'answer':
      return `Answer in the portal ${step.window ? 'in time' : describeAnswerDeadline(step, dates)}.`;
    case 'fix':
      return describeWork(result, kind, dates, 'Fix it');
    case 'check':
      return describeWork(result, kind, dates, 'Check it');
    case 'wait': {
      const isOpen = findings.some((finding) => finding.outcome === 'review');
      const start = isOpen ? 'Check it, and wait' : 'Wait';
      return step.window
        ? `${start}. It is too early to submit it.`
        : `${start}. Submit it ${describeWindow(step, dates)}.`;
    }
    case 'none':
      return 'It is already in the portal. You have nothing to do.';
    case 'submit':
      return `${`Submit it ${describeWindow(step, dates)}`.trim()}.`;
  }
}

/** A fault or a question first, then the ticket goes in. */
function describeWork(result: Result, kind: Kind, dates: DateContext, start: string): string {
  const { nextStep: step, submitted } = result;
  if (submitted) return describeResubmission(step, dates, start);
  return (
    describeUndated(step, kind, dates, start) ?? `${start}. Then submit it ${describeWindow(step, dates)}.`
  );
}

/** "by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026)", after "on ... or later" if it is too early. */
export function describeWindow(step: NextStep, dates: DateContext): string {
  const by = getDeadlineDay(step, dates.asOf) === undefined ? '' : describeDeadline(step, dates);
  if (!isInFuture(step.on, dates)) return by;
  const start = `on ${formatDay(step.on)} or later`;
  return by === '' ? start : `${start}, but ${by}`;
}

/** The same for a list of records: "by Wed 12/9/2026", "from Tue 12/1/2026 to Wed 12/30/2026". */
export function describeShortWindow(step: NextStep, dates: DateContext): string {
  const { on, by = '', safeBy } = step;
  const day = getDeadlineDay(step, dates.asOf) === undefined ? '' : formatDay(safeBy ?? by);
  if (isInFuture(on, dates)) return `from ${formatDay(on)}${day === '' ? '' : ` to ${day}`}`;
  if (day === '') return '';
  return safeBy && safeBy !== by ? `by ${day} (last day: ${formatDay(by)})` : `by ${day}, the last day`;
}

function isInFuture(on: string | undefined, { asOf }: DateContext): on is string {
  return on !== undefined && parseReportDay(on) > asOf;
}

function describeDeadline(step: NextStep, dates: DateContext): string {
  const { by = '', safeBy } = step;
  if (safeBy) {
    const last = safeBy === by ? '' : ` (${insertNoBreakSpaces(`last day: ${formatDay(by)}`)})`;
    return `by ${formatDay(safeBy)}, ${formatDaysUntil(safeBy, dates.asOf)}${last}`;
  }
  return `by ${formatDay(by)}, ${formatDaysUntil(by, dates.asOf)} (the last day: ${explainNoSafeDay(step, dates)})`;
}

/** Why there is no safe day. `by` is the last day; the first safe day is counted back from it. */
function explainNoSafeDay({ action, on, by = '' }: NextStep, { asOf, window }: DateContext): string {
  const firstSafe = parseReportDay(by) - (window.last - window.first - 1);
  if (action === 'wait' && on !== undefined && parseReportDay(on) >= firstSafe)
    return 'there is no safe day after the planned day';
  return asOf > firstSafe
    ? 'the safe day has passed'
    : `there is no safe day, because it would come before day ${window.first + 1}`;
}

function describeAnswerDeadline(step: NextStep, dates: DateContext): string {
  const { by = '', safeBy } = step;
  if (safeBy) return describeDeadline(step, dates);
  const left = formatDaysUntil(by, dates.asOf);
  return `by ${formatDay(by)}, ${left} (the last day: the safe day has passed)`;
}

function describeStop({ by }: NextStep, { asOf }: DateContext): string {
  if (by === undefined) return 'Do not submit it. It is too late.';
  const late = asOf - parseReportDay(by);
  return `Do not submit it. The last day was ${formatDay(by)}, ${formatCount(late, 'day')} ago.`;
}

/** A ticket that is in the portal already must not be sent again without need. */
function describeResubmission(step: NextStep, dates: DateContext, start: string): string {
  const days = describeWindow(step, dates);
  const next = days === '' ? '' : ` If you need a new one, submit it ${days}.`;
  return `${start}. You already submitted this ticket.${next}`;
}

/** The sentences for a step without a day to act by, or undefined if there is such a day. */
function describeUndated(step: NextStep, kind: Kind, dates: DateContext, start: string): string | undefined {
  if (getDeadlineDay(step, dates.asOf) !== undefined) return undefined;
  if (step.window === 'over') return `${start}. The last day for a new ticket has passed.`;
  if (kind === 'registration' || step.window) return `${start}. Then submit it.`;
  if (step.by === undefined)
    return `${start}. Then submit it. We cannot count the last day without a correct dispute date.`;
  return `${start}. The last day for a new ticket was ${formatDay(step.by)}.`;
}
