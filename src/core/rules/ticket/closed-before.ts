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
  summary: 'The ticket was closed before.',
  why: 'HFS does not open or restart a closed ticket. If the issue is still unresolved, it needs a new, complete ticket.',
  cure: 'Find out why it was closed. Then write a new, complete ticket while the window is open.',
  examples: { bad: { cells: { status: 'closed' } }, good: { cells: { status: 'open' } } },
  messages: {
    status: defineMessage(
      () => 'This ticket is closed and will not be opened again. A new, complete ticket is needed.',
    ),
    history: defineMessage(
      ({ file, row }: EarlierTicket) =>
        `Row ${row} of history file ${file} is a closed ticket for this claim. Check why. A new, complete ticket is needed.`,
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
