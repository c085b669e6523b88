import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/nothing-in-dispute',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §1',
  summary: 'The MCO decided in your favor or paid all of it, so nothing seems to be in dispute',
  why: 'The portal is for unresolved issues. Where the MCO has overturned its denial, or has paid what was billed, nothing is left to resolve.',
  cure: 'Leave the ticket out where the claim has been paid; where only a part was granted, enter partial as the MCO Decision',
  examples: { bad: { cells: { mcoDecision: 'overturned' } }, good: { cells: { mcoDecision: 'partial' } } },
  messages: {
    overturned: defineMessage(
      () => 'overturned in your favor; the portal takes unresolved issues: what is still in dispute?',
    ),
    paid: defineMessage(() => 'paid is not less than billed; less is expected: what is still in dispute?'),
  },
  check(row, _context, report) {
    if (row.choice('mcoDecision') === 'overturned') report('mcoDecision', 'overturned', {});
    const paid = row.amount('paidAmount');
    const billed = paid === undefined ? undefined : row.amount('billedAmount');
    if (paid !== undefined && billed !== undefined && paid >= billed) report('paidAmount', 'paid', {});
  },
});
