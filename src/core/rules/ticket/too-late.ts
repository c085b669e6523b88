import type { Day, Shown } from '../../model/vocabulary.ts';
import { findInquiryDay, getWindowDates, PORTAL_TEAM } from '../../portal/filing-window.ts';
import { formatCount } from '../../values/count.ts';
import { showDay } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/too-late',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §6',
  summary: 'The ticket is entered after day {last} from when the dispute was filed with the MCO',
  why: 'A ticket may be entered no later than {last} calendar days after the dispute was submitted to the MCO. Outside that window it is closed, and no later date helps.',
  cure: "File a new dispute with the MCO where its own limit still allows: that opens a new window. Within 30 days of the MCO's decision, ask HFS.PortalInquiries@Illinois.gov, since 140.75(b)(2) has an “or”",
  examples: {
    bad: { cells: { disputeFiledOn: '2026-09-24' } },
    good: { cells: { disputeFiledOn: '2026-09-25' } },
  },
  messages: {
    late: defineMessage(
      ({ days }: { days: number }) =>
        `${formatCount(days, 'day')} too late; closed; no later date helps, only a new dispute with the MCO opens a window`,
      {
        withoutDays: () =>
          'too late; closed; no later date helps, only a new dispute with the MCO opens a window',
        nextStep: { action: 'stop' },
      },
    ),
    nearDecision: defineMessage(
      ({ days, until }: { days: number; until: Shown }) =>
        `${formatCount(days, 'day')} too late; closed; write to ${PORTAL_TEAM} until ${until}, or file a new dispute`,
      {
        withoutDays: () => `too late; closed; write to ${PORTAL_TEAM} at once, or file a new dispute`,
        nextStep: { action: 'stop' },
      },
    ),
    planned: defineMessage(
      ({ days, from, to }: { days: number; from: Shown; to: Shown }) =>
        `planned ${formatCount(days, 'day')} too late: that ticket would be closed; submit it from ${from} to ${to}`,
      {
        withoutDays: () => 'planned too late: that ticket would be closed; submit it before its window ends',
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
    if (until === undefined) report('disputeFiledOn', 'late', { days });
    else report('disputeFiledOn', 'nearDecision', { days, until: showDay(until) });
  },
});
