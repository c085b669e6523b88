import { REDIRECTS } from '../../portal/outcome.ts';
import { findFeeForServiceField } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/fee-for-service',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §1',
  summary: 'The ticket is about fee-for-service.',
  why: 'The portal is for issues with Illinois Medicaid plans. HFS itself pays fee-for-service claims.',
  cure: 'Call HFS at 877-782-5565. If a plan had the claim, name that plan and its program.',
  examples: { bad: { cells: { mco: 'Public Aid' } }, good: { cells: { mco: 'Meridian' } } },
  messages: {
    plan: defineMessage(
      () => 'This means fee-for-service, not a plan. This ticket would be closed. Call HFS, 877-782-5565.',
      { nextStep: REDIRECTS.hfs },
    ),
    program: defineMessage(
      () => 'The portal does not take fee-for-service. This ticket would be closed. Call HFS, 877-782-5565.',
      { nextStep: REDIRECTS.hfs },
    ),
  },
  check(row, _context, report) {
    const field = findFeeForServiceField(row);
    if (field) report(field, field === 'mco' ? 'plan' : 'program', {});
  },
});
