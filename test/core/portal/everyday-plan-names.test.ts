import { describe, expect, it } from 'vitest';
import { isMedicareName } from '../../../src/core/portal/payer-kind.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { isFeeForServiceName, isNonMedicaidPlan, isPlanVendor } from '../../../src/core/portal/plan-names.ts';

// What billing staff type as the plan, and what it means. A wrong plan costs money, so that a doubtful name means none.

const FFS = 'fee-for-service';
const MEDICARE = 'Medicare';
const NOT_MEDICAID = 'no Illinois Medicaid plan';
const VENDOR = 'a vendor';
const UNKNOWN = 'unknown';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'Aetna Better Health of Illinois': [
    ...['Aetna', 'AETNA', 'Aetna Better Health', 'Aetna Better Health IL', 'Aetna Better Health of IL'],
    ...['Aetna Better Health of Illinois (Medicaid)', 'AetnaBetterHealth', 'Aetna Better Health, Inc.'],
    ...['Aetna Medicaid', 'Aetna IL Medicaid', 'Aetna HealthChoice', 'Aetna HealthChoice Illinois', 'ABH'],
    ...['ABH IL', 'ABH-IL', 'ABH of Illinois', 'ABHIL Medicaid', 'CVS Aetna', 'CVS/Aetna', 'Aetna (IL)'],
    ...['Illinois Aetna', 'Aetna HMO', 'Aetna Health Plan', 'Aetna (ABH)', 'aetna_better_health_il'],
  ],
  'Blue Cross Community Health Plans': [
    ...['BCBS', 'BCBSIL', 'BCBS IL', 'BCBS of IL', 'BCBS of Illinois', 'BCBS-IL', 'BC/BS', 'B.C.B.S. of IL'],
    ...[
      'Blue Cross',
      'Blue Cross of Illinois',
      'Blue Cross Blue Shield',
      'Blue Cross Blue Shield of Illinois',
    ],
    ...['Blue Cross Blue Shield of IL', 'BlueCross BlueShield of Illinois', 'Blue Cross & Blue Shield of IL'],
    ...['Blue Cross and Blue Shield of Illinois', 'BCBSIL Medicaid', 'BCBS Medicaid', 'BCBS Community'],
    ...['BCBS Community Health Plan', 'BCBS Community Health Plans', 'BCBSIL Community', 'BCCHP', 'BCCHP IL'],
    ...['BCCHP HealthChoice', 'BCBS (BCCHP)', 'BCBSIL/BCCHP', 'Blue Cross Community', 'BC Community'],
    ...['Blue Cross Community Health Plan', 'Blue Cross Community (BCCHP)', 'HCSC', 'HCSC Medicaid'],
    ...['Blue Cross Blue Shield Medicaid', 'BCBS HealthChoice Illinois', 'BCBS Medicaid HMO'],
  ],
  CountyCare: [
    ...[
      'CountyCare',
      'County Care',
      'COUNTY CARE',
      'CountyCare Health Plan',
      'CountyCare Health Plan (Cook)',
    ],
    ...['County Care Health Plan of Illinois', 'CountyCare Medicaid', 'CountyCare HealthChoice', 'CCHP'],
    ...['CountyCare (Cook County)', 'CountyCare HP', 'CountyCare, Cook County', 'County-Care IL', 'CCHP IL'],
  ],
  'Meridian Health Plan of Illinois': [
    ...[
      'Meridian',
      'Meridian of IL',
      'Meridian of Illinois',
      'Meridian IL',
      'Meridian (IL)',
      'MeridianHealth',
    ],
    ...['MeridianHealth (IL)', 'Meridian Health', 'Meridian Health of Illinois', 'Meridian Health Plan'],
    ...['Meridian Healthplan', 'Meridian Health Plan of IL, Inc.', 'Meridian HP', 'Meridian Medicaid'],
    ...[
      'Meridian HealthChoice',
      'Meridian HCI',
      'Meridian MLTSS',
      'Meridian HMO',
      'MHP',
      'MHP of IL',
      'MHPIL',
    ],
    ...[
      'MHP (Meridian)',
      'Meridian (secondary)',
      'Meridian MCO',
      'Meridian (Medicaid MCO)',
      'Meridian [IL',
      'Medicaid (Meridian)',
    ],
  ],
  'Molina Healthcare of Illinois': [
    ...['Molina', 'Molina Medicaid', 'Molina IL', 'Molina of Illinois', 'Molina Healthcare', 'MHIL'],
    ...['Molina Health Care of IL', 'Molina Healthcare, Inc.', 'Molina HealthChoice', 'Molina Health Plan'],
    ...['Molina Healthcare of Illinois Medicaid', 'Molina Healthcare (HealthChoice Illinois)'],
  ],
  YouthCare: [
    ...[
      'YouthCare',
      'Youth Care',
      'Youthcare IL',
      'YouthCare HealthChoice',
      'YouthCare HealthChoice Illinois',
    ],
    ...[
      'YouthCare Health Choice IL',
      'YouthCare (DCFS)',
      'DCFS plan',
      'DCFS YouthCare',
      'YouthCare Medicaid',
    ],
  ],
  'Humana (HealthChoice)': [
    ...['Humana', 'Humana Medicaid', 'Humana of Illinois', 'Humana Healthy Horizons', 'Humana HealthChoice'],
    'Humana Healthy Horizons in Illinois',
  ],
  'Harmony Health Plan': ['Harmony', 'Harmony Health Plan of Illinois', 'WellCare Harmony', 'Harmony HP'],
  'IlliniCare Health': ['IlliniCare', 'IlliniCare Health Plan', 'Illinicare Medicaid'],
  'NextLevel Health': ['NextLevel', 'Next Level Health', 'NLHP', 'NextLevel HealthChoice'],
  MeridianComplete: ['MeridianComplete', 'Meridian Complete', 'Meridian MMAI', 'Meridian (MMAI)'],
  'Aetna Better Health Premier Plan': ['Aetna Better Health Premier Plan', 'Aetna MMAI', 'ABH IL (MMAI)'],
  'Molina Dual Options': ['Molina Dual Options', 'Molina Medicaid MMAI'],
  'Blue Cross Community MMAI': ['BCBS MMAI', 'BCBSIL MMAI', 'Blue Cross Community (MMAI)'],
  'Molina FIDE SNP': ['Molina FIDE SNP', 'Molina D-SNP', 'Molina of IL (FIDE SNP)'],
  'Wellcare Meridian Dual Align': ['Wellcare Meridian Dual Align', 'Meridian FIDE'],
  [FFS]: [
    ...['Medicaid', 'Illinois Medicaid', 'IL Medicaid', 'Straight Medicaid', 'Medicaid (straight)', 'FFS'],
    ...['Medicaid FFS', 'Medicaid - FFS', 'Public Aid', 'IL Public Aid', 'HFS', 'IDPA', 'IDPA/HFS', 'MEDI'],
    ...[
      'Fee for Service',
      'Medicaid fee-for-service',
      'Traditional Medicaid',
      'State Medicaid',
      'HFS Medicaid',
    ],
    ...[
      'Department of Public Aid',
      'Illinois Department of Healthcare and Family Services',
      'Medicaid of IL',
    ],
  ],
  [MEDICARE]: [
    ...['Medicare', 'Medicare Part B', 'Aetna Medicare', 'Molina Medicare', 'BCBS Medicare Advantage'],
    ...['Humana (Medicare)', 'UHC Medicare'],
  ],
  [NOT_MEDICAID]: [
    ...['UHC', 'UnitedHealthcare', 'United Healthcare', 'United Health Care of Illinois', 'UHC Commercial'],
    ...['UnitedHealthcare Community Plan', 'Ambetter', 'Ambetter of Illinois', 'Ambetter Marketplace'],
    ...[
      'Wellcare',
      'WellCare Health Plans',
      'Cigna',
      'Cigna HMO',
      'BCBS PPO',
      'BCBS (PPO)',
      'BCBS of IL PPO',
    ],
    ...['Blue Cross Blue Shield PPO', 'BCBSIL PPO'],
  ],
  [VENDOR]: [
    'DentaQuest',
    'DentaQuest of Illinois',
    'Avesis',
    'EyeMed',
    'ModivCare',
    'MTM',
    'Evolent',
    'DentaQuest (Meridian)',
  ],
  [UNKNOWN]: [
    // Two plans, or a plan and another payer.
    ...['YouthCare/Meridian', 'Meridian / Molina', 'Aetna (formerly IlliniCare)', 'Meridian (Molina?)'],
    ...['Meridian (Ambetter)', 'Ambetter (Meridian)', 'Meridian (FFS)', 'Aetna PPO'],
    ...['Aetna (commercial)', 'Molina Marketplace', 'BCBS Commercial', 'Meridian and Medicare-Medicaid'],
    ...['Blue Cross PPO / BCCHP', 'Medicaid and Meridian', 'Meridian (not Medicare)', 'BCBS (FEP/PPO)'],
    // Another State, another product, another program.
    ...[
      'Meridian Health Plan of Michigan',
      'Molina (Michigan)',
      'Molina Healthcare (WI)',
      'Anthem Blue Cross',
    ],
    ...['BCBS FEP', 'Blue Choice', 'HMO Illinois', 'Humana Gold Plus', 'Wellcare Medicaid', 'UHC Medicaid'],
    ...['BCBS FIDE SNP', 'CountyCare MMAI', 'Meridian (duals)', 'Molina Duals'],
    // Too little, too much, or a slip.
    ...[
      'Aetna BH',
      'Meridian Health Care System',
      'Aetna of sorts',
      'Medicaid MCO',
      'Medicaid HMO',
      'Health Plan',
    ],
    ...['HealthChoice', 'HealthChoice Illinois', 'IL', 'HMO', 'Meridain', 'Contry Care', 'Shield', 'Centene'],
    ...[
      'Made-Up Care',
      `Meridian (${'so they say '.repeat(6)})`,
      'Medi-Cal',
      'Medicaid of Indiana',
      'of',
      '',
    ],
  ],
};

function readPlan(text: string): string {
  const [plan] = BUILT_IN_PLANS.findByName(text);
  const kinds = [
    ...(plan ? [plan.name] : []),
    ...(isFeeForServiceName(text) ? [FFS] : []),
    ...(isMedicareName(text, BUILT_IN_PLANS) ? [MEDICARE] : []),
    ...(isNonMedicaidPlan(text) ? [NOT_MEDICAID] : []),
    ...(isPlanVendor(text) ? [VENDOR] : []),
  ];
  return kinds.join(' and ') || UNKNOWN;
}

describe.each(Object.entries(NAMES))('%s', (meaning, names) => {
  it.each(names.map((name) => [name]))('is what %j means', (name) => expect(readPlan(name)).toBe(meaning));
});
