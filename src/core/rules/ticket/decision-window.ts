import type { Shown } from '../../model/vocabulary.ts';
import {
  DAYS_AFTER_DECISION,
  findSafeDay,
  getWindowDates,
  isPastDecisionLimit,
} from '../../portal/filing-window.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const PAST = `later than the ${DAYS_AFTER_DECISION} days from the decision that 140.75(b)(2) may mean`;
const PAST_WITHOUT_DAYS = 'later after the decision than 140.75(b)(2) may allow';

export default defineRowRule({
  id: 'ticket/decision-window',
  kind: 'ticket',
  outcome: 'review',
  basis: 'rule',
  source: '89 Ill. Adm. Code 140.75(b)(2)',
  summary: "The ticket is entered more than 30 days after the MCO's decision",
  why: '140.75(b)(2) also names 30 calendar days following the unsatisfactory resolution, which may be read as already late inside the {last} days.',
  cure: "Enter the ticket within 30 days of the MCO's decision where that is still possible; else let a person decide",
  examples: {
    bad: { cells: { mcoDecidedOn: '2026-10-24' } },
    good: { cells: { mcoDecidedOn: '2026-10-25' } },
  },
  messages: {
    planned: defineMessage(({ by }: { by: Shown }) => `${PAST}; safe by ${by}`, {
      withoutDays: () => `${PAST_WITHOUT_DAYS}; a safe day is left`,
    }),
    over: defineMessage(() => `${PAST}; no safe day is left`, {
      withoutDays: () => `${PAST_WITHOUT_DAYS}; no safe day is left`,
    }),
  },
  needs: ['disputeFiledOn', 'mcoDecidedOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (dates?.decided === undefined || !isPastDecisionLimit(dates, context)) return;
    const { filed, decided } = dates;
    const safe = findSafeDay(filed, decided, context);
    if (safe === null) report('mcoDecidedOn', 'over', {});
    else report('mcoDecidedOn', 'planned', { by: showDay(safe) });
  },
});
