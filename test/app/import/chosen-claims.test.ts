import { describe, expect, it } from 'vitest';
import { ChosenClaims } from '../../../src/app/import/chosen-claims.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';

const dayOf = (iso: string) => parseDay(iso) as Day;
const planOf = (name: string) => BUILT_IN_PLANS.findByName(name)[0];

describe('ChosenClaims', () => {
  it('has what was added', () => {
    const chosen = new ChosenClaims();
    for (const number of [2, 5, 9]) chosen.add(number, planOf('Aetna'), undefined, number !== 5);
    expect([1, 2, 3, 5, 9, 10].filter((number) => chosen.has(number))).toEqual([2, 5, 9]);
    expect(chosen.withoutRin).toBe(1);
    expect(chosen.count).toBe(3);
  });
  it('lists plans with the last days for their disputes', () => {
    const chosen = new ChosenClaims();
    const [first, second] = [dayOf('2026-10-20'), dayOf('2026-11-12')];
    chosen.add(1, planOf('Aetna'), second, true);
    chosen.add(2, planOf('Molina'), second, true);
    chosen.add(3, planOf('Aetna'), first, true);
    chosen.add(4, planOf('Aetna'), second, true);
    chosen.add(6, undefined, second, true);
    expect(chosen.listPlans()).toEqual([
      {
        name: 'Aetna Better Health of Illinois',
        drafts: 3,
        limitDays: 90,
        deadlines: new Map([
          [dayOf('2027-02-10'), 2],
          [dayOf('2027-01-18'), 1],
        ]),
      },
      { name: 'Molina Healthcare of Illinois', drafts: 1, limitDays: undefined, deadlines: new Map() },
    ]);
  });
});
