import { rowRule, say } from '../../rule.ts';

export default rowRule({
  id: 'ticket/closed-before',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: '2023-02-22 §9',
  summary: 'The ticket was closed before',
  why: 'Closed tickets are not re-opened or restarted: what is still unresolved needs a new, complete ticket.',
  cure: 'Find out why it was closed, and enter a new, complete ticket as a draft while the window is open',
  examples: { bad: { cells: { status: 'closed' } }, good: { cells: { status: 'open' } } },
  messages: {
    status: say(() => 'closed already; it is not re-opened, a new and complete ticket is needed'),
  },
  check(row, _context, report) {
    if (row.choice('status') === 'closed') report('status', 'status', {});
  },
});
