import { describe, expect, it } from 'vitest';
import { mergePlanSettings } from '../../../src/core/portal/custom-plans.ts';
import { findPayerPlan, findPayerProgram } from '../../../src/core/portal/payers.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';

function find(
  name: string,
  line = 'MC',
  ids: readonly string[] = [],
  { plans = BUILT_IN_PLANS, contract = '' } = {},
): string | undefined {
  return findPayerPlan({ name, ids }, { line, contract }, plans)?.name;
}

describe('findPayerPlan', () => {
  it.each([
    ['MOLINA HEALTHCARE OF ILLINOIS INC', 'Molina Healthcare of Illinois'],
    ['MOLINA HEALTHCARE OF ILLINOIS, INC.', 'Molina Healthcare of Illinois'],
    ['AETNA BETTER HEALTH OF IL', 'Aetna Better Health of Illinois'],
    ['COUNTYCARE HEALTH PLAN', 'CountyCare'],
    ['MERIDIAN HEALTH PLAN OF ILLINOIS INC', 'Meridian Health Plan of Illinois'],
    ['BLUE CROSS COMMUNITY HEALTH PLANS', 'Blue Cross Community Health Plans'],
    ['YOUTHCARE', 'YouthCare'],
  ])('%s is %s', (name, plan) => {
    expect(find(name)).toBe(plan);
    expect(find(name, 'HM')).toBe(plan);
  });
  it.each([
    'MOLINA HEALTHCARE OF MICHIGAN',
    'MADE-UP COMMERCIAL INSURANCE',
    'AMBETTER',
    'UNITEDHEALTHCARE',
    'MEDICARE PART B',
    '',
  ])('%j is no plan', (name) => {
    expect(find(name)).toBeUndefined();
  });
  it('leaves other lines of business of the same payer out', () => {
    const name = 'BLUE CROSS BLUE SHIELD OF ILLINOIS';
    expect(find(name, 'MC')).toBe('Blue Cross Community Health Plans');
    for (const line of ['12', 'BL', 'CI', 'MA', 'MB', '16']) expect(find(name, line)).toBeUndefined();
  });
  it('finds the plan in the program that the contract names', () => {
    const name = 'MOLINA HEALTHCARE OF ILLINOIS';
    expect(find(name, 'MC', [], { contract: 'IL MMAI 2025' })).toBe('Molina Dual Options');
    expect(find(name, 'MC', [], { contract: 'fide snp' })).toBe('Molina FIDE SNP');
    expect(find(name, 'MC', [], { contract: 'MLTSS' })).toBe('Molina Healthcare of Illinois');
    expect(find('COUNTYCARE', 'MC', [], { contract: 'MMAI' })).toBe('CountyCare');
  });
  it('finds an id that the settings have among the names of a plan', () => {
    const plans = mergePlanSettings([{ name: 'CountyCare', aliases: ['MADEUPID1'] }]);
    expect(find('COOK COUNTY', 'MC', ['', 'MADEUPID1'], { plans })).toBe('CountyCare');
    expect(find('COOK COUNTY', 'MC', ['MADEUPID1'])).toBeUndefined();
  });
});

describe('findPayerProgram', () => {
  it.each([
    ['Molina', 'IL MLTSS', 'MLTSS'],
    ['Molina', 'MMAI', undefined],
    ['Molina', '', undefined],
    ['Molina Dual Options', '', 'MMAI'],
    ['', 'MLTSS', undefined],
  ])('of %j with the contract %j is %s', (mco, contract, program) => {
    expect(findPayerProgram(BUILT_IN_PLANS.findByName(mco)[0], contract)).toBe(program);
  });
});
