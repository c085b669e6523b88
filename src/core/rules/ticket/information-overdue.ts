import { getTicketDates } from '../../portal/filing-window.ts';
import { countDaysOverdue } from '../../portal/mco-deadlines.ts';
import { formatCount } from '../../values/count.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type Late = { days: number; limit: number };

export default defineRowRule({
  id: 'ticket/information-overdue',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §8',
  summary: "The MCO's request for information was not answered within {answerDays} business days",
  why: 'Without an answer by the last of those business days, or proof that it was sent before, the ticket is closed, and a closed ticket is not re-opened. We count by the later reading, the State calendar.',
  cure: "Enter a new, complete ticket while the window is open; after day {last} only a new dispute with the MCO opens another. Read the portal's e-mails at once",
  examples: {
    bad: { cells: { status: 'open', infoRequestedOn: '2026-11-16' } },
    good: { cells: { status: 'open', infoRequestedOn: '2026-11-17' } },
  },
  messages: {
    overdue: defineMessage(
      ({ days, limit }: Late) =>
        `answer ${formatCount(days, 'day')} past the ${formatCount(limit, 'business day')}; closed; a new, complete ticket is needed`,
      { withoutDays: () => 'not answered in time; closed; a new, complete ticket is needed' },
    ),
    windowOver: defineMessage(
      ({ days, limit }: Late) =>
        `answer ${formatCount(days, 'day')} past the ${formatCount(limit, 'business day')}; closed; the window for a new ticket is over, too`,
      {
        withoutDays: () => 'not answered in time; closed; the window for a new ticket is over, too',
        nextStep: { action: 'stop' },
      },
    ),
  },
  needs: ['infoRequestedOn'],
  check(row, context, report) {
    const days = countDaysOverdue(row, context);
    if (days <= 0) return;
    const { last } = getTicketDates(row, context);
    const isOver = last !== undefined && context.asOf > last;
    report('infoRequestedOn', isOver ? 'windowOver' : 'overdue', { days, limit: context.notice.answerDays });
  },
});
