import { REDIRECTS } from '../../portal/outcome.ts';
import { findMedicareOnlyField } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/medicare-only',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §3',
  summary: 'The ticket is about Medicare alone.',
  why: 'The portal takes the Medicaid part only. A ticket about Medicare alone would be closed.',
  cure: "Contact the plan's Medicare side, or CMS. If Medicaid is in dispute, say so under Coverage in Dispute and name the Medicaid plan.",
  examples: { bad: { cells: { coverage: 'medicare' } }, good: { cells: { coverage: 'medicaid' } } },
  messages: {
    coverage: defineMessage(
      () =>
        'This is about Medicare only. The portal takes the Medicaid part, so this ticket would be closed.',
      { nextStep: REDIRECTS.medicare },
    ),
    plan: defineMessage(
      () => 'This is a Medicare plan. The portal takes the Medicaid part, so this ticket would be closed.',
      { nextStep: REDIRECTS.medicare },
    ),
  },
  check(row, { plans }, report) {
    const field = findMedicareOnlyField(row, plans);
    if (field) report(field, field === 'mco' ? 'plan' : 'coverage', {});
  },
});
