import type { Shown } from '../../model/vocabulary.ts';
import { feeForServiceField } from '../../portal/payer-kind.ts';
import { isActive } from '../../portal/plans.ts';
import { isoOf } from '../../values/day.ts';
import { showOwn } from '../../values/redact.ts';
import { rowRule, say } from '../rule.ts';

/** The programs whose plans HFS has listed by name. */
const LISTED = new Set(['MMAI', 'FIDE SNP']);
const LISTED_GROUND = { basis: 'notice', source: 'HFS notices on MMAI and FIDE SNP plans' } as const;

export default rowRule({
  id: 'ticket/plan-not-active',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'HFS notices on HealthChoice Illinois plans',
  summary: 'The plan did not exist in that program on the date of service',
  why: 'A ticket goes to the MCO that it names; one that had ended, or not begun, cannot resolve it.',
  cure: 'Check the date of service, the plan and the program against the remittance, and name the plan of that day',
  examples: {
    bad: { cells: { mco: 'IlliniCare', serviceFrom: '2021-03-01' } },
    good: { cells: { mco: 'Aetna', serviceFrom: '2021-03-01' } },
  },
  messages: {
    ended: say(
      (d: { plan: Shown; to: Shown; successor: Shown }) =>
        `${d.plan} ended ${d.to}, before the date of service; now ${d.successor}`,
    ),
    gone: say((d: { plan: Shown; to: Shown }) => `${d.plan} ended ${d.to}, before the date of service`),
    notBegun: say(
      (d: { plan: Shown; from: Shown }) => `${d.plan} began ${d.from}, after the date of service`,
    ),
    program: say(
      (d: { plan: Shown; program: Shown }) =>
        `${d.plan} has no ${d.program} plan; is it another plan or program?`,
    ),
  },
  check(row, { plans }, report) {
    const text = row.text('mco');
    const [named] = plans.named(text);
    if (!named || row.isUnreadable('program') || feeForServiceField(row)) return;
    const program = row.choice('program');
    const plan = plans.of(text, program);
    if (program !== undefined && !plan) {
      const ground = LISTED.has(program) ? LISTED_GROUND : {};
      return report('program', 'program', { plan: showOwn(named.name), program: showOwn(program) }, ground);
    }
    const service = row.day('serviceFrom');
    if (!plan || service === undefined || isActive(plan, service)) return;
    const { name, from, to, successor, basis, source } = plan;
    if (to !== undefined && isoOf(service) > to) {
      const data = { plan: showOwn(name), to: showOwn(to) };
      if (successor === undefined) return report('mco', 'gone', data, { basis, source });
      return report('mco', 'ended', { ...data, successor: showOwn(successor) }, { basis, source });
    }
    const ground = { basis: plan.fromBasis ?? basis, source };
    report('mco', 'notBegun', { plan: showOwn(name), from: showOwn(from) }, ground);
  },
});
