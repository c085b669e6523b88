import { describe, expect, it } from 'vitest';
import type { PlanSetting } from '../../../src/core/model/context.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  findPlanSettingFaults,
  mergePlanSettings,
  SETTINGS_SOURCE,
} from '../../../src/core/portal/custom-plans.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { findNearestPlans, listActivePlanNames } from '../../../src/core/portal/plan-names.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';

const HCI = 'HealthChoice Illinois';
const MERIDIAN = 'Meridian Health Plan of Illinois';
const SIXTH = { name: 'Sixth Plan of Illinois', program: HCI, from: '2027-01-01' } as const;

describe('plans of the settings', () => {
  it('are found by their names and aliases, in their program', () => {
    const plans = mergePlanSettings([{ ...SIXTH, aliases: ['Sixth', '6PI'] }]);
    expect(plans.findInProgram('6-pi', HCI)?.name).toBe(SIXTH.name);
    expect(plans.findInProgram('sixth plan of illinois', 'MLTSS')?.name).toBe(SIXTH.name);
    expect(plans.findInProgram('Sixth', 'MMAI')).toBeUndefined();
    expect(plans.findByName('Sixth')).toEqual([
      expect.objectContaining({ ...SIXTH, basis: 'plan', source: SETTINGS_SOURCE }),
    ]);
    expect(findNearestPlans('Sixt Plan of Illinois', plans)).toEqual([SIXTH.name]);
    expect(listActivePlanNames(parseDay('2027-01-01') as Day, plans)).toContain('Sixth');
    expect(BUILT_IN_PLANS.findByName('Sixth')).toEqual([]);
  });
  it('are found with the State, the program and brackets around their names', () => {
    const plans = mergePlanSettings([{ ...SIXTH, aliases: ['Sixth'] }]);
    for (const text of ['Sixth Plan', 'Sixth of IL', 'Sixth Medicaid', 'Sixth Plan (Cook)'])
      expect(plans.findByName(text)[0]?.name).toBe(SIXTH.name);
    for (const text of ['Sixth PPO', 'Sixth (PPO)', 'Meridian (Sixth)', 'Sixth (Meridian)', 'Sixth Molina'])
      expect(plans.findByName(text)).toEqual([]);
  });
  it('extend built-in plans, by any of their names', () => {
    const plans = mergePlanSettings([
      { name: 'meridian', aliases: ['Mer IL'], filingLimitDays: 45, trackingNumbers: ['M*'] },
    ]);
    const plan = plans.findInProgram('MER IL', HCI);
    expect(plan).toMatchObject({
      name: MERIDIAN,
      filingLimitDays: 45,
      filingLimitSource: SETTINGS_SOURCE,
      trackingNumbers: ['M*'],
      basis: 'notice',
    });
    expect(plans.findInProgram('Meridian', HCI)).toBe(plan);
    // Its names mean the dual plan if the draft has that program.
    expect(plans.findInProgram('Mer IL', 'FIDE SNP')?.name).toBe('Wellcare Meridian Dual Align');
    expect(plans.all).toHaveLength(BUILT_IN_PLANS.all.length);
  });
  it('change when a built-in plan begins or ends', () => {
    const plans = mergePlanSettings([
      { name: 'Molina', from: '2018-01-01', to: '2027-12-31', successor: 'Meridian' },
    ]);
    expect(plans.findInProgram('Molina', HCI)).toMatchObject({
      from: '2018-01-01',
      to: '2027-12-31',
      successor: 'Meridian',
      basis: 'plan',
      source: SETTINGS_SOURCE,
    });
  });
  it('with one name mean the one without Medicare if there is no program', () => {
    const names = { aliases: ['Sixth'] };
    const plans = mergePlanSettings([
      { ...SIXTH, ...names, name: 'Sixth Duals', program: 'FIDE SNP' },
      { ...SIXTH, ...names },
    ]);
    expect(plans.findInProgram('Sixth', undefined)?.name).toBe(SIXTH.name);
    expect(plans.findInProgram('Sixth', 'FIDE SNP')?.name).toBe('Sixth Duals');
  });
  it('are found among more texts than the cache holds', () => {
    const plans = mergePlanSettings([SIXTH]);
    const found = Array.from({ length: 10_050 }, (_, i) => plans.findByName(`made-up ${i}`).length);
    expect(found.every((count) => count === 0)).toBe(true);
    expect(plans.findByName('made-up 1')).toEqual([]);
    expect(plans.findByName(SIXTH.name)).toHaveLength(1);
  });
  it('leave the built-in plans unchanged if empty', () => expect(mergePlanSettings([])).toBe(BUILT_IN_PLANS));
});

describe('findPlanSettingFaults', () => {
  it('has none for valid settings', () => {
    expect(
      findPlanSettingFaults([SIXTH, { name: 'Meridian', aliases: ['Mer IL'] }, { ...SIXTH, name: 'UHC' }]),
    ).toEqual([]);
  });
  it.each<[string, PlanSetting[], string, string]>([
    [
      'a slip in a name',
      [{ name: 'Meridan Health' }],
      'name',
      `We do not know this plan. Did you mean ${MERIDIAN}? To add your own, fill in program and from.`,
    ],
    [
      'a name like none',
      [{ name: 'Qqqq' }],
      'name',
      'We do not know this plan. To add your own, fill in program and from.',
    ],
    [
      'one of your own without its first day',
      [{ name: 'Qqqq', program: HCI }],
      'from',
      'This is missing. Type the first day',
    ],
    [
      'a built-in plan, with a program',
      [{ ...SIXTH, name: 'CountyCare' }],
      'name',
      'We already know this plan',
    ],
    ['a new plan twice', [SIXTH, SIXTH], 'name', 'We already know this plan'],
    ['a built-in plan twice', [{ name: 'BCBS' }, { name: 'BCBSIL' }], 'name', 'in the list twice'],
    ['an end before the beginning', [{ ...SIXTH, to: '2026-12-31' }], 'to', 'a day from 2027-01-01 on.'],
    [
      'an end before a beginning of ours',
      [{ name: 'Aetna', to: '2020-11-30' }],
      'to',
      'a day from 2020-12-01 on.',
    ],
    [
      'a beginning after an end of ours',
      [{ name: 'IlliniCare', from: '2021-01-01' }],
      'to',
      'a day from 2021-01-01 on.',
    ],
    [
      "another plan's name",
      [{ name: 'Molina', aliases: ['Mo', 'MHP'] }],
      'aliases[1]',
      `${MERIDIAN} has this name already`,
    ],
    [
      "another plan's name with the State",
      [{ name: 'Molina', aliases: ['Meridian HMO of IL'] }],
      'aliases[0]',
      `${MERIDIAN} has this name already`,
    ],
    [
      'a name of YouthCare, which is in HealthChoice',
      [{ ...SIXTH, aliases: ['DCFS plan'] }],
      'aliases[0]',
      'YouthCare has this name already',
    ],
    [
      'a name of two of your own',
      [
        { ...SIXTH, aliases: ['Six'] },
        { name: 'Molina', aliases: ['six'] },
      ],
      'aliases[0]',
      'Molina',
    ],
    [
      'a name of fee-for-service',
      [{ name: 'Molina', aliases: ['Public Aid'] }],
      'aliases[0]',
      'means fee-for-service',
    ],
    [
      'a plan of your own that is fee-for-service',
      [{ ...SIXTH, name: 'Medicaid' }],
      'name',
      'means fee-for-service',
    ],
    ['a name of dashes', [{ ...SIXTH, name: '---' }], 'name', 'a name with letters or digits'],
  ])('%s', (_, settings, key, problem) => {
    const [fault] = findPlanSettingFaults(settings);
    expect(fault).toMatchObject({ key, problem: expect.stringContaining(problem) });
  });
  it('has the index of the plan in the list', () => {
    expect(findPlanSettingFaults([SIXTH, { name: 'Qqqq' }]).map(({ index }) => index)).toEqual([1]);
  });
});
