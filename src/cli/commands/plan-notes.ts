import type { Context, Plan, Plans } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { addBusinessDays } from '../../core/portal/business-days.ts';
import { REDIRECTS } from '../../core/portal/outcome.ts';
import { isMedicareName } from '../../core/portal/payer-kind.ts';
import {
  findNearestPlans,
  isFeeForServiceName,
  isNonMedicaidPlan,
  listActivePlanNames,
} from '../../core/portal/plan-names.ts';
import { isActivePlan, isDualPlan } from '../../core/portal/plans.ts';
import { formatCount } from '../../core/values/count.ts';
import { addDays, formatIsoDay, formatWrittenDay } from '../../core/values/day.ts';

/**
 * Notes on a plan: how long it may take to answer a dispute filed that day, and whether it is active.
 * @throws SettingsError if the text matches no plan
 */
export function describePlan(text: string, filed: Day, context: Context): string[] {
  const { plans } = context;
  const plan = plans.findInProgram(text, undefined);
  const redirected = plan ? undefined : describeRedirect(text, plans);
  if (redirected !== undefined) return [redirected];
  if (plan === undefined) {
    const nearest = findNearestPlans(text, plans);
    const names =
      nearest.length > 0
        ? `nearest: ${nearest.join(', ')}`
        : `there are ${listActivePlanNames(context.asOf, plans).join(', ')}`;
    throw new SettingsError(`--mco: matches no plan that we know; ${names}`);
  }
  return [...describeTiming(plan, filed, context), ...describeStatus(plan, context)];
}

/** Where to turn if the text means something that the portal is not for; undefined otherwise. */
function describeRedirect(text: string, plans: Plans): string | undefined {
  if (isFeeForServiceName(text))
    return `That means fee-for-service, which is not for this portal: turn to ${REDIRECTS.hfs.to}`;
  if (isMedicareName(text, plans))
    return `That is Medicare only, which is not for this portal: turn to ${REDIRECTS.medicare.to}`;
  if (isNonMedicaidPlan(text))
    return 'That is no Illinois Medicaid MCO: this portal takes only those, and the ticket would be closed';
  return undefined;
}

function describeTiming(
  { name, answersWithin, filingLimitDays, filingLimitSource }: Plan,
  filed: Day,
  context: Context,
): string[] {
  const notes: string[] = [];
  if (answersWithin) {
    const { days, unit, source } = answersWithin;
    const day =
      unit === 'business day' ? addBusinessDays(filed, days, context.closedDays) : addDays(filed, days);
    const span = unit === 'business day' ? `, ${formatCount(day - filed, 'calendar day')}` : '';
    notes.push(
      `${name} may take ${formatCount(days, unit)} to answer a dispute, until ${formatWrittenDay(day)}${span} (${source}). A ticket need not wait for it: from the first day a silent MCO is no obstacle`,
    );
  }
  if (filingLimitDays !== undefined) {
    notes.push(
      `${name} takes a dispute within ${filingLimitDays} days after the denial (${filingLimitSource})`,
    );
  }
  return notes.length > 0 ? notes : [`${name}: how long it takes to answer a dispute is not known to us`];
}

function describeStatus(plan: Plan, { asOf }: Context): string[] {
  const notes: string[] = [];
  if (isDualPlan(plan)) {
    notes.push(
      `${plan.name} is a plan for Medicare and Medicaid: the portal takes the Medicaid portion only`,
    );
  }
  if (!isActivePlan(plan, asOf)) {
    const hasEnded = plan.to !== undefined && plan.to < formatIsoDay(asOf);
    const successor =
      hasEnded && plan.successor !== undefined ? `; its members went to ${plan.successor}` : '';
    notes.push(
      hasEnded
        ? `${plan.name} ended on ${plan.to}${successor}`
        : `${plan.name} has members only from ${plan.from}`,
    );
  }
  return notes;
}
