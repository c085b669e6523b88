import type { Plan, Plans } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { nearestPlans } from '../../core/portal/plan-names.ts';
import { isActive, namesOf } from '../../core/portal/plans.ts';
import { foldName } from '../../core/values/text.ts';

/** A plan as it is offered. */
export interface PlanChoice {
  name: string;
  /** Its program, and until when it was one. */
  about: string;
}

/** The plans with a name or alias that has what was typed in it, those that are spelt alike, all where nothing was; the active first. */
export function plansLike(typed: string, asOf: Day, plans: Plans): PlanChoice[] {
  const folded = foldName(typed);
  const alike = new Set(nearestPlans(typed, plans));
  const found = plans.all.filter((plan) => alike.has(plan.name) || hasName(plan, folded, plans));
  const exact = (plan: Plan) => (namesOf(plan).some((name) => foldName(name) === folded) ? 0 : 1);
  const gone = (plan: Plan) => (isActive(plan, asOf) ? 0 : 1);
  return found
    .toSorted((a, b) => exact(a) - exact(b) || gone(a) - gone(b))
    .map((plan) => ({ name: plan.name, about: aboutOf(plan) }));
}

function hasName(plan: Plan, folded: string, plans: Plans): boolean {
  const parent = plans.all.find(({ name }) => name === plan.parent);
  return [plan, ...(parent ? [parent] : [])].flatMap(namesOf).some((name) => foldName(name).includes(folded));
}

function aboutOf({ program, to }: Plan): string {
  return to === undefined ? program : `${program}, to ${to}`;
}
