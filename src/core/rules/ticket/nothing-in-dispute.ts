import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/nothing-in-dispute',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §1',
  summary: 'The MCO decided in your favour, so nothing seems to be in dispute',
  why: 'The portal is for unresolved issues. Where the MCO has overturned its denial, the claim is to be paid.',
  cure: 'Leave the ticket out where the claim has been paid; where only a part was granted, enter partial as the MCO Decision',
  examples: { bad: { cells: { mcoDecision: 'overturned' } }, good: { cells: { mcoDecision: 'partial' } } },
  messages: {
    overturned: defineMessage(
      () => 'overturned in your favour; the portal takes unresolved issues: what is still in dispute?',
    ),
  },
  needs: ['mcoDecision'],
  check(row, _context, report) {
    if (row.choice('mcoDecision') === 'overturned') report('mcoDecision', 'overturned', {});
  },
});
