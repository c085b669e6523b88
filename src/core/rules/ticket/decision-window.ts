import type { TicketField } from '../../fields/ticket.ts';
import type { Row } from '../../model/field.ts';
import type { Shown } from '../../model/vocabulary.ts';
import {
  DAYS_AFTER_DECISION,
  findSafeDay,
  getWindowDates,
  isPastDecisionLimit,
} from '../../portal/filing-window.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const PAST = `This is more than ${DAYS_AFTER_DECISION} days after the plan's decision. By 140.75(b)(2) it may be too late.`;
const PAST_WITHOUT_DAYS = "By 140.75(b)(2) this may be too late after the plan's decision.";

export default defineRowRule({
  id: 'ticket/decision-window',
  kind: 'ticket',
  outcome: 'review',
  basis: 'rule',
  source: '89 Ill. Adm. Code 140.75(b)(2)',
  summary: "The ticket is more than 30 days after the plan's decision.",
  why: "Rule 140.75(b)(2) also names the 30 calendar days after the plan's decision. By that reading a later ticket is too late, even within the {last} days of the HFS notice.",
  cure: "Check the day of the plan's decision. If it is right, ask your supervisor, and submit the ticket as soon as you can.",
  examples: {
    bad: { cells: { mcoDecidedOn: '2026-10-24' } },
    good: { cells: { mcoDecidedOn: '2026-10-25' } },
  },
  messages: {
    planned: defineMessage(({ by }: { by: Shown }) => `${PAST} The safe day is ${by}.`, {
      withoutDays: () => `${PAST_WITHOUT_DAYS} A safe day is left.`,
    }),
    over: defineMessage(() => `${PAST} No safe day is left.`, {
      withoutDays: () => `${PAST_WITHOUT_DAYS} No safe day is left.`,
    }),
    undated: defineMessage(
      () =>
        `Fill in the day of the plan's decision. The safe day comes at most ${DAYS_AFTER_DECISION} days after it, so it may be sooner than we say.`,
      {
        outcome: 'note',
        cure: "Copy the day from the plan's answer into MCO Decision Date.",
        withoutDays: () => "Fill in the day of the plan's decision. The safe day depends on it.",
      },
    ),
  },
  needs: ['disputeFiledOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (dates && !dates.submitted && dates.entered <= dates.last && lacksDecisionDay(row))
      report('mcoDecidedOn', 'undated', {});
    if (dates?.decided === undefined || !isPastDecisionLimit(dates, context)) return;
    const { filed, decided } = dates;
    const safe = findSafeDay(filed, decided, context);
    if (safe === null) report('mcoDecidedOn', 'over', {});
    else report('mcoDecidedOn', 'planned', { by: showDay(safe) });
  },
});

/** Whether the plan has decided, but the day of its decision is blank. */
function lacksDecisionDay(row: Row<TicketField>): boolean {
  const decision = row.choice('mcoDecision');
  return decision !== undefined && decision !== 'none' && row.isBlank('mcoDecidedOn');
}
