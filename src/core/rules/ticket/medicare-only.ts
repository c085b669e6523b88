import { REDIRECTS } from '../../portal/outcome.ts';
import { findMedicareOnlyField } from '../../portal/payer-kind.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/medicare-only',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §3',
  summary: 'The complaint is about Medicare alone',
  why: 'The portal takes the Medicaid portion only; a Medicare-only complaint is closed.',
  cure: "Take it to the plan's Medicare side, or to CMS; if Medicaid is in dispute, say so under coverage and name the MCO",
  examples: { bad: { cells: { coverage: 'medicare' } }, good: { cells: { coverage: 'medicaid' } } },
  messages: {
    coverage: defineMessage(
      () => 'Medicare only; the portal takes the Medicaid portion, and the ticket is closed',
      {
        nextStep: REDIRECTS.medicare,
      },
    ),
    plan: defineMessage(
      () => 'a Medicare plan; the portal takes the Medicaid portion, and the ticket is closed',
      {
        nextStep: REDIRECTS.medicare,
      },
    ),
  },
  check(row, { plans }, report) {
    const field = findMedicareOnlyField(row, plans);
    if (field) report(field, field === 'mco' ? 'plan' : 'coverage', {});
  },
});
