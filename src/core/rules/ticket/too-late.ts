import type { Day, Shown } from '../../model/vocabulary.ts';
import {
  DAYS_AFTER_DECISION,
  findInquiryDay,
  getWindowDates,
  PORTAL_TEAM,
} from '../../portal/filing-window.ts';
import { formatCount } from '../../values/count.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const ONLY_NEW = 'No later day helps. Only a new dispute with the plan opens a window.';

export default defineRowRule({
  id: 'ticket/too-late',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §6',
  summary: 'The ticket is too late: it is past day {last} after the dispute.',
  why: 'The HFS notice lets you submit a ticket no later than {last} calendar days after you filed the dispute with the plan. After that the ticket would be closed, and no later day helps.',
  cure: "File a new dispute with the plan if its own limit still allows it: that opens a new window. In the 30 days after the plan's decision, you can also write to HFS.PortalInquiries@Illinois.gov: rule 140.75(b)(2) may allow it.",
  examples: {
    bad: { cells: { disputeFiledOn: '2026-09-24' } },
    good: { cells: { disputeFiledOn: '2026-09-25' } },
  },
  messages: {
    late: defineMessage(
      ({ days }: { days: number }) =>
        `This ticket is ${formatCount(days, 'day')} too late and would be closed. ${ONLY_NEW}`,
      {
        withoutDays: () => `This ticket is too late and would be closed. ${ONLY_NEW}`,
        nextStep: { action: 'stop' },
      },
    ),
    nearDecision: defineMessage(
      ({ days, until }: { days: number; until: Shown }) =>
        `This ticket is ${formatCount(days, 'day')} too late and would be closed. Write to ${PORTAL_TEAM} by ${until}, or file a new dispute.`,
      {
        withoutDays: () =>
          `This ticket is too late and would be closed. Write to ${PORTAL_TEAM} at once, or file a new dispute.`,
        nextStep: { action: 'stop' },
      },
    ),
    undecided: defineMessage(
      ({ days }: { days: number }) =>
        `This ticket is ${formatCount(days, 'day')} too late and would be closed. If the plan decided in the last ${DAYS_AFTER_DECISION} days, fill in the MCO Decision Date.`,
      {
        withoutDays: () =>
          'This ticket is too late and would be closed. If the plan decided recently, fill in the MCO Decision Date.',
        nextStep: { action: 'stop' },
      },
    ),
    planned: defineMessage(
      ({ days, from, to }: { days: number; from: Shown; to: Shown }) =>
        `Your planned day is ${formatCount(days, 'day')} too late, and this ticket would be closed. Submit it ${from === to ? `on ${to}` : `from ${from} to ${to}`}.`,
      {
        withoutDays: () =>
          'Your planned day is too late, and this ticket would be closed. Submit it before its window ends.',
      },
    ),
  },
  needs: ['disputeFiledOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (!dates || dates.entered <= dates.last) return;
    const { entered, first, last } = dates;
    const days = entered - last;
    if (context.asOf <= last) {
      const from = Math.max(context.asOf, first) as Day;
      return report('disputeFiledOn', 'planned', { days, from: showDay(from), to: showDay(last) });
    }
    const until = findInquiryDay(row, context);
    if (until === undefined) {
      const isDateMissing = row.isBlank('mcoDecidedOn') && row.choice('mcoDecision') !== 'none';
      report('disputeFiledOn', isDateMissing ? 'undecided' : 'late', { days });
    } else report('disputeFiledOn', 'nearDecision', { days, until: showDay(until) });
  },
});
