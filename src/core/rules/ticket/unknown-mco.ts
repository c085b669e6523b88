import type { Shown } from '../../model/vocabulary.ts';
import { findFeeForServiceField, findMedicareOnlyField } from '../../portal/payer-kind.ts';
import {
  findNearestPlans,
  isNonMedicaidPlan,
  isPlanVendor,
  listActivePlanNames,
} from '../../portal/plan-names.ts';
import { joinChoices } from '../../values/join-choices.ts';
import { showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/unknown-mco',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'HFS notices on HealthChoice Illinois plans',
  summary: 'The plan is not an Illinois Medicaid plan that we know.',
  why: 'The portal is only for Illinois Medicaid plans, and a ticket goes to the plan that it names. Plans change, so a person must check a name that we do not know. The same goes for a company that works for plans, such as DentaQuest or ModivCare.',
  cure: 'Type the name of the plan from the remittance. If the patient had another payer, take the dispute there.',
  examples: { bad: { cells: { mco: 'Contry Care' } }, good: { cells: { mco: 'County Care' } } },
  messages: {
    notMedicaid: defineMessage(
      () =>
        'This is not an Illinois Medicaid plan. The portal takes only those, so this ticket would be closed.',
      {
        outcome: 'closed',
        basis: 'notice',
        source: 'notice §1',
      },
    ),
    vendor: defineMessage(() => 'This is a company that works for a plan. Name the plan itself.'),
    near: defineMessage((d: { plans: Shown }) => `We know no plan by this name. Is it ${d.plans}?`),
    unlike: defineMessage((d: { plans: Shown }) => `We know no plan by this name. The plans are ${d.plans}.`),
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
    report('mco', near.length > 0 ? 'near' : 'unlike', {
      plans: showTrusted(near.length > 0 ? joinChoices(near) : plans.join(', ')),
    });
  },
});
