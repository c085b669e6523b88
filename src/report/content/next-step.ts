import type { Notice } from '../../core/model/context.ts';
import type { NextStep, Report, Result } from '../../core/model/report.ts';
import type { Day, Kind } from '../../core/model/vocabulary.ts';
import { noticeNamed } from '../../core/portal/notice.ts';
import { counted, dayIn, dayWords, leftWords } from './dates.ts';
import { unbroken } from './wrap.ts';

/** What days are counted from, and what the notice that was checked by says of them. */
export interface Moment extends Pick<Notice, 'window' | 'extended'> {
  asOf: Day;
}

/** The days that a report's next steps are counted from. */
export function momentOf(report: Pick<Report, 'asOf' | 'rulebook'>): Moment {
  const { window, extended } = noticeNamed(report.rulebook);
  return { asOf: dayIn(report.asOf), window, extended };
}

/** The day to name first, where one is left: safeBy, else by. */
export function namedDay(step: NextStep, asOf: Day): Day | undefined {
  if (step.by === undefined || dayIn(step.by) < asOf) return undefined;
  return dayIn(step.safeBy ?? step.by);
}

/** What the user does about a record, as one sentence. */
export function stepSentence(result: Result, kind: Kind, moment: Moment): string {
  const { nextStep: step, findings } = result;
  switch (step.action) {
    case 'redirect':
      return `Not a matter for this portal: turn to ${step.to ?? 'HFS'}`;
    case 'stop':
      return stopSentence(step, moment);
    case 'answer':
      return `Answer in the portal ${answerWords(step, moment)}`;
    case 'fix':
      if (result.submitted) return again(step, moment, 'Fix it');
      return undated(step, kind, moment, 'Fix it') ?? `Fix it and submit ${windowWords(step, moment)}`;
    case 'check':
      if (result.submitted) return again(step, moment, 'A person must look');
      return (
        undated(step, kind, moment, 'A person must look') ??
        `A person must look, then submit ${windowWords(step, moment)}`
      );
    case 'wait': {
      const isOpen = findings.some((finding) => finding.outcome === 'review');
      return `${isOpen ? 'Wait, and let a person look' : 'Wait'}: submit ${windowWords(step, moment)}`;
    }
    case 'none':
      return 'Already submitted: nothing to do';
    case 'submit':
      return `Ready: submit ${windowWords(step, moment)}`.trim();
  }
}

/** "by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)", after "not before ..." where it is too early. */
export function windowWords(step: NextStep, moment: Moment): string {
  const by = namedDay(step, moment.asOf) === undefined ? '' : byWords(step, moment);
  if (step.on === undefined || dayIn(step.on) <= moment.asOf) return by;
  const on = `not before ${dayWords(step.on)} (in ${counted(dayIn(step.on) - moment.asOf, 'day')})`;
  return by === '' ? on : `${on}, then ${by}`;
}

function byWords({ by = '', safeBy }: NextStep, moment: Moment): string {
  if (safeBy) {
    const last = safeBy === by ? '' : `; ${unbroken(`last day ${dayWords(by)}`)}`;
    return `by ${dayWords(safeBy)} (${leftWords(safeBy, moment.asOf)}${last})`;
  }
  return `by ${dayWords(by)}, the last day (${leftWords(by, moment.asOf)}); ${noSafeDay(by, moment)}`;
}

/** Why no safe day is named; `by` is the last day, so that the first safe one is counted back from it. */
function noSafeDay(by: string, { asOf, window }: Moment): string {
  const firstSafe = dayIn(by) - (window.last - window.first - 1);
  return asOf > firstSafe
    ? 'the day that is safe by every reading would be before today'
    : `no day is safe by every reading: it would fall before day ${window.first + 1}`;
}

function answerWords(step: NextStep, moment: Moment): string {
  const { by = '', safeBy } = step;
  if (safeBy) return byWords(step, moment);
  const left = leftWords(by, moment.asOf);
  return `by ${dayWords(by)}, the last day (${left}); counted Monday to Friday only, it was due before today`;
}

function stopSentence({ by }: NextStep, { asOf }: Moment): string {
  if (by === undefined) return 'Do not submit: it is too late, and no later date helps';
  const late = asOf - dayIn(by);
  // A day planned behind the window: the window itself is still open.
  if (late <= 0) return `Too late as planned: the last day is ${dayWords(by)} (${leftWords(by, asOf)})`;
  return `Do not submit: the last day was ${dayWords(by)}, ${counted(late, 'day')} ago; no later date helps`;
}

/** A ticket that is in the portal must not be sent twice without need. */
function again(step: NextStep, moment: Moment, start: string): string {
  const days = windowWords(step, moment);
  return `${start}; submitted already${days === '' ? '' : `, so only a new ticket that is needed goes in ${days}`}`;
}

/** The sentence where no day is left to name, or undefined where one is. */
function undated(step: NextStep, kind: Kind, moment: Moment, start: string): string | undefined {
  if (namedDay(step, moment.asOf) !== undefined) return undefined;
  if (kind === 'registration') return `${start}, then submit`;
  if (step.by === undefined) return `${start}, then submit; no last day is known without the dispute date`;
  return `${start}; the last day for a new ticket was ${dayWords(step.by)}`;
}
