import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Action, FindingAction, NextStep } from '../model/report.ts';
import type { Day, Outcome, Verdict } from '../model/vocabulary.ts';
import { formatIsoDay } from '../values/day.ts';
import { findSafeDay, getAnswerDeadlines, getTicketDates } from './filing-window.ts';

/** All verdicts, worst first. */
export const VERDICTS: readonly Verdict[] = ['closed', 'denied', 'delayed', 'review', 'ready'];

/** The worse of two. A note changes no verdict. */
export function pickWorse(verdict: Verdict, outcome: Outcome | Verdict): Verdict {
  if (outcome === 'note') return verdict;
  return VERDICTS.indexOf(outcome) < VERDICTS.indexOf(verdict) ? outcome : verdict;
}

/** Whether an outcome is as bad as the threshold that fails a run, or worse. */
export function isAtLeast(outcome: Outcome | Verdict, threshold: Verdict | 'never'): boolean {
  if (outcome === 'note' || outcome === 'ready' || threshold === 'never') return false;
  return VERDICTS.indexOf(outcome) <= VERDICTS.indexOf(threshold);
}

/** The facts that decide about the next step of a record, as bits: a million records need little memory. */
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

/** Where to take a matter that does not belong in the portal. */
export const REDIRECTS = {
  hfs: { action: 'redirect', to: 'HFS, 877-782-5565' },
  medicare: { action: 'redirect', to: "the plan's Medicare side, or CMS" },
} as const satisfies Record<string, FindingAction>;

/** The flags of one finding. A finding that closes or denies and has no other action must be fixed. */
export function getStepFlags(outcome: Outcome, findingAction: FindingAction | undefined): number {
  if (outcome === 'review')
    return STEP_FLAGS.review | (findingAction?.action === 'answer' ? STEP_FLAGS.answer : 0);
  if (outcome !== 'closed' && outcome !== 'denied') return 0;
  switch (findingAction?.action) {
    case 'redirect':
      return (
        (findingAction.to === REDIRECTS.hfs.to ? STEP_FLAGS.toHfs : STEP_FLAGS.toMedicare) | STEP_FLAGS.fix
      );
    case 'stop':
      return STEP_FLAGS.stop | STEP_FLAGS.fix;
    case 'wait':
      return STEP_FLAGS.early;
    default:
      return STEP_FLAGS.fix;
  }
}

/** The days of a ticket's next step; undefined if the dispute date cannot be read. */
export interface TicketStep {
  flags: number;
  /** The first day for a ticket. Only `wait` also considers the planned day. */
  on: Day | undefined;
  plannedOn: Day | undefined;
  by: Day | undefined;
  safeBy: Day | undefined;
}

/** Adds a ticket's own flags (submitted, planned) to those of its findings, and its days. */
export function getTicketStep(row: Row<TicketField>, context: Context, findingFlags: number): TicketStep {
  const { filed, decided, first, last, plannedOn, submitted } = getTicketDates(row, context);
  const all =
    findingFlags |
    (submitted ? STEP_FLAGS.submitted : 0) |
    (plannedOn === undefined ? 0 : STEP_FLAGS.planned);
  const requested = row.day('infoRequestedOn');
  if (requested !== undefined && chooseAction(all) === 'answer') {
    const { by, safeBy } = getAnswerDeadlines(requested, context);
    return { flags: all, on: first, plannedOn, by, safeBy: safeBy < context.asOf ? undefined : safeBy };
  }
  const safeBy = filed === undefined ? undefined : (findSafeDay(filed, decided, context) ?? undefined);
  return { flags: all, on: first, plannedOn, by: last, safeBy };
}

/** The first action that applies, in the documented order. */
export function chooseAction(flags: number): Action {
  if (flags & (STEP_FLAGS.toHfs | STEP_FLAGS.toMedicare)) return 'redirect';
  if (flags & STEP_FLAGS.stop) return 'stop';
  if (flags & STEP_FLAGS.answer) return 'answer';
  if (flags & STEP_FLAGS.fix) return 'fix';
  if (flags & STEP_FLAGS.submitted) {
    if (flags & STEP_FLAGS.early) return 'fix';
    return flags & STEP_FLAGS.review ? 'check' : 'none';
  }
  if (flags & (STEP_FLAGS.early | STEP_FLAGS.planned)) return 'wait';
  return flags & STEP_FLAGS.review ? 'check' : 'submit';
}

/** The next step in the form that reports show. */
export function createNextStep(days: TicketStep): NextStep {
  const action = chooseAction(days.flags);
  const step: NextStep = { action };
  if (action === 'redirect')
    step.to = days.flags & STEP_FLAGS.toHfs ? REDIRECTS.hfs.to : REDIRECTS.medicare.to;
  const on = action === 'wait' ? pickLater(days.on, days.plannedOn) : days.on;
  if (on !== undefined) step.on = formatIsoDay(on);
  if (days.by === undefined) return step;
  step.by = formatIsoDay(days.by);
  // On a day planned after the safe day, that day is over.
  const isOver = action === 'wait' && days.safeBy !== undefined && on !== undefined && days.safeBy < on;
  step.safeBy = days.safeBy === undefined || isOver ? null : formatIsoDay(days.safeBy);
  return step;
}

function pickLater(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
