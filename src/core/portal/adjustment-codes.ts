/**
 * What an adjustment in a remittance means, by its group (CO, PR, OA, PI) and its CARC. Any other adjustment denies the
 * amount.
 */
export type AgreedReason = 'contract' | 'patient' | 'earlier payer' | 'capitation';

/** Where the codes come from, and when we sorted them this way. */
export const ADJUSTMENT_SOURCE = {
  list: 'X12 external code list 139, Claim Adjustment Reason Codes',
  guide: '835 implementation guide 005010X221A1; X12 interpretations RFI 207 and 1423 on CLP02',
  basis: 'judgement',
  sortedOn: '2026-11-30',
} as const;

type Codes = Readonly<Record<string, string>>;

/** By what the contract, the law or a settlement says: nobody denied anything. Meanings in our own words. */
const CONTRACT: Codes = {
  // CARC 42 and A2 ended in 2008; payers and test files still send them for 45.
  '42': 'above the fee schedule',
  A2: 'contractual adjustment',
  '44': 'prompt-pay discount',
  '45': 'above the fee schedule or the contracted amount',
  '69': 'day outlier',
  '70': 'cost outlier',
  '74': 'indirect medical education',
  '75': 'direct medical education',
  '76': 'disproportionate share',
  '90': 'ingredient cost',
  '91': 'dispensing fee',
  '94': 'more than was billed',
  '103': 'provider promotional discount',
  '104': 'managed care withholding',
  '105': 'tax withholding',
  '118': 'ESRD network support',
  '130': 'claim submission fee',
  '131': 'negotiated discount of this claim',
  '132': 'prearranged demonstration project',
  '137': 'surcharges, assessments and health related taxes',
  '144': 'incentive',
  '161': 'provider performance bonus',
  '223': 'mandated by law',
  '225': 'interest or penalty of the payer',
  '232': 'transfer between institutions',
  '237': 'penalty set by law',
  '246': 'line for reporting only',
  '253': 'federal sequestration',
};

/** The patient's own share. Medicaid has few; the patient liability in long term care is the usual one. */
const PATIENT: Codes = { '1': 'deductible', '2': 'coinsurance', '3': 'copayment', '66': 'blood deductible' };

/** The same in every group: Medicaid sends it under CO, too. */
const PATIENT_IN_ANY_GROUP: Codes = { '142': 'monthly Medicaid patient liability' };

const EARLIER_PAYER = '23';
const CAPITATION = '24';
const PATIENT_GROUP = 'PR';

/** Why an adjustment denies nothing; undefined if it denies the amount. */
export function findAgreedReason(group: string, carc: string): AgreedReason | undefined {
  if (Object.hasOwn(PATIENT_IN_ANY_GROUP, carc)) return 'patient';
  if (group === PATIENT_GROUP) return Object.hasOwn(PATIENT, carc) ? 'patient' : undefined;
  if (carc === EARLIER_PAYER) return 'earlier payer';
  if (carc === CAPITATION) return 'capitation';
  return Object.hasOwn(CONTRACT, carc) ? 'contract' : undefined;
}
