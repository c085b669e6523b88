import type { Plan, Plans } from '../model/context.ts';
import { memoize } from '../values/memoize.ts';
import { foldName } from '../values/text.ts';
import { hasProgram, listPlanNames, PLANS } from './plans.ts';

const NO_PLANS: readonly Plan[] = [];

/** Finds plans by their names. Results are cached by text. */
export class PlanDirectory implements Plans {
  private readonly byName = new Map<string, Plan[]>();

  constructor(readonly all: readonly Plan[]) {
    for (const plan of all) {
      const parent = all.find((candidate) => candidate.name === plan.parent);
      for (const name of new Set(
        [...listPlanNames(plan), ...(parent ? listPlanNames(parent) : [])].map(foldName),
      )) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), plan]);
      }
    }
  }

  readonly findByName = memoize((mco: string): readonly Plan[] => this.byName.get(foldName(mco)) ?? NO_PLANS);

  findInProgram(mco: string, program: string | undefined): Plan | undefined {
    const plans = this.findByName(mco);
    if (program === undefined || program === 'fee-for-service') return plans[0];
    return plans.find((plan) => hasProgram(plan, program));
  }
}

/** The built-in plans, without any user's settings. */
export const BUILT_IN_PLANS: Plans = new PlanDirectory(PLANS);
