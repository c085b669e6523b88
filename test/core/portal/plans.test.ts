import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import {
  hasProgram,
  isActivePlan,
  isDualPlan,
  listPlanNames,
  PLANS,
} from '../../../src/core/portal/plans.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { foldName } from '../../../src/core/values/text.ts';

const day = (iso: string) => parseDay(iso) as Day;

describe('the table', () => {
  it('has no name for two plans of one program', () => {
    const plansOf = new Map<string, Set<string>>();
    for (const plan of PLANS) {
      for (const name of listPlanNames(plan)) {
        const key = `${plan.program} ${foldName(name)}`;
        plansOf.set(key, (plansOf.get(key) ?? new Set()).add(plan.name));
      }
    }
    expect([...plansOf].filter(([, plans]) => plans.size > 1)).toEqual([]);
  });
  it('names the successor of a plan that has ended, and ends after it begins', () => {
    for (const { to, from, successor } of PLANS.filter((plan) => plan.to)) {
      expect([typeof successor, from < String(to)]).toEqual(['string', true]);
    }
  });
  it('has a parent for every dual plan, and for no other', () => {
    for (const plan of PLANS) {
      expect(isDualPlan(plan), plan.name).toBe(plan.parent !== undefined);
      if (plan.parent) expect(BUILT_IN_PLANS.findByName(plan.parent)[0]?.name).toBe(plan.parent);
    }
  });
  it('has the filing limits that plans publish, with their sources', () => {
    const limits = PLANS.filter((plan) => plan.filingLimitDays).map((plan) => [
      plan.name,
      plan.filingLimitDays,
    ]);
    expect(limits).toEqual([
      ['Aetna Better Health of Illinois', 90],
      ['Blue Cross Community Health Plans', 60],
      ['CountyCare', 60],
    ]);
    for (const plan of PLANS)
      expect(plan.filingLimitDays === undefined).toBe(plan.filingLimitSource === undefined);
  });
  it('has plans active from their first day to their last', () => {
    const [mmai] = BUILT_IN_PLANS.findByName('MeridianComplete');
    const days = ['2014-02-28', '2014-03-01', '2025-12-31', '2026-01-01'].map(day);
    expect(mmai && days.map((on) => isActivePlan(mmai, on))).toEqual([false, true, true, false]);
    const [humana] = BUILT_IN_PLANS.findByName('Humana');
    expect(
      humana && ['2026-12-31', '2027-01-01', '2030-01-01'].map((iso) => isActivePlan(humana, day(iso))),
    ).toEqual([false, true, true]);
  });
});

describe('the program of a plan', () => {
  it.each([
    ['Meridian', 'HealthChoice Illinois', true],
    ['Meridian', 'MLTSS', true],
    ['Meridian', 'MMAI', false],
    ['YouthCare', 'YouthCare', true],
    ['YouthCare', 'HealthChoice Illinois', true],
    ['YouthCare', 'MLTSS', false],
    ['MeridianComplete', 'MMAI', true],
    ['MeridianComplete', 'HealthChoice Illinois', false],
  ])('%s in %s: %s', (name, program, expected) => {
    const [plan] = BUILT_IN_PLANS.findByName(name);
    expect(plan && hasProgram(plan, program)).toBe(expected);
  });
});
