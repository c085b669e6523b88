import type { Shown } from '../../model/vocabulary.ts';
import { formatCount } from '../../values/count.ts';
import { showTrusted } from '../../values/redact.ts';
import { type Authority, defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/plan-filing-limit',
  kind: 'ticket',
  outcome: 'review',
  basis: 'plan',
  source: "The plan's own published dispute page",
  summary: 'The dispute came later after the denial than the plan allows.',
  why: 'Each plan limits how long after a denial it takes a dispute. If yours came later, the plan probably refused it as late. Then its dispute process has not run.',
  cure: "Check the plan's answer to see if it took the dispute. If it did, attach that answer.",
  examples: {
    bad: { cells: { mco: 'CountyCare', deniedOn: '2026-08-10' } },
    good: { cells: { mco: 'CountyCare', deniedOn: '2026-08-11' } },
  },
  messages: {
    late: defineMessage(
      ({ limit, plan }: { limit: number; plan: Shown }) =>
        `The dispute came more than ${formatCount(limit, 'day')} after the denial. That is the limit of ${plan}.`,
      { withoutDays: ({ plan }) => `The dispute came later after the denial than ${plan} allows.` },
    ),
  },
  needs: ['disputeFiledOn', 'deniedOn', 'mco'],
  check(row, context, report) {
    const filed = row.day('disputeFiledOn');
    const denied = row.day('deniedOn');
    if (filed === undefined || denied === undefined || filed > context.asOf) return;
    const plan = context.plans.findInProgram(row.text('mco'), row.choice('program'));
    if (plan?.filingLimitDays === undefined || filed - denied <= plan.filingLimitDays) return;
    const data = { limit: plan.filingLimitDays, plan: showTrusted(plan.name) };
    // If the plan's page is unknown, the source is that of the rule.
    report('disputeFiledOn', 'late', data, { source: plan.filingLimitSource } as Partial<Authority>);
  },
});
