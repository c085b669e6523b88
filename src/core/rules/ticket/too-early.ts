import type { Shown } from '../../model/vocabulary.ts';
import { findSafeDay, getWindowDates } from '../../portal/filing-window.ts';
import { formatCount } from '../../values/count.ts';
import { addDays } from '../../values/day.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type EarlyData = { days: number; short: number; on: Shown };

const describeEarly = ({ days, short }: Pick<EarlyData, 'days' | 'short'>) =>
  `${formatCount(days, 'day')} after the dispute, ${short} too few; closed`;

const EARLY = 'too early after the dispute; closed; may go in from the first day of its window';

export default defineRowRule({
  id: 'ticket/too-early',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §6',
  summary: 'The ticket is entered before day {first} after the dispute was filed with the MCO',
  why: 'A ticket may be entered no sooner than {first} calendar days after the dispute was submitted to the MCO, also where the MCO has already answered. Before that it is closed.',
  cure: 'Wait for the first day; use the time to talk with the MCO',
  examples: {
    bad: { cells: { disputeFiledOn: '2026-11-01' } },
    good: { cells: { disputeFiledOn: '2026-10-25' } },
  },
  messages: {
    early: defineMessage(
      ({ undisputed, on, ...counts }: EarlyData & { undisputed: Shown }) =>
        `${describeEarly(counts)}; may go in from ${on}, undisputed from ${undisputed}`,
      { withoutDays: () => EARLY, nextStep: { action: 'wait' } },
    ),
    tight: defineMessage(
      ({ on, ...counts }: EarlyData) =>
        `${describeEarly(counts)}; may go in from ${on}; no safe day, the decision came too soon`,
      {
        withoutDays: () => `${EARLY}; no safe day, the decision came too soon`,
        nextStep: { action: 'wait' },
      },
    ),
    submitted: defineMessage(
      ({ days, short, on, by }: EarlyData & { by: Shown }) =>
        `entered by day ${days}, ${formatCount(short, 'day')} too early; closed; a new ticket may go in from ${on} to ${by}`,
      {
        withoutDays: () => 'entered too early; closed; a new ticket is needed',
        nextStep: { action: 'wait' },
      },
    ),
  },
  needs: ['disputeFiledOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (!dates || dates.entered >= dates.first) return;
    const { filed, decided, entered, first, last } = dates;
    const counts = { days: entered - filed, short: first - entered, on: showDay(first) };
    if (dates.submitted) report('disputeFiledOn', 'submitted', { ...counts, by: showDay(last) });
    else if (findSafeDay(filed, decided, context) === null) report('disputeFiledOn', 'tight', counts);
    else report('disputeFiledOn', 'early', { ...counts, undisputed: showDay(addDays(first, 1)) });
  },
});
