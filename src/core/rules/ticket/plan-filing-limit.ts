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
  summary: "The dispute was filed with the MCO later than the plan's own limit after the denial",
  why: "Each plan sets how long after the denial it takes a dispute. One that came later was probably refused as late, and then the MCO's process has not run.",
  cure: "See in the MCO's answer whether it took the dispute; where it did, attach that answer",
  examples: {
    bad: { cells: { mco: 'CountyCare', deniedOn: '2026-08-10' } },
    good: { cells: { mco: 'CountyCare', deniedOn: '2026-08-11' } },
  },
  messages: {
    late: defineMessage(
      ({ limit, plan }: { limit: number; plan: Shown }) =>
        `disputed later than ${formatCount(limit, 'day')} after the denial, which is the limit of ${plan}`,
      { withoutDays: ({ plan }) => `disputed later after the denial than ${plan} takes a dispute` },
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
