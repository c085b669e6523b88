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
import { parseReportDay } from '../../report/content/dates.ts';

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
        ? `Did you mean ${nearest.join(' or ')}?`
        : `The plans are ${listActivePlanNames(context.asOf, plans).join(', ')}.`;
    throw new SettingsError(`--mco: We do not know this plan. ${names}`);
  }
  return [
    ...describeStrictWindow(plan, filed, context),
    ...describeTiming(plan, filed, context),
    ...describeStatus(plan, context),
  ];
}

/** The days that the plan counts, if it does not count the first and the last day of the notice. */
function describeStrictWindow({ name, strictWindowSource }: Plan, filed: Day, context: Context): string[] {
  if (strictWindowSource === undefined || filed > context.asOf) return [];
  const { first, last } = context.notice.window;
  const from = formatWrittenDay(addDays(filed, first + 1));
  const to = formatWrittenDay(addDays(filed, last - 1));
  return [
    `${name} counts only the days in between, from ${from} to ${to} (${strictWindowSource}). Submit on one of these days.`,
  ];
}

/** Where to turn if the text means something that the portal is not for; undefined otherwise. */
function describeRedirect(text: string, plans: Plans): string | undefined {
  if (isFeeForServiceName(text))
    return `This is fee-for-service, which the portal does not take. Ask ${REDIRECTS.hfs.to}.`;
  if (isMedicareName(text, plans))
    return `This is Medicare only, which the portal does not take. Ask ${REDIRECTS.medicare.to}.`;
  if (isNonMedicaidPlan(text)) return 'This is not an Illinois Medicaid plan. The ticket would be closed.';
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
      `${name} may take ${formatCount(days, unit)} to answer a dispute, until ${formatWrittenDay(day)}${span} (${source}). You do not have to wait for the answer. You can submit a ticket from the first day on.`,
    );
  }
  if (filingLimitDays !== undefined) {
    notes.push(
      `${name} takes a dispute within ${filingLimitDays} days after the denial (${filingLimitSource}).`,
    );
  }
  return notes.length > 0 ? notes : [`We do not know how long ${name} may take to answer a dispute.`];
}

function describeStatus(plan: Plan, { asOf }: Context): string[] {
  const notes: string[] = [];
  if (isDualPlan(plan)) {
    notes.push(`${plan.name} is a plan for Medicare and Medicaid. The portal takes the Medicaid part only.`);
  }
  if (!isActivePlan(plan, asOf)) {
    const hasEnded = plan.to !== undefined && plan.to < formatIsoDay(asOf);
    const successor =
      hasEnded && plan.successor !== undefined ? ` Its members went to ${plan.successor}.` : '';
    notes.push(
      hasEnded
        ? `${plan.name} ended on ${formatIsoText(plan.to)}.${successor}`
        : `${plan.name} has members only from ${formatIsoText(plan.from)} on.`,
    );
  }
  return notes;
}

function formatIsoText(iso = ''): string {
  return formatWrittenDay(parseReportDay(iso));
}
