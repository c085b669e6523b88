import type { EarlierTicket } from '../../model/context.ts';
import { isSubmitted } from '../../portal/filing-window.ts';
import { getClaimKey } from '../../portal/ticket-identity.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/closed-before',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §9',
  summary: 'The ticket was closed before',
  why: 'Closed tickets are not re-opened or restarted: what is still unresolved needs a new, complete ticket.',
  cure: 'Find out why it was closed, and enter a new, complete ticket as a draft while the window is open',
  examples: { bad: { cells: { status: 'closed' } }, good: { cells: { status: 'open' } } },
  messages: {
    status: defineMessage(() => 'closed already; it is not re-opened, a new and complete ticket is needed'),
    history: defineMessage(
      ({ file, row }: EarlierTicket) =>
        `closed before: row ${row} of history file ${file}; a new and complete ticket is needed, and why it was closed`,
    ),
  },
  check(row, context, report) {
    if (row.choice('status') === 'closed') return report('status', 'status', {});
    // If the draft is in the portal already, it is that ticket or its replacement.
    if (!context.history || isSubmitted(row)) return;
    const earlier = context.history.findClosed(getClaimKey(row, context.plans));
    if (earlier) report('claimNumber', 'history', earlier);
  },
});
