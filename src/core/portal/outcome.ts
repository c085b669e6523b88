import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Action, FindingAction, NextStep } from '../model/report.ts';
import type { Day, Outcome, Verdict } from '../model/vocabulary.ts';
import { formatIsoDay } from '../values/day.ts';
import { findSafeDay, getAnswerDeadlines, getTicketDates } from './filing-window.ts';

/** From hardest to softest. */
export const VERDICTS: readonly Verdict[] = ['closed', 'denied', 'delayed', 'review', 'ready'];

/** The harder of two. A note changes no verdict. */
export function pickWorse(verdict: Verdict, outcome: Outcome | Verdict): Verdict {
  if (outcome === 'note') return verdict;
  return VERDICTS.indexOf(outcome) < VERDICTS.indexOf(verdict) ? outcome : verdict;
}

/** Whether an outcome is at or above the least that fails a run. */
export function isAtLeast(outcome: Outcome | Verdict, least: Verdict | 'never'): boolean {
  if (outcome === 'note' || outcome === 'ready' || least === 'never') return false;
  return VERDICTS.indexOf(outcome) <= VERDICTS.indexOf(least);
}

/** What decides a record's next step, as bits, so that a million records stay small. */
export const STEP_FLAGS = {
  toHfs: 1,
  toMedicare: 2,
  stop: 4,
  answer: 8,
  early: 16,
  fix: 32,
  planned: 64,
  submitted: 128,
  review: 256,
} as const;

/** Where a matter that is not the portal's goes. */
export const REDIRECTS = {
  hfs: { action: 'redirect', to: 'HFS, 877-782-5565' },
  medicare: { action: 'redirect', to: "the plan's Medicare side, or CMS" },
} as const satisfies Record<string, FindingAction>;

/** The bits of one finding. A hard finding that leads nowhere else is to be fixed. */
export function getStepFlags(outcome: Outcome, lead: FindingAction | undefined): number {
  if (outcome === 'review') return STEP_FLAGS.review | (lead?.action === 'answer' ? STEP_FLAGS.answer : 0);
  if (outcome !== 'closed' && outcome !== 'denied') return 0;
  switch (lead?.action) {
    case 'redirect':
      return (lead.to === REDIRECTS.hfs.to ? STEP_FLAGS.toHfs : STEP_FLAGS.toMedicare) | STEP_FLAGS.fix;
    case 'stop':
      return STEP_FLAGS.stop | STEP_FLAGS.fix;
    case 'wait':
      return STEP_FLAGS.early;
    default:
      return STEP_FLAGS.fix;
  }
}

/** The days that a ticket's next step carries, undefined where its dispute date cannot be read. */
export interface TicketStep {
  flags: number;
  /** The first day for a ticket; only `wait` heeds the planned day, too. */
  on: Day | undefined;
  plannedOn: Day | undefined;
  by: Day | undefined;
  safeBy: Day | undefined;
}

/** A ticket's own bits (submitted, planned) and days. `bits` are those of its findings. */
export function getTicketStep(row: Row<TicketField>, context: Context, bits: number): TicketStep {
  const { filed, decided, first, last, plannedOn, submitted } = getTicketDates(row, context);
  const all =
    bits | (submitted ? STEP_FLAGS.submitted : 0) | (plannedOn === undefined ? 0 : STEP_FLAGS.planned);
  const requested = row.day('infoRequestedOn');
  if (requested !== undefined && chooseAction(all) === 'answer') {
    const { by, safeBy } = getAnswerDeadlines(requested, context);
    return { flags: all, on: first, plannedOn, by, safeBy: safeBy < context.asOf ? undefined : safeBy };
  }
  const safeBy = filed === undefined ? undefined : (findSafeDay(filed, decided, context) ?? undefined);
  return { flags: all, on: first, plannedOn, by: last, safeBy };
}

/** The first action that applies, in the contract's order. */
export function chooseAction(bits: number): Action {
  if (bits & (STEP_FLAGS.toHfs | STEP_FLAGS.toMedicare)) return 'redirect';
  if (bits & STEP_FLAGS.stop) return 'stop';
  if (bits & STEP_FLAGS.answer) return 'answer';
  if (bits & STEP_FLAGS.fix) return 'fix';
  if (bits & STEP_FLAGS.submitted) {
    if (bits & STEP_FLAGS.early) return 'fix';
    return bits & STEP_FLAGS.review ? 'check' : 'none';
  }
  if (bits & (STEP_FLAGS.early | STEP_FLAGS.planned)) return 'wait';
  return bits & STEP_FLAGS.review ? 'check' : 'submit';
}

/** The next step as it is reported. */
export function createNextStep(days: TicketStep): NextStep {
  const action = chooseAction(days.flags);
  const step: NextStep = { action };
  if (action === 'redirect')
    step.to = days.flags & STEP_FLAGS.toHfs ? REDIRECTS.hfs.to : REDIRECTS.medicare.to;
  const on = action === 'wait' ? pickLater(days.on, days.plannedOn) : days.on;
  if (on !== undefined) step.on = formatIsoDay(on);
  if (days.by === undefined) return step;
  step.by = formatIsoDay(days.by);
  step.safeBy = days.safeBy === undefined ? null : formatIsoDay(days.safeBy);
  return step;
}

function pickLater(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
