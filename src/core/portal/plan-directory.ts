import type { Plan, Plans } from '../model/context.ts';
import { createOnce, memoize } from '../values/memoize.ts';
import { foldName } from '../values/text.ts';
import { isUsState } from '../values/us-state.ts';
import { getCoreName, splitBrackets } from './core-name.ts';
import { isNonMedicaidPlan } from './plan-names.ts';
import { hasProgram, listPlanNames, PLANS } from './plans.ts';

type PlansByName = Map<string, Plan[]>;

const NO_PLANS: readonly Plan[] = [];

/** A longer bracket is prose, which may say anything. */
const MAX_BRACKET_LENGTH = 60;

/** In brackets after a plan's name, these mean another payer or program: "BCBS (PPO)" is not BCBS. */
const OTHER_PAYER =
  /\b(?:medicare|ppo|epo|marketplace|exchange|commercial|ffs|fee.for.service|mmai|fide|d?-?snp|duals?)\b/i;

/** How staff add the program to the name of a plan that has several. */
const PROGRAM_WORDS: Partial<Record<Plan['program'], readonly string[]>> = {
  MMAI: ['MMAI'],
  'FIDE SNP': ['FIDE SNP', 'FIDE', 'D-SNP'],
};

/** Finds plans by their names. Results are cached by text. */
export class PlanDirectory implements Plans {
  private readonly getByName = createOnce(() => indexPlans(this.all, foldName));
  /** Most drafts name their plans as they are in the list. */
  private readonly getByCoreName = createOnce(() => indexPlans(this.all, getCoreName));

  constructor(readonly all: readonly Plan[]) {}

  readonly findByName = memoize((mco: string): readonly Plan[] => this.search(mco));

  findInProgram(mco: string, program: string | undefined): Plan | undefined {
    const plans = this.findByName(mco);
    if (program === undefined || program === 'fee-for-service') return plans[0];
    return plans.find((plan) => hasProgram(plan, program));
  }

  private search(mco: string): readonly Plan[] {
    const whole = this.findWhole(mco);
    if (whole) return whole;
    const { outside, inside } = splitBrackets(mco);
    const plans = inside.length === 0 ? undefined : this.findWhole(outside);
    if (!plans || inside.some((text) => this.isContradiction(text, plans))) return NO_PLANS;
    return plans;
  }

  private findWhole(name: string): readonly Plan[] | undefined {
    return this.getByName().get(foldName(name)) ?? this.getByCoreName().get(getCoreName(name));
  }

  /** Whether a text in brackets means another payer, another State or another plan than the name before it. */
  private isContradiction(text: string, [plan]: readonly Plan[]): boolean {
    if (text.length > MAX_BRACKET_LENGTH || OTHER_PAYER.test(text)) return true;
    if (isUsState(text) && !/^(?:il|illinois)$/i.test(text)) return true;
    return listWordSequences(text).some((words) => {
      const named = this.findWhole(words);
      return (named && named[0] !== plan) || isNonMedicaidPlan(words);
    });
  }
}

/** The built-in plans, without any user's settings. */
export const BUILT_IN_PLANS: Plans = new PlanDirectory(PLANS);

/** All names that mean a plan: its own, its parent's, and its parent's with the program. */
function listSearchNames(plan: Plan, all: readonly Plan[]): string[] {
  const parent = all.find(({ name }) => name === plan.parent);
  const parentNames = parent ? listPlanNames(parent) : [];
  const withProgram = (PROGRAM_WORDS[plan.program] ?? []).flatMap((program) =>
    parentNames.map((name) => `${name} ${program}`),
  );
  return [...listPlanNames(plan), ...parentNames, ...withProgram];
}

function indexPlans(all: readonly Plan[], toKey: (name: string) => string): PlansByName {
  const index: PlansByName = new Map();
  for (const plan of all) {
    const keys = new Set(listSearchNames(plan, all).map(toKey));
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), plan]);
  }
  return index;
}

/** "formerly Made Up": every run of words in it. */
function listWordSequences(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.flatMap((_, from) =>
    words.slice(from).map((_, i) => words.slice(from, from + i + 1).join(' ')),
  );
}
