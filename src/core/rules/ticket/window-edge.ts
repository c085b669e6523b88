import type { Shown } from '../../model/vocabulary.ts';
import { findSafeDay, getWindowDates, isPastDecisionLimit } from '../../portal/filing-window.ts';
import { findTicketPlan } from '../../portal/ticket-plan.ts';
import { addDays } from '../../values/day.ts';
import { showDay, showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type Edge = { day: number; plan: Shown };

/** Which end of the window it is would give the day away, since the day of the check is in the report. */
const describeEdge = ({ plan }: Edge) => `at an end of its window, which ${plan} reads as strictly inside`;

const NOTE = { outcome: 'note', basis: 'notice', source: 'notice §6' } as const;

export default defineRowRule({
  id: 'ticket/window-edge',
  kind: 'ticket',
  outcome: 'review',
  basis: 'plan',
  source: "Aetna's provider form; 89 Ill. Adm. Code 140.75(b)(2)",
  summary: "The ticket is entered on the window's first or last day, or planned after its last safe day",
  why: 'Notice and rule allow day {first} and day {last}. Aetna alone reads the window as strictly over {first} and under {last} days and may dispute such a ticket. Nothing can go wrong on the last day, so a safe day is named before it.',
  cure: 'Submit on one of the days in between; where none is left, submit today. With Aetna, let a person decide first',
  examples: {
    bad: { cells: { mco: 'Aetna', disputeFiledOn: '2026-10-25' } },
    good: { cells: { disputeFiledOn: '2026-10-25' } },
  },
  messages: {
    first: defineMessage(
      ({ day, plan, from, by }: Edge & { from: Shown; by: Shown }) =>
        `day ${day} exactly; ${plan} wants more than ${day} days; safe from ${from} to ${by}`,
      { withoutDays: describeEdge },
    ),
    firstTight: defineMessage(
      ({ day, plan }: Edge) =>
        `day ${day} exactly; ${plan} wants more than ${day} days; no safe day, the decision came too soon`,
      { withoutDays: describeEdge },
    ),
    last: defineMessage(
      ({ day, plan, by }: Edge & { by: Shown }) =>
        `day ${day} exactly; ${plan} wants fewer than ${day} days; safe by ${by}`,
      { withoutDays: describeEdge },
    ),
    lastTight: defineMessage(
      ({ day, plan }: Edge) =>
        `day ${day} exactly; ${plan} wants fewer than ${day} days; no safe day is left`,
      { withoutDays: describeEdge },
    ),
    submitted: defineMessage(
      ({ day, plan }: Edge) =>
        `entered by day ${day} exactly; ${plan} reads the window as strictly inside and may dispute it`,
      { withoutDays: describeEdge },
    ),
    today: defineMessage(() => 'today is the last day: a ticket that goes in later would be closed', {
      ...NOTE,
      withoutDays: () => 'near an end of its window: see the portal, and submit it in time',
    }),
    afterSafeDay: defineMessage(({ by }: { by: Shown }) => `planned after the last safe day; safe by ${by}`, {
      ...NOTE,
      withoutDays: () => 'planned after the last safe day',
    }),
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
