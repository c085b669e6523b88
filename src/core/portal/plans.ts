import type { Plan } from '../model/context.ts';
import type { Day } from '../model/vocabulary.ts';
import { formatIsoDay } from '../values/day.ts';

const HEALTHCHOICE = 'HealthChoice Illinois';
const YOUTHCARE = 'YouthCare';
const MLTSS = 'MLTSS';
const MMAI = 'MMAI';
const FIDE = 'FIDE SNP';

const ACTIVE = { program: HEALTHCHOICE, from: '2018-01-01', area: 'statewide' } as const;
const NOTICE = { basis: 'notice', source: 'HFS notices on HealthChoice Illinois plans' } as const;
const PRESS = {
  basis: 'secondary',
  source: 'Press and vendor pages on HealthChoice Illinois plans',
} as const;
const DUALS = {
  area: 'statewide',
  basis: 'notice',
  source: 'HFS notices on MMAI and FIDE SNP plans',
} as const;

const AETNA = 'Aetna Better Health of Illinois';
const BLUE_CROSS = 'Blue Cross Community Health Plans';
const HUMANA = 'Humana (HealthChoice)';
const MERIDIAN = 'Meridian Health Plan of Illinois';
const MOLINA = 'Molina Healthcare of Illinois';
const DUAL_ALIGN = 'Wellcare Meridian Dual Align';

/** HealthChoice before the dual plans: a name that both share means the first if the draft has no program. */
export const PLANS: readonly Plan[] = [
  {
    ...ACTIVE,
    ...NOTICE,
    name: AETNA,
    shortName: 'Aetna',
    aliases: ['Aetna', 'Aetna Better Health', 'ABH', 'ABHIL', 'ABH-IL', 'Aetna Medicaid', 'CVS Aetna'],
    from: '2020-12-01',
    fromBasis: 'secondary',
    filingLimitDays: 90,
    filingLimitSource: 'Aetna Better Health of Illinois, provider pages on reconsideration',
    strictWindowSource: "Aetna's provider form; 89 Ill. Adm. Code 140.75(b)(2)",
  },
  {
    ...ACTIVE,
    ...NOTICE,
    name: BLUE_CROSS,
    shortName: 'Blue Cross',
    // biome-ignore format: one list of names
    aliases: [
      'BCBS', 'BCBSIL', 'BCBS IL', 'Blue Cross', 'BCCHP', 'BC Community', 'Blue Cross Community', 'HCSC',
      // The State itself writes Blue Cross Blue Shield of Illinois.
      'Blue Cross Blue Shield of Illinois', 'Blue Cross and Blue Shield of Illinois', 'BCBS Community',
      'BCBSIL Community', 'Blue Cross Blue Shield Community', 'BCBS BCCHP', 'BCBSIL BCCHP',
      'Health Care Service Corporation',
    ],
    filingLimitDays: 60,
    filingLimitSource: 'BCBSIL, provider pages on claim disputes',
  },
  {
    ...ACTIVE,
    ...NOTICE,
    name: 'CountyCare',
    aliases: ['County Care', 'CountyCare Health Plan', 'CCHP', 'CountyCare Cook County'],
    area: 'Cook County',
    filingLimitDays: 60,
    filingLimitSource: 'CountyCare, provider pages on claim disputes',
    answersWithin: {
      days: 30,
      unit: 'business day',
      source: 'CountyCare, provider pages on claim disputes',
    },
  },
  {
    ...ACTIVE,
    ...NOTICE,
    name: MERIDIAN,
    shortName: 'Meridian',
    aliases: ['Meridian', 'Meridian Health', 'MeridianHealth', 'Meridian Health Plan', 'MHP', 'MHPIL'],
    answersWithin: {
      days: 30,
      unit: 'calendar day',
      source: 'Meridian Health Plan of Illinois, provider pages on claim disputes',
    },
  },
  {
    ...ACTIVE,
    ...NOTICE,
    name: MOLINA,
    shortName: 'Molina',
    aliases: ['Molina', 'Molina Healthcare', 'MHIL'],
  },
  {
    ...NOTICE,
    name: 'YouthCare',
    aliases: ['Youth Care', 'YouthCare HealthChoice Illinois', 'DCFS plan', 'DCFS YouthCare'],
    program: YOUTHCARE,
    from: '2020-02-01',
    area: 'statewide, youth in care',
  },
  {
    ...ACTIVE,
    ...PRESS,
    name: HUMANA,
    shortName: 'Humana',
    aliases: ['Humana', 'Humana Healthy Horizons', 'Humana Healthy Horizons in Illinois'],
    from: '2027-01-01',
  },
  createEndedPlan('Harmony Health Plan', ['Harmony', 'WellCare Harmony'], '2018-12-31', MERIDIAN),
  createEndedPlan('IlliniCare Health', ['IlliniCare'], '2020-11-30', AETNA),
  // Members moved over several weeks, so no rule on this end date leads to more than review.
  {
    ...createEndedPlan('NextLevel Health', ['NextLevel', 'Next Level', 'NLHP'], '2020-07-31', MERIDIAN),
    area: 'Cook County',
  },
  createMmaiPlan('Aetna Better Health Premier Plan', AETNA, 'Aetna FIDE SNP'),
  createMmaiPlan('Blue Cross Community MMAI', BLUE_CROSS, 'a FIDE SNP of another plan'),
  createMmaiPlan('Humana Gold Plus Integrated', HUMANA, 'Humana FIDE SNP'),
  createMmaiPlan('MeridianComplete', MERIDIAN, `${DUAL_ALIGN} (FIDE SNP)`),
  createMmaiPlan('Molina Dual Options', MOLINA, 'Molina FIDE SNP'),
  createFideSnpPlan('Aetna FIDE SNP', AETNA),
  createFideSnpPlan('Humana FIDE SNP', HUMANA),
  createFideSnpPlan(DUAL_ALIGN, MERIDIAN),
  createFideSnpPlan('Molina FIDE SNP', MOLINA),
];

/** The canonical name and the aliases of a plan, without the names of its parent. */
export function listPlanNames(plan: Plan): string[] {
  return [plan.name, ...plan.aliases];
}

/** Whether the plan was contracted on a day of service. */
export function isActivePlan(plan: Plan, day: Day): boolean {
  const iso = formatIsoDay(day);
  return iso >= plan.from && (plan.to === undefined || iso <= plan.to);
}

/** Whether the plan's members have Medicare and Medicaid. */
export function isDualPlan(plan: Plan): boolean {
  return plan.program === MMAI || plan.program === FIDE;
}

/** Whether a plan has a program. MLTSS and YouthCare are parts of HealthChoice Illinois; YouthCare has no MLTSS. */
export function hasProgram(plan: Plan, program: string): boolean {
  if (plan.program === program) return true;
  return program === MLTSS
    ? plan.program === HEALTHCHOICE
    : program === HEALTHCHOICE && plan.program === YOUTHCARE;
}

function createEndedPlan(name: string, aliases: readonly string[], to: string, successor: string): Plan {
  return { ...ACTIVE, ...PRESS, name, aliases, to, successor };
}

function createMmaiPlan(name: string, parent: string, successor: string): Plan {
  return {
    ...DUALS,
    name,
    aliases: [],
    program: MMAI,
    from: '2014-03-01',
    to: '2025-12-31',
    parent,
    successor,
  };
}

function createFideSnpPlan(name: string, parent: string): Plan {
  return { ...DUALS, name, aliases: [], program: FIDE, from: '2026-01-01', parent };
}
