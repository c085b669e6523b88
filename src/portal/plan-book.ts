import type { Plan, Plans } from '../types.ts';
import { foldName } from '../values/text.ts';
import { carries, namesOf, PLANS } from './plans.ts';

/** Distinct texts remembered: a file names few plans, and a column of something else must not grow in memory. */
const TEXTS_KEPT = 10_000;

const NONE: readonly Plan[] = [];

/** Plans by their names. A text that was looked up before costs one look into a map. */
export class PlanBook implements Plans {
  private readonly byName = new Map<string, Plan[]>();
  private readonly byText = new Map<string, readonly Plan[]>();

  constructor(readonly all: readonly Plan[]) {
    for (const plan of all) {
      const parent = all.find((each) => each.name === plan.parent);
      for (const name of new Set([...namesOf(plan), ...(parent ? namesOf(parent) : [])].map(foldName))) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), plan]);
      }
    }
  }

  named(mco: string): readonly Plan[] {
    const known = this.byText.get(mco);
    if (known) return known;
    const found = this.byName.get(foldName(mco)) ?? NONE;
    if (this.byText.size >= TEXTS_KEPT) this.byText.clear();
    this.byText.set(mco, found);
    return found;
  }

  of(mco: string, program: string | undefined): Plan | undefined {
    const plans = this.named(mco);
    if (program === undefined || program === 'fee-for-service') return plans[0];
    return plans.find((plan) => carries(plan, program));
  }
}

/** The plans that we know, without anybody's settings. */
export const KNOWN_PLANS: Plans = new PlanBook(PLANS);
