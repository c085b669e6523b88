import { describe, expect, it } from 'vitest';
import type { TicketField } from '../../../src/core/fields/ticket.ts';
import type { Row } from '../../../src/core/model/field.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import {
  findNearestPlans,
  getShortName,
  isFeeForServiceName,
  isNonMedicaidPlan,
  listActivePlanNames,
} from '../../../src/core/portal/plan-names.ts';
import { isActivePlan, isDualPlan, listPlanNames, PLANS } from '../../../src/core/portal/plans.ts';
import { getMcoKey } from '../../../src/core/portal/ticket-plan.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { foldName } from '../../../src/core/values/text.ts';
import { gridOf, validRow } from '../../support/rows.ts';

const HCI = 'HealthChoice Illinois';
const day = (iso: string) => parseDay(iso) as Day;

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

  it('finds every plan by each of its names in its program', () => {
    for (const plan of PLANS) {
      for (const name of listPlanNames(plan))
        expect(BUILT_IN_PLANS.findInProgram(name, plan.program)).toBe(plan);
    }
  });
});

describe('the table', () => {
  it('names no two plans of one program alike', () => {
    const plansOf = new Map<string, Set<string>>();
    for (const plan of PLANS) {
      for (const name of listPlanNames(plan)) {
        const key = `${plan.program} ${foldName(name)}`;
        plansOf.set(key, (plansOf.get(key) ?? new Set()).add(plan.name));
      }
    }
    expect([...plansOf].filter(([, plans]) => plans.size > 1)).toEqual([]);
  });
  it('says who follows a plan that has ended, and ends after it begins', () => {
    for (const { to, from, successor } of PLANS.filter((plan) => plan.to)) {
      expect([typeof successor, from < String(to)]).toEqual(['string', true]);
    }
  });
  it('has a parent for each dual plan, and for no other', () => {
    for (const plan of PLANS) {
      expect(isDualPlan(plan), plan.name).toBe(plan.parent !== undefined);
      if (plan.parent) expect(BUILT_IN_PLANS.findByName(plan.parent)[0]?.name).toBe(plan.parent);
    }
  });
  it('has the filing limits that plans publish, each with its source', () => {
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
  it('is active from the first day to the last', () => {
    const [mmai] = BUILT_IN_PLANS.findByName('MeridianComplete');
    const days = ['2014-02-28', '2014-03-01', '2025-12-31', '2026-01-01'].map(day);
    expect(mmai && days.map((each) => isActivePlan(mmai, each))).toEqual([false, true, true, false]);
    const [humana] = BUILT_IN_PLANS.findByName('Humana');
    expect(
      humana && ['2026-12-31', '2027-01-01', '2030-01-01'].map((iso) => isActivePlan(humana, day(iso))),
    ).toEqual([false, true, true]);
  });
});

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
  it('of plans that are no Illinois Medicaid MCO match whole', () => {
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
  it('of the plans of a day, short', () => {
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
  it('are whole where there is no alias', () => {
    expect(BUILT_IN_PLANS.findByName('Aetna FIDE SNP').map(getShortName)).toEqual(['Aetna FIDE SNP']);
  });
});

describe('mcoKey', () => {
  const keyOf = async (mco: string, program: string) => {
    const table = await openTable(gridOf('ticket', [validRow('ticket', { mco, program })]), 'ticket');
    const keys: string[] = [];
    for await (const batch of table.rows())
      keys.push(...batch.map((row) => getMcoKey(row as Row<TicketField>, BUILT_IN_PLANS)));
    return keys;
  };
  it.each([
    ['MHP', HCI, 'Meridian Health Plan of Illinois'],
    ['Meridian', '', 'Meridian Health Plan of Illinois'],
    ['Meridian', 'MMAI', 'MeridianComplete'],
    ['BCBS', 'FIDE SNP', 'Blue Cross Community Health Plans'],
    ['Made-Up  Care', HCI, 'madeupcare'],
    ['', HCI, ''],
  ])('of %s in %s', async (mco, program, key) => expect(await keyOf(mco, program)).toEqual([key]));
});
