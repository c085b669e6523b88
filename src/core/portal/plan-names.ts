import type { Plan, Plans } from '../model/context.ts';
import type { Day } from '../model/vocabulary.ts';
import { createOnce, memoize } from '../values/memoize.ts';
import { findNearestNames } from '../values/nearest.ts';
import { foldName } from '../values/text.ts';
import { getCoreName } from './core-name.ts';
import { isActivePlan, isDualPlan, listPlanNames } from './plans.ts';

/** Names of what HFS itself pays (§1 of the notice). */
const FEE_FOR_SERVICE = /\b(?:service|ffs|medicaid|aid|publicaid|hfs|idhfs|idpa|medi|services) /;
/** The same, and words that change nothing about them. */
const FEE_FOR_SERVICE_WORDS =
  /^(?:(?:fee ?for ?service|ffs|medicaid|public ?aid|hfs|idhfs|idpa|medi|health ?care and family services|illinois|il|state|of|straight|regular|traditional|department|dept) )+$/;

/** Plans that occur on drafts but are not Illinois Medicaid MCOs. "Medicare" is handled separately. */
const getNonMedicaidPlans = createOnce(
  () =>
    new Set(
      [
        ...['Ambetter', 'Wellcare', 'UHC', 'UHC Community Plan', 'UnitedHealth', 'UnitedHealthcare'],
        ...['UnitedHealthcare Community Plan', 'Cigna', 'Cigna Healthcare'],
        ...['BCBS PPO', 'BCBSIL PPO', 'Blue Cross PPO', 'Blue Cross Blue Shield PPO'],
      ].map(getCoreName),
    ),
);

/** With one of these words it may be Medicaid after all, so that a person has to look. */
const MEDICAID_WORDS = /medicaid|health\s*choice|\b(?:hci|mltss)\b/i;

/** Words that make it even clearer that a plan is not Medicaid. */
const COMMERCIAL_WORDS = /\b(?:commercial|marketplace|exchange)\b/gi;

/** Companies that plans hire for dental, vision, rides and reviews. */
const VENDORS = /\b(?:denta\s?quest|avesis|eye\s?med|modiv\s?care|logisti\s?care|mtm|evolent)\b/i;

/** A longer text is prose, not a misspelled name. */
const MAX_NAME_LENGTH = 60;
const MIN_PART_LENGTH = 4;
/** Settings may have 20,000 names, and every row a plan that matches none of them. */
const MAX_COMPARED_NAMES = 1000;
const MAX_SUGGESTIONS = 2;

/** Whether a plan's text means fee-for-service. */
export const isFeeForServiceName = memoize((text: string): boolean => {
  const words = `${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
  return FEE_FOR_SERVICE.test(words) && FEE_FOR_SERVICE_WORDS.test(words);
});

/** Whether a text is the name of a plan that is not an Illinois Medicaid MCO. */
export function isNonMedicaidPlan(text: string): boolean {
  return (
    !MEDICAID_WORDS.test(text) && getNonMedicaidPlans().has(getCoreName(text.replace(COMMERCIAL_WORDS, ' ')))
  );
}

/** Whether a text names a company that works for plans, so that the MCO is unknown. */
export function isPlanVendor(text: string): boolean {
  return VENDORS.test(text);
}

/** The canonical names of up to two plans that a text may mean: nearest spelling first, then names that match in part. */
export function findNearestPlans(text: string, plans: Plans): readonly string[] {
  let find = searchByPlans.get(plans);
  if (!find) {
    const names = [...new Set(plans.all.flatMap(listPlanNames).map(foldName))].slice(0, MAX_COMPARED_NAMES);
    find = memoize((name) => searchNearestPlans(name, names, plans));
    searchByPlans.set(plans, find);
  }
  return find(text);
}

const searchByPlans = new WeakMap<Plans, (text: string) => readonly string[]>();

function searchNearestPlans(text: string, names: readonly string[], plans: Plans): readonly string[] {
  const folded = foldName(text);
  if (folded === '' || text.length > MAX_NAME_LENGTH) return [];
  const maxDistance = Math.min(3, Math.max(1, Math.floor(folded.length / 3)));
  const parts = names.filter((name) => isPartialName(name, folded) || isPartialName(folded, name));
  const found = [...findNearestNames(folded, names, maxDistance), ...parts].flatMap((name) =>
    plans.findByName(name).slice(0, 1),
  );
  return [...new Set(found.map(({ name }) => name))].slice(0, MAX_SUGGESTIONS);
}

/** The short names of the plans without Medicare that are contracted on a day. */
export function listActivePlanNames(day: Day, plans: Plans): string[] {
  return plans.all.filter((plan) => !isDualPlan(plan) && isActivePlan(plan, day)).map(getShortName);
}

/** The everyday name of a plan: its first alias, if the canonical name has several words. */
export function getShortName({ name, aliases }: Plan): string {
  return name.includes(' ') ? (aliases[0] ?? name) : name;
}

function isPartialName(part: string, whole: string): boolean {
  return part.length >= MIN_PART_LENGTH && whole.includes(part);
}
