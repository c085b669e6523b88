import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Action, Lead, NextStep } from '../model/report.ts';
import type { Day, Outcome, Verdict } from '../model/vocabulary.ts';
import { isoOf } from '../values/day.ts';
import { answerDays, safeDay, ticketDates } from './filing-window.ts';

/** From hardest to softest. */
export const VERDICTS: readonly Verdict[] = ['closed', 'denied', 'delayed', 'review', 'ready'];

/** The harder of two. A note changes no verdict. */
export function harder(verdict: Verdict, outcome: Outcome | Verdict): Verdict {
  if (outcome === 'note') return verdict;
  return VERDICTS.indexOf(outcome) < VERDICTS.indexOf(verdict) ? outcome : verdict;
}

/** Whether an outcome is at or above the least that fails a run. */
export function reaches(outcome: Outcome | Verdict, least: Verdict | 'never'): boolean {
  if (outcome === 'note' || outcome === 'ready' || least === 'never') return false;
  return VERDICTS.indexOf(outcome) <= VERDICTS.indexOf(least);
}

/** What decides a record's next step, as bits, so that a million records stay small. */
export const STEP = {
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
export const REDIRECT = {
  hfs: { action: 'redirect', to: 'HFS, 877-782-5565' },
  medicare: { action: 'redirect', to: "the plan's Medicare side, or CMS" },
} as const satisfies Record<string, Lead>;

/** The bits of one finding. A hard finding that leads nowhere else is to be fixed. */
export function stepBits(outcome: Outcome, lead: Lead | undefined): number {
  if (outcome === 'review') return STEP.review | (lead?.action === 'answer' ? STEP.answer : 0);
  if (outcome !== 'closed' && outcome !== 'denied') return 0;
  switch (lead?.action) {
    case 'redirect':
      return (lead.to === REDIRECT.hfs.to ? STEP.toHfs : STEP.toMedicare) | STEP.fix;
    case 'stop':
      return STEP.stop | STEP.fix;
    case 'wait':
      return STEP.early;
    default:
      return STEP.fix;
  }
}

/** The days that a ticket's next step carries, undefined where its dispute date cannot be read. */
export interface StepDays {
  bits: number;
  /** The first day for a ticket; only `wait` heeds the planned day, too. */
  on: Day | undefined;
  planned: Day | undefined;
  by: Day | undefined;
  safeBy: Day | undefined;
}

/** A ticket's own bits (submitted, planned) and days. `bits` are those of its findings. */
export function ticketStep(row: Row<TicketField>, context: Context, bits: number): StepDays {
  const { filed, decided, first, last, planned, submitted } = ticketDates(row, context);
  const all = bits | (submitted ? STEP.submitted : 0) | (planned === undefined ? 0 : STEP.planned);
  const requested = row.day('infoRequestedOn');
  if (requested !== undefined && actionOf(all) === 'answer') {
    const { by, safeBy } = answerDays(requested, context);
    return { bits: all, on: first, planned, by, safeBy: safeBy < context.asOf ? undefined : safeBy };
  }
  const safeBy = filed === undefined ? undefined : (safeDay(filed, decided, context) ?? undefined);
  return { bits: all, on: first, planned, by: last, safeBy };
}

/** The first action that applies, in the contract's order. */
export function actionOf(bits: number): Action {
  if (bits & (STEP.toHfs | STEP.toMedicare)) return 'redirect';
  if (bits & STEP.stop) return 'stop';
  if (bits & STEP.answer) return 'answer';
  if (bits & STEP.fix) return 'fix';
  if (bits & STEP.submitted) {
    if (bits & STEP.early) return 'fix';
    return bits & STEP.review ? 'check' : 'none';
  }
  if (bits & (STEP.early | STEP.planned)) return 'wait';
  return bits & STEP.review ? 'check' : 'submit';
}

/** The next step as it is reported. */
export function nextStepOf(days: StepDays): NextStep {
  const action = actionOf(days.bits);
  const step: NextStep = { action };
  if (action === 'redirect') step.to = days.bits & STEP.toHfs ? REDIRECT.hfs.to : REDIRECT.medicare.to;
  const on = action === 'wait' ? later(days.on, days.planned) : days.on;
  if (on !== undefined) step.on = isoOf(on);
  if (days.by === undefined) return step;
  step.by = isoOf(days.by);
  step.safeBy = days.safeBy === undefined ? null : isoOf(days.safeBy);
  return step;
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
