import type { Plan, Plans } from '../model/context.ts';
import { remembered } from '../values/memoize.ts';
import { foldName } from '../values/text.ts';
import { carries, namesOf, PLANS } from './plans.ts';

const NONE: readonly Plan[] = [];

/** Plans by their names. A text that was looked up before costs one look into a map. */
export class PlanBook implements Plans {
  private readonly byName = new Map<string, Plan[]>();

  constructor(readonly all: readonly Plan[]) {
    for (const plan of all) {
      const parent = all.find((each) => each.name === plan.parent);
      for (const name of new Set([...namesOf(plan), ...(parent ? namesOf(parent) : [])].map(foldName))) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), plan]);
      }
    }
  }

  readonly named = remembered((mco: string): readonly Plan[] => this.byName.get(foldName(mco)) ?? NONE);

  of(mco: string, program: string | undefined): Plan | undefined {
    const plans = this.named(mco);
    if (program === undefined || program === 'fee-for-service') return plans[0];
    return plans.find((plan) => carries(plan, program));
  }
}

/** The plans that we know, without anybody's settings. */
export const KNOWN_PLANS: Plans = new PlanBook(PLANS);
