import { answerDays, ticketDates } from '../../portal/filing-window.ts';
import { countOf } from '../../values/count.ts';
import { rowRule, say } from '../rule.ts';

type Late = { days: number; limit: number };

export default rowRule({
  id: 'ticket/information-overdue',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §8',
  summary: "The MCO's request for information was not answered within {answerDays} business days",
  why: 'An answer that comes after the last of those business days closes the ticket, and a closed ticket is not re-opened. We count by the later reading, the State calendar.',
  cure: 'Enter a new, complete ticket while the window is open; after day {last} only a new dispute with the MCO opens another',
  examples: {
    bad: { cells: { status: 'open', infoRequestedOn: '2026-11-16' } },
    good: { cells: { status: 'open', infoRequestedOn: '2026-11-17' } },
  },
  messages: {
    overdue: say(
      ({ days, limit }: Late) =>
        `answer ${countOf(days, 'day')} past the ${countOf(limit, 'business day')}; closed; a new, complete ticket is needed`,
    ),
    windowOver: say(
      ({ days, limit }: Late) =>
        `answer ${countOf(days, 'day')} past the ${countOf(limit, 'business day')}; closed; the window for a new ticket is over, too`,
      { lead: { action: 'stop' } },
    ),
  },
  check(row, context, report) {
    const requested = row.day('infoRequestedOn');
    if (requested === undefined || row.isUnreadable('infoAnsweredOn')) return;
    const answered = row.day('infoAnsweredOn') ?? context.asOf;
    const { by } = answerDays(requested, context);
    if (answered <= by) return;
    const { last } = ticketDates(row, context);
    const isOver = last !== undefined && context.asOf > last;
    report('infoRequestedOn', isOver ? 'windowOver' : 'overdue', {
      days: answered - by,
      limit: context.notice.answerDays,
    });
  },
});
