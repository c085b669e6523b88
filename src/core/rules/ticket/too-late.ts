import { DAYS_AFTER_DECISION, getWindowDates } from '../../portal/filing-window.ts';
import { formatCount } from '../../values/count.ts';
import { addDays } from '../../values/day.ts';
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
      { nextStep: { action: 'stop' } },
    ),
    nearDecision: defineMessage(
      ({ days }: { days: number }) =>
        `${formatCount(days, 'day')} too late; closed; no later date helps: file a new dispute, or ask the portal team (140.75(b)(2))`,
      { nextStep: { action: 'stop' } },
    ),
  },
  needs: ['disputeFiledOn'],
  check(row, context, report) {
    const dates = getWindowDates(row, context);
    if (!dates || dates.entered <= dates.last) return;
    const { decided, entered, last } = dates;
    const isNear = decided !== undefined && entered <= addDays(decided, DAYS_AFTER_DECISION);
    report('disputeFiledOn', isNear ? 'nearDecision' : 'late', { days: entered - last });
  },
});
