import type { Plan, Plans } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findNearestPlans } from '../../core/portal/plan-names.ts';
import { isActivePlan, listPlanNames } from '../../core/portal/plans.ts';
import { foldName } from '../../core/values/text.ts';
import { formatDate } from '../../report/content/dates.ts';

/** A plan as offered to the user. */
export interface PlanChoice {
  name: string;
  /** Its program, and its last day if it has ended. */
  about: string;
}

/** The plans with a name or alias that contains or resembles the typed text, or all plans for ''; active plans first. */
export function searchPlans(typed: string, asOf: Day, plans: Plans): PlanChoice[] {
  const folded = foldName(typed);
  const nearest = new Set(findNearestPlans(typed, plans));
  const named = plans.findByName(typed);
  const found = plans.all.filter(
    (plan) => named.includes(plan) || nearest.has(plan.name) || hasMatchingName(plan, folded, plans),
  );
  const rankByName = (plan: Plan) => (named[0] === plan ? 0 : 1);
  const rankByActivity = (plan: Plan) => (isActivePlan(plan, asOf) ? 0 : 1);
  return found
    .toSorted((a, b) => rankByName(a) - rankByName(b) || rankByActivity(a) - rankByActivity(b))
    .map((plan) => ({ name: plan.name, about: describePlan(plan) }));
}

function hasMatchingName(plan: Plan, folded: string, plans: Plans): boolean {
  const parent = plans.all.find(({ name }) => name === plan.parent);
  return [plan, ...(parent ? [parent] : [])]
    .flatMap(listPlanNames)
    .some((name) => foldName(name).includes(folded));
}

function describePlan({ program, to }: Plan): string {
  return to === undefined ? program : `${program}, until ${formatDate(to)}`;
}
