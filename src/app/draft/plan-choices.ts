import type { Plan, Plans } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { findNearestPlans } from '../../core/portal/plan-names.ts';
import { isActivePlan, listPlanNames } from '../../core/portal/plans.ts';
import { foldName } from '../../core/values/text.ts';

/** A plan as it is offered. */
export interface PlanChoice {
  name: string;
  /** Its program, and until when it was one. */
  about: string;
}

/** The plans with a name or alias that has what was typed in it, those that are spelt alike, all where nothing was; the active first. */
export function searchPlans(typed: string, asOf: Day, plans: Plans): PlanChoice[] {
  const folded = foldName(typed);
  const alike = new Set(findNearestPlans(typed, plans));
  const found = plans.all.filter((plan) => alike.has(plan.name) || hasMatchingName(plan, folded, plans));
  const exact = (plan: Plan) => (listPlanNames(plan).some((name) => foldName(name) === folded) ? 0 : 1);
  const gone = (plan: Plan) => (isActivePlan(plan, asOf) ? 0 : 1);
  return found
    .toSorted((a, b) => exact(a) - exact(b) || gone(a) - gone(b))
    .map((plan) => ({ name: plan.name, about: describePlan(plan) }));
}

function hasMatchingName(plan: Plan, folded: string, plans: Plans): boolean {
  const parent = plans.all.find(({ name }) => name === plan.parent);
  return [plan, ...(parent ? [parent] : [])]
    .flatMap(listPlanNames)
    .some((name) => foldName(name).includes(folded));
}

function describePlan({ program, to }: Plan): string {
  return to === undefined ? program : `${program}, to ${to}`;
}
