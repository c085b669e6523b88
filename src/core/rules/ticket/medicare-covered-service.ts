import { REDIRECTS } from '../../portal/outcome.ts';
import { isDuallyEligible, isMedicareCovered } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/medicare-covered-service',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §3',
  summary: 'Medicare covers the service of a client who has Medicare and Medicaid',
  why: 'A complaint about a Medicare-covered service that was denied for a dually eligible client is closed. Members of MMAI, FIDE SNP and MLTSS count as dually eligible where the draft does not say.',
  cure: "Take it to the plan's Medicare side, or to CMS; if Medicare does not cover the service, say so",
  examples: {
    bad: { cells: { dualEligible: 'yes', medicareCovered: 'yes' } },
    good: { cells: { dualEligible: 'yes', medicareCovered: 'no' } },
  },
  messages: {
    covered: defineMessage(() => 'Medicare covers it and the client has both; the ticket is closed', {
      outcome: 'closed',
      nextStep: REDIRECTS.medicare,
    }),
    coveredBlank: defineMessage(
      () => 'empty, and the client has both; closed if Medicare covers the service',
      { asksForField: true },
    ),
    dualBlank: defineMessage(() => 'empty, and Medicare covers the service; closed if the client has both', {
      asksForField: true,
    }),
    both: defineMessage(() => 'both are in dispute; the portal takes the Medicaid portion only'),
  },
  check(row, { plans }, report) {
    if (isMedicareCovered(row, plans)) return report('medicareCovered', 'covered', {});
    if (row.choice('coverage') === 'both') return report('coverage', 'both', {});
    if (row.isBlank('medicareCovered')) {
      if (isDuallyEligible(row, plans)) report('medicareCovered', 'coveredBlank', {});
    } else if (row.yes('medicareCovered') && row.isBlank('dualEligible')) {
      report('dualEligible', 'dualBlank', {});
    }
  },
});
