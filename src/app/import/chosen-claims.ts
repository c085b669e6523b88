import type { Plan } from '../../core/model/context.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { addDays } from '../../core/values/day.ts';
import type { PlanDrafts } from '../../report/content/import-summary.ts';

/** For a payer that is no plan. */
const NO_PLAN = -1;

/** The claims that make a draft, by their number among all claims of the run: few bytes each, since there may be many. */
export class ChosenClaims {
  private readonly numbers: number[] = [];
  private readonly planIndexes: number[] = [];
  private readonly days: (Day | undefined)[] = [];
  private readonly rins: boolean[] = [];
  private readonly plans: Plan[] = [];

  get count(): number {
    return this.numbers.length;
  }

  /** Drafts without a RIN. */
  get withoutRin(): number {
    return this.rins.filter((has) => !has).length;
  }

  /** @param number higher than all numbers before */
  add(number: number, plan: Plan | undefined, deniedOn: Day | undefined, hasRin: boolean): void {
    this.numbers.push(number);
    this.planIndexes.push(plan ? this.findIndex(plan) : NO_PLAN);
    this.days.push(deniedOn);
    this.rins.push(hasRin);
  }

  has(number: number): boolean {
    return this.numbers[this.search(number)] === number;
  }

  /** The drafts by plan, in the order in which the plans came. */
  listPlans(): PlanDrafts[] {
    const listed = this.plans.map(({ name, filingLimitDays: limitDays }) => ({
      ...{ name, drafts: 0, limitDays },
      deadlines: new Map<Day, number>(),
    }));
    this.planIndexes.forEach((index, i) => {
      const entry = listed[index];
      if (!entry) return;
      entry.drafts += 1;
      const day = this.days[i];
      if (entry.limitDays === undefined || day === undefined) return;
      const deadline = addDays(day, entry.limitDays);
      entry.deadlines.set(deadline, (entry.deadlines.get(deadline) ?? 0) + 1);
    });
    return listed;
  }

  private findIndex(plan: Plan): number {
    const index = this.plans.indexOf(plan);
    return index >= 0 ? index : this.plans.push(plan) - 1;
  }

  /** The index of the first number that is not lower. */
  private search(number: number): number {
    let [low, high] = [0, this.numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
