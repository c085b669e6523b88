import type { Shown } from '../../model/vocabulary.ts';
import { findSafeDay, getWindowDates } from '../../portal/filing-window.ts';
import { addDays } from '../../values/day.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type Edge = { day: number };

export default defineRowRule({
  id: 'ticket/window-edge',
  kind: 'ticket',
  outcome: 'review',
  basis: 'plan',
  source: "Aetna's provider form; 89 Ill. Adm. Code 140.75(b)(2)",
  summary: 'The ticket is entered on the first or the last day of the window',
  why: 'Notice and rule allow day {first} and day {last}; one plan reads the window as strictly over {first} and under {last} days and may dispute such a ticket.',
  cure: 'Enter the ticket on one of the days in between where any is left; else let a person decide',
  examples: {
    bad: { cells: { disputeFiledOn: '2026-10-25' } },
    good: { cells: { disputeFiledOn: '2026-10-24' } },
  },
  messages: {
    first: defineMessage(
      ({ day, from, by }: Edge & { from: Shown; by: Shown }) =>
        `day ${day} exactly; one plan wants more than ${day} days; safe from ${from} to ${by}`,
    ),
    firstTight: defineMessage(
      ({ day }: Edge) =>
        `day ${day} exactly; one plan wants more than ${day} days; no safe day, the decision came too soon`,
    ),
    last: defineMessage(
      ({ day, by }: Edge & { by: Shown }) =>
        `day ${day} exactly; one plan wants fewer than ${day} days; safe by ${by}`,
    ),
    lastTight: defineMessage(
      ({ day }: Edge) => `day ${day} exactly; one plan wants fewer than ${day} days; no safe day is left`,
    ),
    submitted: defineMessage(
      ({ day }: Edge) =>
        `entered by day ${day} exactly; one plan reads the window as strictly inside and may dispute it`,
    ),
  },
  needs: ['disputeFiledOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (!dates || (dates.entered !== dates.first && dates.entered !== dates.last)) return;
    const { filed, decided, entered, first, submitted } = dates;
    const day = entered - filed;
    if (submitted) return report('disputeFiledOn', 'submitted', { day });
    const safe = findSafeDay(filed, decided, context);
    const isFirst = entered === first;
    if (safe === null) report('disputeFiledOn', isFirst ? 'firstTight' : 'lastTight', { day });
    else if (isFirst) {
      report('disputeFiledOn', 'first', { day, from: showDay(addDays(first, 1)), by: showDay(safe) });
    } else report('disputeFiledOn', 'last', { day, by: showDay(safe) });
  },
});
