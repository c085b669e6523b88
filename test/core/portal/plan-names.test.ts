import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import {
  findNearestPlans,
  getShortName,
  isFeeForServiceName,
  isNonMedicaidPlan,
  listActivePlanNames,
} from '../../../src/core/portal/plan-names.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';

const day = (iso: string) => parseDay(iso) as Day;

describe('names', () => {
  it('of fee-for-service match whole', () => {
    const texts = [
      'Medicaid',
      'public aid',
      'HFS',
      'IDPA',
      'FFS',
      'MEDI',
      'Fee-For-Service',
      'Medicare',
      'HFS Aetna',
      '',
    ];
    expect(texts.filter(isFeeForServiceName)).toEqual(texts.slice(0, 7));
  });
  it('of plans that are not Illinois Medicaid MCOs match whole', () => {
    const texts = ['Ambetter', 'WellCare', 'UHC', 'Cigna', 'BCBS PPO', 'BCBS', 'WellCare Harmony', ''];
    expect(texts.filter(isNonMedicaidPlan)).toEqual(texts.slice(0, 5));
  });
  it.each([
    ['Contry Care', ['CountyCare']],
    ['Aetnna', ['Aetna Better Health of Illinois']],
    ['BCBS of Illinois', ['Blue Cross Community Health Plans']],
    ['Molina Dual', ['Molina Healthcare of Illinois', 'Molina Dual Options']],
    ['Blue Crs', ['Blue Cross Community Health Plans']],
    ['Zyxwvu', []],
    ['---', []],
    [`Meridian ${'x'.repeat(60)}`, []],
  ])('nearest to %s', (text, plans) => expect(findNearestPlans(text, BUILT_IN_PLANS)).toEqual(plans));
  it('are short in the list of the plans on a day', () => {
    const now = ['Aetna', 'BCBS', 'CountyCare', 'Meridian', 'Molina', 'YouthCare'];
    expect(listActivePlanNames(day('2026-11-24'), BUILT_IN_PLANS)).toEqual(now);
    expect(listActivePlanNames(day('2027-01-01'), BUILT_IN_PLANS)).toEqual([...now, 'Humana']);
    expect(listActivePlanNames(day('2018-06-01'), BUILT_IN_PLANS)).toEqual([
      'BCBS',
      'CountyCare',
      'Meridian',
      'Molina',
      'Harmony',
      'IlliniCare',
      'NextLevel',
    ]);
  });
  it('are canonical if there is no alias', () => {
    expect(BUILT_IN_PLANS.findByName('Aetna FIDE SNP').map(getShortName)).toEqual(['Aetna FIDE SNP']);
  });
});
