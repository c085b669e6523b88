import { getTicketDates } from '../../portal/filing-window.ts';
import { countDaysOverdue } from '../../portal/mco-deadlines.ts';
import { formatCount } from '../../values/count.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type Late = { days: number; limit: number };

const describeLate = ({ days, limit }: Late) =>
  `Your answer is ${formatCount(days, 'day')} past the ${formatCount(limit, 'business day')}.`;

export default defineRowRule({
  id: 'ticket/information-overdue',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §8',
  summary: "The plan's request for information was not answered within {answerDays} business days.",
  why: 'You must answer by the last of those business days, or prove that you sent it before. If not, the ticket would be closed and not opened again. We count by the later reading, the State calendar.',
  cure: "Submit a new, complete ticket while the window is open. After day {last}, you need a new dispute with the plan first. From now on, read the portal's e-mails at once.",
  examples: {
    bad: { cells: { status: 'open', infoRequestedOn: '2026-11-16' } },
    good: { cells: { status: 'open', infoRequestedOn: '2026-11-17' } },
  },
  messages: {
    overdue: defineMessage(
      (late: Late) => `${describeLate(late)} This ticket would be closed. You need a new, complete ticket.`,
      {
        withoutDays: () =>
          'You did not answer in time. This ticket would be closed. You need a new, complete ticket.',
      },
    ),
    windowOver: defineMessage(
      (late: Late) =>
        `${describeLate(late)} This ticket would be closed. The window for a new ticket has closed, too.`,
      {
        withoutDays: () =>
          'You did not answer in time. This ticket would be closed. The window for a new ticket has closed, too.',
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
