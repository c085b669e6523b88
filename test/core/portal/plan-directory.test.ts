import { describe, expect, it } from 'vitest';
import { BUILT_IN_PLANS, PlanDirectory } from '../../../src/core/portal/plan-directory.ts';
import { listPlanNames, PLANS } from '../../../src/core/portal/plans.ts';

const HCI = 'HealthChoice Illinois';

describe('a plan by its name', () => {
  it.each([
    ['Aetna', HCI, 'Aetna Better Health of Illinois'],
    ['abh-il', undefined, 'Aetna Better Health of Illinois'],
    ['CVS AETNA', 'MLTSS', 'Aetna Better Health of Illinois'],
    ['BCBS IL', HCI, 'Blue Cross Community Health Plans'],
    ['HCSC', undefined, 'Blue Cross Community Health Plans'],
    ['cchp', HCI, 'CountyCare'],
    ['MeridianHealth', HCI, 'Meridian Health Plan of Illinois'],
    ['MHIL', HCI, 'Molina Healthcare of Illinois'],
    ['DCFS plan', 'YouthCare', 'YouthCare'],
    ['YouthCare', HCI, 'YouthCare'],
    ['Humana', undefined, 'Humana (HealthChoice)'],
    ['WellCare Harmony', HCI, 'Harmony Health Plan'],
    ['IlliniCare', HCI, 'IlliniCare Health'],
    ['NLHP', HCI, 'NextLevel Health'],
    ['Aetna', 'MMAI', 'Aetna Better Health Premier Plan'],
    ['BCBS', 'MMAI', 'Blue Cross Community MMAI'],
    ['Humana', 'MMAI', 'Humana Gold Plus Integrated'],
    ['Meridian', 'MMAI', 'MeridianComplete'],
    ['Molina Healthcare of Illinois', 'MMAI', 'Molina Dual Options'],
    ['Aetna', 'FIDE SNP', 'Aetna FIDE SNP'],
    ['Humana', 'FIDE SNP', 'Humana FIDE SNP'],
    ['Meridian', 'FIDE SNP', 'Wellcare Meridian Dual Align'],
    ['Molina', 'FIDE SNP', 'Molina FIDE SNP'],
    ['molina dual options', undefined, 'Molina Dual Options'],
    ['Wellcare Meridian Dual Align', 'FIDE SNP', 'Wellcare Meridian Dual Align'],
    ['Molina', 'fee-for-service', 'Molina Healthcare of Illinois'],
  ])('%s in %s', (mco, program, name) => expect(BUILT_IN_PLANS.findInProgram(mco, program)?.name).toBe(name));

  it.each([
    ['BCBSIL', 'FIDE SNP'],
    ['CountyCare', 'MMAI'],
    ['Meridian', 'YouthCare'],
    ['YouthCare', 'MLTSS'],
    ['YouthCare', 'MMAI'],
    ['Molina Dual Options', HCI],
    ['Molina Dual Options', 'MLTSS'],
    ['BCBS PPO', HCI],
    ['Aetna of sorts', undefined],
    ['', undefined],
  ])('none for %s in %s', (mco, program) =>
    expect(BUILT_IN_PLANS.findInProgram(mco, program)).toBeUndefined(),
  );

  it('finds every plan by all of its names in its program', () => {
    for (const plan of PLANS) {
      for (const name of listPlanNames(plan))
        expect(BUILT_IN_PLANS.findInProgram(name, plan.program)).toBe(plan);
    }
  });
});

it('returns the same list for the same text', () => {
  const directory = new PlanDirectory(PLANS);
  expect(directory.findByName('Meridian')).toBe(directory.findByName('Meridian'));
  expect(directory.findByName('no such plan')).toEqual([]);
});
