import { REDIRECTS } from '../../portal/outcome.ts';
import { isDuallyEligible, isMedicareCovered } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

/** A message names the field, so that it must not say what a patient's answer is. */
const CLOSED_IF = 'closed if Medicare covers the service of a client who has Medicare and Medicaid';

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
    covered: defineMessage(() => 'by the answers of this row a matter for Medicare; the ticket is closed', {
      outcome: 'closed',
      nextStep: REDIRECTS.medicare,
    }),
    coveredBlank: defineMessage(() => `empty, and this ticket needs the answer; ${CLOSED_IF}`, {
      asksForField: true,
    }),
    dualBlank: defineMessage(() => `empty, and this ticket needs the answer; ${CLOSED_IF}`, {
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
