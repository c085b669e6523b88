import type { Shown } from '../../model/vocabulary.ts';
import { findSafeDay, getWindowDates, isPastDecisionLimit } from '../../portal/filing-window.ts';
import { findTicketPlan } from '../../portal/ticket-plan.ts';
import { addDays } from '../../values/day.ts';
import { showDay, showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type Edge = { day: number; plan: Shown };

/** Which end of the window it is would give the day away, since the day of the check is in the report. */
const describeEdge = ({ plan }: Edge) =>
  `This ticket is at an end of its window. ${plan} counts only the days in between.`;

const PLAN_EARLIER = 'Plan it for the safe day or earlier.';

const NOTE = { outcome: 'note', basis: 'notice', source: 'notice §6' } as const;

export default defineRowRule({
  id: 'ticket/window-edge',
  kind: 'ticket',
  outcome: 'review',
  basis: 'plan',
  source: "Aetna's provider form; 89 Ill. Adm. Code 140.75(b)(2)",
  summary: 'The ticket is on the first or last day of its window, or planned after its last safe day.',
  why: 'The HFS notice and the State rule allow day {first} and day {last}. Aetna alone counts only the days in between, and may object to such a ticket. On the last day there is no room for error, so the safe day is before it.',
  cure: 'On the last day, submit it today. On day {first}, wait until tomorrow. If you planned a day too late, plan a safe day.',
  examples: {
    bad: { cells: { mco: 'Aetna', disputeFiledOn: '2026-10-25' } },
    good: { cells: { disputeFiledOn: '2026-10-25' } },
  },
  messages: {
    first: defineMessage(
      ({ day, plan, from, by }: Edge & { from: Shown; by: Shown }) =>
        `This is day ${day} exactly. ${plan} wants more than ${day} days. The safe days are ${from} to ${by}.`,
      { withoutDays: describeEdge, cure: 'Wait until tomorrow to submit it.' },
    ),
    firstTight: defineMessage(
      ({ day, plan }: Edge) =>
        `This is day ${day} exactly. ${plan} wants more than ${day} days. The plan decided early, so there is no safe day.`,
      { withoutDays: describeEdge, cure: 'Wait until tomorrow to submit it.' },
    ),
    last: defineMessage(
      ({ day, plan, by }: Edge & { by: Shown }) =>
        `This is day ${day} exactly. ${plan} wants fewer than ${day} days. The safe day is ${by}.`,
      { withoutDays: describeEdge, cure: PLAN_EARLIER },
    ),
    lastTight: defineMessage(
      ({ day, plan }: Edge) =>
        `This is day ${day} exactly. ${plan} wants fewer than ${day} days. No safe day is left.`,
      { withoutDays: describeEdge, cure: 'Submit it as soon as you can.' },
    ),
    submitted: defineMessage(
      ({ day, plan }: Edge) =>
        `You submitted this ticket on day ${day} exactly. ${plan} counts only the days in between and may object to it.`,
      { withoutDays: describeEdge },
    ),
    today: defineMessage(() => 'For this ticket, today is the last day. After today it would be closed.', {
      ...NOTE,
      cure: 'Submit it today.',
      withoutDays: () => 'This ticket is near an end of its window. Check its days, and submit it in time.',
    }),
    afterSafeDay: defineMessage(
      ({ by }: { by: Shown }) => `Your planned day is after the last safe day. The safe day is ${by}.`,
      { ...NOTE, cure: PLAN_EARLIER, withoutDays: () => 'Your planned day is after the last safe day.' },
    ),
  },
  needs: ['disputeFiledOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (!dates || dates.entered < dates.first || dates.entered > dates.last) return;
    const { filed, decided, entered, first, last, submitted } = dates;
    const plan = findTicketPlan(row, context.plans);
    const isStrict = plan?.strictWindowSource !== undefined && (entered === first || entered === last);
    const edge = { day: entered - filed, plan: showTrusted(plan?.name ?? '') };
    if (submitted) {
      if (isStrict) report('disputeFiledOn', 'submitted', edge);
      return;
    }
    if (context.asOf === last) report('disputeFiledOn', 'today', {});
    const safe = findSafeDay(filed, decided, context);
    if (isStrict && entered === first) {
      const from = showDay(addDays(first, 1));
      if (safe === null) report('disputeFiledOn', 'firstTight', edge);
      else report('disputeFiledOn', 'first', { ...edge, from, by: showDay(safe) });
    } else if (isStrict) {
      if (safe === null) report('disputeFiledOn', 'lastTight', edge);
      else report('disputeFiledOn', 'last', { ...edge, by: showDay(safe) });
    } else if (safe !== null && safe < entered && !isPastDecisionLimit(dates, context)) {
      report('submitOn', 'afterSafeDay', { by: showDay(safe) });
    }
  },
});
