import type { Day, Shown } from '../../model/vocabulary.ts';
import { findFeeForServiceField } from '../../portal/payer-kind.ts';
import { isActivePlan } from '../../portal/plans.ts';
import { parseDay } from '../../values/date-text.ts';
import { formatIsoDay } from '../../values/day.ts';
import { showDay, showTrusted } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

/** The programs whose plans HFS has listed by name. */
const LISTED = new Set(['MMAI', 'FIDE SNP']);
const LISTED_AUTHORITY = { basis: 'notice', source: 'HFS notices on MMAI and FIDE SNP plans' } as const;

export default defineRowRule({
  id: 'ticket/plan-not-active',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'HFS notices on HealthChoice Illinois plans',
  summary: 'The plan was not in that program on the date of service.',
  why: 'A ticket goes to the plan that it names. A plan that had ended, or had not started, cannot resolve it.',
  cure: 'Check the date of service, the plan and the program on the remittance. Then name the plan for that day.',
  examples: {
    bad: { cells: { mco: 'IlliniCare', serviceFrom: '2021-03-01' } },
    good: { cells: { mco: 'Aetna', serviceFrom: '2021-03-01' } },
  },
  messages: {
    ended: defineMessage(
      (d: { plan: Shown; to: Shown; successor: Shown }) =>
        `${d.plan} ended on ${d.to}, before the date of service. It is now ${d.successor}.`,
      {
        withoutDays: (d) => `${d.plan} had ended before the date of service. It is now ${d.successor}.`,
      },
    ),
    gone: defineMessage(
      (d: { plan: Shown; to: Shown }) => `${d.plan} ended on ${d.to}, before the date of service.`,
      { withoutDays: (d) => `${d.plan} had ended before the date of service.` },
    ),
    notBegun: defineMessage(
      (d: { plan: Shown; from: Shown }) => `${d.plan} started on ${d.from}, after the date of service.`,
      { withoutDays: (d) => `${d.plan} had not started on the date of service.` },
    ),
    program: defineMessage(
      (d: { plan: Shown; program: Shown }) =>
        `${d.plan} has no ${d.program} plan. Is it another plan or program?`,
    ),
  },
  needs: ['mco'],
  check(row, { plans }, report) {
    const text = row.text('mco');
    const [named] = plans.findByName(text);
    if (!named || row.isUnreadable('program') || findFeeForServiceField(row)) return;
    const program = row.choice('program');
    const plan = plans.findInProgram(text, program);
    if (program !== undefined && !plan) {
      const authority = LISTED.has(program) ? LISTED_AUTHORITY : {};
      return report(
        'program',
        'program',
        { plan: showTrusted(named.name), program: showTrusted(program) },
        authority,
      );
    }
    const service = row.day('serviceFrom');
    if (!plan || service === undefined || isActivePlan(plan, service)) return;
    const { name, from, to, successor, basis, source } = plan;
    if (to !== undefined && formatIsoDay(service) > to) {
      const data = { plan: showTrusted(name), to: showPlanDay(to) };
      if (successor === undefined) return report('mco', 'gone', data, { basis, source });
      return report('mco', 'ended', { ...data, successor: showTrusted(successor) }, { basis, source });
    }
    const authority = { basis: plan.fromBasis ?? basis, source };
    report('mco', 'notBegun', { plan: showTrusted(name), from: showPlanDay(from) }, authority);
  },
});

/** The first or last day of a plan, which our table and the settings have as YYYY-MM-DD. */
function showPlanDay(day: string): Shown {
  return showDay(parseDay(day) as Day);
}
