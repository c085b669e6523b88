import { REDIRECTS } from '../../portal/outcome.ts';
import { isDuallyEligible, isMedicareCovered } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

/** A message names the field, so that it must not say what a patient's answer is. */
const NEEDED =
  'The answer is missing. If Medicare covers the service of a patient who has Medicare and Medicaid, the ticket would be closed.';

export default defineRowRule({
  id: 'ticket/medicare-covered-service',
  kind: 'ticket',
  outcome: 'review',
  basis: 'notice',
  source: 'notice §3',
  summary: 'Medicare covers the service of a patient who has Medicare and Medicaid.',
  why: 'A ticket about a denied service that Medicare covers would be closed if the patient has Medicare and Medicaid. Members of MMAI, FIDE SNP and MLTSS count as having both if the row does not say.',
  cure: "Contact the plan's Medicare side, or CMS. If Medicare does not cover the service, say so in the row.",
  examples: {
    bad: { cells: { dualEligible: 'yes', medicareCovered: 'yes' } },
    good: { cells: { dualEligible: 'yes', medicareCovered: 'no' } },
  },
  messages: {
    covered: defineMessage(
      () => 'This row says that this is a matter for Medicare. This ticket would be closed.',
      { outcome: 'closed', nextStep: REDIRECTS.medicare },
    ),
    coveredBlank: defineMessage(() => NEEDED, { asksForField: true }),
    dualBlank: defineMessage(() => NEEDED, { asksForField: true }),
    both: defineMessage(() => 'Both are in dispute. The portal takes the Medicaid part only.'),
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
