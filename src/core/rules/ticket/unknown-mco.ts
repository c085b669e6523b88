import type { Shown } from '../../model/vocabulary.ts';
import { findFeeForServiceField, findMedicareOnlyField } from '../../portal/payer-kind.ts';
import {
  findNearestPlans,
  isNonMedicaidPlan,
  isPlanVendor,
  listActivePlanNames,
} from '../../portal/plan-names.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/unknown-mco',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'HFS notices on HealthChoice Illinois plans',
  summary: 'The MCO is no Illinois Medicaid plan that we know',
  why: 'The portal takes issues with Illinois Medicaid MCOs only, and a ticket goes to the MCO that it names. Plans change, so a name that we do not know is left to a person; so is the name of a company that works for plans (DentaQuest, ModivCare).',
  cure: 'Enter the plan as it stands on the remittance; if the client had another payer, take the complaint there',
  examples: { bad: { cells: { mco: 'Contry Care' } }, good: { cells: { mco: 'County Care' } } },
  messages: {
    notMedicaid: defineMessage(
      () => 'is no Illinois Medicaid MCO; the portal takes only those, and the ticket is closed',
      {
        outcome: 'closed',
        basis: 'notice',
        source: 'notice §1',
      },
    ),
    vendor: defineMessage(() => "names a plan's vendor; the MCO that it works for is expected"),
    near: defineMessage((d: { plans: Shown }) => `matches no plan that we know; nearest: ${d.plans}`),
    unlike: defineMessage((d: { plans: Shown }) => `matches no plan that we know; there are ${d.plans}`),
  },
  needs: ['mco'],
  check(row, context, report) {
    const text = row.text('mco');
    if (text === '' || context.plans.findByName(text).length > 0) return;
    if (findFeeForServiceField(row) || findMedicareOnlyField(row, context.plans)) return;
    if (isNonMedicaidPlan(text)) return report('mco', 'notMedicaid', {});
    if (isPlanVendor(text)) return report('mco', 'vendor', {});
    const near = findNearestPlans(text, context.plans);
    const plans = near.length > 0 ? near : listActivePlanNames(context.asOf, context.plans);
    report('mco', near.length > 0 ? 'near' : 'unlike', { plans: showTrusted(plans.join(', ')) });
  },
});
