import type { Shown } from '../../model/vocabulary.ts';
import { findSafeDay, getWindowDates } from '../../portal/filing-window.ts';
import { findTicketPlan } from '../../portal/ticket-plan.ts';
import { formatCount } from '../../values/count.ts';
import { addDays } from '../../values/day.ts';
import { showDay, showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type EarlyData = { days: number; short: number; on: Shown };

const describeEarly = ({ days, short }: Pick<EarlyData, 'days' | 'short'>) =>
  `Day ${days} after the dispute is ${formatCount(short, 'day')} too early.`;

const EARLY = 'It is too early after the dispute. Before its first day this ticket would be closed.';

const NO_SAFE_DAY = 'The plan decided early, so there is no safe day.';

export default defineRowRule({
  id: 'ticket/too-early',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §6',
  summary: 'The ticket is too early: it is before day {first} after the dispute.',
  why: 'The HFS notice lets you submit a ticket no sooner than {first} calendar days after you filed the dispute with the plan. Even if the plan has already answered, you still have to wait.',
  cure: 'Use the time until its first day to talk with the plan.',
  examples: {
    bad: { cells: { disputeFiledOn: '2026-11-01' } },
    good: { cells: { disputeFiledOn: '2026-10-25' } },
  },
  messages: {
    early: defineMessage(
      ({ undisputed, on, ...counts }: EarlyData & { undisputed: Shown }) =>
        `${describeEarly(counts)} Before ${on} this ticket would be closed. ${undisputed} is safer.`,
      { withoutDays: () => EARLY, nextStep: { action: 'wait' } },
    ),
    strict: defineMessage(
      ({ undisputed, on, plan, days, short }: EarlyData & { undisputed: Shown; plan: Shown }) =>
        `Day ${days} is ${formatCount(short, 'day')} too early. Before ${on} this ticket would be closed. ${plan} wants one more day: wait until ${undisputed}.`,
      {
        withoutDays: ({ plan }) => `${EARLY} ${plan} wants one more day.`,
        nextStep: { action: 'wait' },
      },
    ),
    tight: defineMessage(
      ({ on, ...counts }: EarlyData) =>
        `${describeEarly(counts)} Before ${on} this ticket would be closed. ${NO_SAFE_DAY}`,
      { withoutDays: () => `${EARLY} ${NO_SAFE_DAY}`, nextStep: { action: 'wait' } },
    ),
    submitted: defineMessage(
      ({ days, short, on, by }: EarlyData & { by: Shown }) =>
        `You submitted this ticket on day ${days}, ${formatCount(short, 'day')} too early. It would be closed. The days for a new ticket are ${on} to ${by}.`,
      {
        withoutDays: () => 'You submitted this ticket too early. It would be closed, and you need a new one.',
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
    else {
      const undisputed = showDay(addDays(first, 1));
      const plan = findTicketPlan(row, context.plans);
      if (plan?.strictWindowSource === undefined)
        report('disputeFiledOn', 'early', { ...counts, undisputed });
      else report('disputeFiledOn', 'strict', { ...counts, undisputed, plan: showTrusted(plan.name) });
    }
  },
});
