import type { Plan, Plans } from '../model/context.ts';
import type { Day } from '../model/vocabulary.ts';
import { remembered } from '../values/memoize.ts';
import { nearest } from '../values/nearest.ts';
import { foldName } from '../values/text.ts';
import { isActive, isDualPlan, namesOf } from './plans.ts';

/** As the plan these mean fee-for-service, which HFS itself pays (§1 of the notice). */
const FEE_FOR_SERVICE = new Set(
  ['Medicaid', 'Public Aid', 'HFS', 'IDPA', 'FFS', 'MEDI', 'fee-for-service'].map(foldName),
);

/** Plans that are seen on drafts and are no Illinois Medicaid MCOs. "Medicare" is judged by itself. */
const NOT_MEDICAID = new Set(['Ambetter', 'Wellcare', 'UHC', 'Cigna', 'BCBS PPO'].map(foldName));

/** A longer text is prose, not a name with a slip in it. */
const LONGEST_NAME = 60;
const SHORTEST_PART = 4;
const MOST_NAMED = 2;

/** Whether a plan's text means fee-for-service. */
export const isFeeForServiceName = remembered((text: string): boolean => FEE_FOR_SERVICE.has(foldName(text)));

/** Whether a text is the known name of a plan that is no Illinois Medicaid MCO. */
export function isNotMedicaid(text: string): boolean {
  return NOT_MEDICAID.has(foldName(text));
}

/** Canonical names of two plans at most that a text may mean: the fewest letters off first, then those named in part. */
export function nearestPlans(text: string, plans: Plans): readonly string[] {
  let find = nearestIn.get(plans);
  if (!find) {
    find = remembered((each) => findNearest(each, plans));
    nearestIn.set(plans, find);
  }
  return find(text);
}

const nearestIn = new WeakMap<Plans, (text: string) => readonly string[]>();

function findNearest(text: string, plans: Plans): readonly string[] {
  const folded = foldName(text);
  if (folded === '' || text.length > LONGEST_NAME) return [];
  const names = [...new Set(plans.all.flatMap(namesOf).map(foldName))];
  const slips = Math.min(3, Math.max(1, Math.floor(folded.length / 3)));
  const parts = names.filter((name) => isPart(name, folded) || isPart(folded, name));
  const found = [...nearest(folded, names, slips), ...parts].flatMap((name) => plans.named(name).slice(0, 1));
  return [...new Set(found.map(({ name }) => name))].slice(0, MOST_NAMED);
}

/** Short names of the plans for those without Medicare that are contracted on a day. */
export function plansOn(day: Day, plans: Plans): string[] {
  return plans.all.filter((plan) => !isDualPlan(plan) && isActive(plan, day)).map(shortNameOf);
}

/** What staff say for a plan: its first alias, where the canonical name is several words. */
export function shortNameOf({ name, aliases }: Plan): string {
  return name.includes(' ') ? (aliases[0] ?? name) : name;
}

function isPart(part: string, whole: string): boolean {
  return part.length >= SHORTEST_PART && whole.includes(part);
}
