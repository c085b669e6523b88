import { describe, expect, it } from 'vitest';
import type { PlanSetting } from '../../../src/core/model/context.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { planFaults, plansWith, YOUR_SETTINGS } from '../../../src/core/portal/custom-plans.ts';
import { KNOWN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { nearestPlans, plansOn } from '../../../src/core/portal/plan-names.ts';
import { readDay } from '../../../src/core/values/date-text.ts';

const HCI = 'HealthChoice Illinois';
const MERIDIAN = 'Meridian Health Plan of Illinois';
const SIXTH = { name: 'Sixth Plan of Illinois', program: HCI, from: '2027-01-01' } as const;

describe('plans of the settings', () => {
  it('are known by their names and aliases, in their program', () => {
    const plans = plansWith([{ ...SIXTH, aliases: ['Sixth', '6PI'] }]);
    expect(plans.of('6-pi', HCI)?.name).toBe(SIXTH.name);
    expect(plans.of('sixth plan of illinois', 'MLTSS')?.name).toBe(SIXTH.name);
    expect(plans.of('Sixth', 'MMAI')).toBeUndefined();
    expect(plans.named('Sixth')).toEqual([
      expect.objectContaining({ ...SIXTH, basis: 'plan', source: YOUR_SETTINGS }),
    ]);
    expect(nearestPlans('Sixt Plan of Illinois', plans)).toEqual([SIXTH.name]);
    expect(plansOn(readDay('2027-01-01') as Day, plans)).toContain('Sixth');
    expect(KNOWN_PLANS.named('Sixth')).toEqual([]);
  });
  it('add to those that are known, by any of their names', () => {
    const plans = plansWith([
      { name: 'meridian', aliases: ['Mer IL'], filingLimitDays: 45, trackingNumbers: ['M*'] },
    ]);
    const plan = plans.of('MER IL', HCI);
    expect(plan).toMatchObject({
      name: MERIDIAN,
      filingLimitDays: 45,
      filingLimitSource: YOUR_SETTINGS,
      trackingNumbers: ['M*'],
      basis: 'notice',
    });
    expect(plans.of('Meridian', HCI)).toBe(plan);
    // Its names mean the dual plan where the draft gives that program.
    expect(plans.of('Mer IL', 'FIDE SNP')?.name).toBe('Wellcare Meridian Dual Align');
    expect(plans.all).toHaveLength(KNOWN_PLANS.all.length);
  });
  it('change when one that is known begins or ends', () => {
    const plans = plansWith([
      { name: 'Molina', from: '2018-01-01', to: '2027-12-31', successor: 'Meridian' },
    ]);
    expect(plans.of('Molina', HCI)).toMatchObject({
      from: '2018-01-01',
      to: '2027-12-31',
      successor: 'Meridian',
      basis: 'plan',
      source: YOUR_SETTINGS,
    });
  });
  it('of one name are the one without Medicare where no program is told', () => {
    const names = { aliases: ['Sixth'] };
    const plans = plansWith([
      { ...SIXTH, ...names, name: 'Sixth Duals', program: 'FIDE SNP' },
      { ...SIXTH, ...names },
    ]);
    expect(plans.of('Sixth', undefined)?.name).toBe(SIXTH.name);
    expect(plans.of('Sixth', 'FIDE SNP')?.name).toBe('Sixth Duals');
  });
  it('are found among more texts than are remembered', () => {
    const plans = plansWith([SIXTH]);
    const found = Array.from({ length: 10_050 }, (_, i) => plans.named(`made-up ${i}`).length);
    expect(found.every((count) => count === 0)).toBe(true);
    expect(plans.named('made-up 1')).toEqual([]);
    expect(plans.named(SIXTH.name)).toHaveLength(1);
  });
  it('that are none are ours', () => expect(plansWith([])).toBe(KNOWN_PLANS));
});

describe('faults of plans', () => {
  it('are none where all is well', () => {
    expect(planFaults([SIXTH, { name: 'Meridian', aliases: ['Mer IL'] }, { ...SIXTH, name: 'UHC' }])).toEqual(
      [],
    );
  });
  it.each<[string, PlanSetting[], string, string]>([
    [
      'a slip in a name',
      [{ name: 'Meridan Health' }],
      'name',
      `no plan that we know; did you mean ${MERIDIAN}; one of your own needs program and from`,
    ],
    [
      'a name like none',
      [{ name: 'Qqqq' }],
      'name',
      'no plan that we know; one of your own needs program and from',
    ],
    [
      'one of your own without its first day',
      [{ name: 'Qqqq', program: HCI }],
      'from',
      'missing; the first day',
    ],
    ['one that is known, with a program', [{ ...SIXTH, name: 'CountyCare' }], 'name', 'known already'],
    ['one of your own twice', [SIXTH, SIXTH], 'name', 'known already'],
    ['one that is known twice', [{ name: 'BCBS' }, { name: 'BCBSIL' }], 'name', 'stands above'],
    [
      'an end before the beginning',
      [{ ...SIXTH, to: '2026-12-31' }],
      'to',
      'a day from 2027-01-01 on expected',
    ],
    [
      'an end before a beginning of ours',
      [{ name: 'Aetna', to: '2020-11-30' }],
      'to',
      'a day from 2020-12-01 on expected',
    ],
    [
      'a beginning after an end of ours',
      [{ name: 'IlliniCare', from: '2021-01-01' }],
      'to',
      'a day from 2021-01-01 on expected',
    ],
    [
      "another plan's name",
      [{ name: 'Molina', aliases: ['Mo', 'MHP'] }],
      'aliases[1]',
      `is a name of ${MERIDIAN} already`,
    ],
    [
      'a name of YouthCare, which is in HealthChoice',
      [{ ...SIXTH, aliases: ['DCFS plan'] }],
      'aliases[0]',
      'is a name of YouthCare already',
    ],
    [
      'a name of two of your own',
      [
        { ...SIXTH, aliases: ['Six'] },
        { name: 'Molina', aliases: ['six'] },
      ],
      'aliases[0]',
      'is a name of Molina',
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
  ])('%s', (_, settings, key, what) => {
    const [fault] = planFaults(settings);
    expect(fault).toMatchObject({ key, what: expect.stringContaining(what) });
  });
  it('say which plan of the list it is', () => {
    expect(planFaults([SIXTH, { name: 'Qqqq' }]).map(({ index }) => index)).toEqual([1]);
  });
});
