import { REDIRECTS } from '../../portal/outcome.ts';
import { findFeeForServiceField } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/fee-for-service',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §1',
  summary: 'The complaint is about fee-for-service',
  why: 'The portal is for issues with Illinois Medicaid MCOs; fee-for-service claims are paid by HFS itself.',
  cure: 'Call HFS, 877-782-5565; if an MCO had the claim, enter that MCO and its program',
  examples: { bad: { cells: { mco: 'Public Aid' } }, good: { cells: { mco: 'Meridian' } } },
  messages: {
    plan: defineMessage(
      () => 'means fee-for-service, not an MCO; the ticket is closed: call HFS, 877-782-5565',
      {
        nextStep: REDIRECTS.hfs,
      },
    ),
    program: defineMessage(
      () => 'fee-for-service is not for the portal; the ticket is closed: call HFS, 877-782-5565',
      {
        nextStep: REDIRECTS.hfs,
      },
    ),
  },
  check(row, _context, report) {
    const field = findFeeForServiceField(row);
    if (field) report(field, field === 'mco' ? 'plan' : 'program', {});
  },
});
