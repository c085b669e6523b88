import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/nothing-in-dispute',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §1',
  summary: 'The plan decided in your favor or paid all of it, so nothing seems to be in dispute.',
  why: 'The portal is for unresolved issues. If the plan has overturned its denial or paid what you billed, nothing is left to resolve.',
  cure: 'Leave the ticket out if the claim is paid. If you won only part of it, type partial under MCO Decision.',
  examples: { bad: { cells: { mcoDecision: 'overturned' } }, good: { cells: { mcoDecision: 'partial' } } },
  messages: {
    overturned: defineMessage(
      () => 'The plan decided in your favor. The portal is for unresolved issues. What is still in dispute?',
    ),
    paid: defineMessage(
      () => 'The paid amount is not less than the billed amount. What is still in dispute?',
    ),
  },
  check(row, _context, report) {
    if (row.choice('mcoDecision') === 'overturned') report('mcoDecision', 'overturned', {});
    const paid = row.amount('paidAmount');
    const billed = paid === undefined ? undefined : row.amount('billedAmount');
    if (paid !== undefined && billed !== undefined && paid >= billed) report('paidAmount', 'paid', {});
  },
});
