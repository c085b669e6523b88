// The denial codes that mean something for the checks. The first row that has a code counts.

/** What a denial code indicates. */
export type DenialReason =
  | 'authorization'
  | 'medicare'
  | 'plan'
  | 'enrollment'
  | 'returned'
  | 'unfinished'
  | 'reviewed';

/** Pairs: V8 creates an object with so many keys one key at a time. */
type CodeMeanings = readonly (readonly [code: string, meaning: string])[];

/** CARC 23 is a signal only if no other code explains the denial. */
export const ONLY_IF_ALONE = '23';

/** The codes by what they indicate: A nearly certainly, B possibly. The meanings are in our own words, not those of X12. */
export const SIGNAL_TABLE: readonly { reason: DenialReason; grade: 'A' | 'B'; codes: CodeMeanings }[] = [
  {
    reason: 'authorization',
    grade: 'A',
    codes: [
      ['197', 'authorization or notification absent'],
      ['210', 'authorization not received in time'],
    ],
  },
  {
    reason: 'authorization',
    grade: 'B',
    codes: [
      ['15', 'authorization number missing or wrong'],
      ['198', 'authorization exceeded'],
      ['284', 'authorization not for these services'],
      ['296', 'authorization not for this provider'],
      ['302', 'authorization expired'],
      ['39', 'authorization asked for and refused'],
      ['243', 'not authorized by the network or PCP'],
      ['M62', 'treatment authorization code missing or wrong'],
      ['N54', 'claim differs from the authorized services'],
      ['N175', 'review organization approval missing'],
      ['N758', 'adjusted to the authorization decision'],
    ],
  },
  {
    reason: 'medicare',
    grade: 'A',
    codes: [
      ['22', 'another payer may cover it'],
      ['MA04', "primary payer's payment not shown"],
      ['N4', "prior payer's EOB missing"],
      ['N479', "other payer's EOB missing"],
      ['N480', "other payer's EOB incomplete"],
      ['MA64', 'two payers come first'],
      ['MA92', 'other insurance not named'],
      ['N48', 'differs from what the other payer said'],
      ['N598', 'another coverage is primary'],
      ['N8', 'crossover claim denied by the prior payer'],
      ['276', "prior payer's denial followed"],
      ['136', "prior payer's rules not followed"],
      ['275', "prior payer's patient share not covered"],
      ['303', "QMB's patient share not covered"],
      ['253', 'federal sequestration'],
      ['MA07', 'forwarded to Medicaid'],
      ['MA18', 'forwarded to the supplemental insurer'],
      ['N104', 'belongs to another Medicare contractor'],
      ['N105', 'belongs to Railroad Medicare'],
      ['N781', 'QMB, no deductible may be collected'],
      ['N782', 'QMB, no coinsurance may be collected'],
      ['N783', 'QMB, no copayment may be collected'],
    ],
  },
  {
    reason: 'medicare',
    grade: 'B',
    codes: [
      ['MA83', 'primary or secondary not said'],
      [ONLY_IF_ALONE, 'a prior payer decided'],
      ['109', 'belongs to another payer'],
      ['B11', 'transferred to the proper payer'],
      ['129', 'prior payer information looks wrong'],
      ['228', 'information not given to a prior payer'],
      ['N522', 'duplicate of a crossover claim'],
      ['N751', 'covered by Medicare Part D'],
      ['241', 'low income subsidy copayment'],
      ['N854', "primary coverage's appeals come first"],
      ['MA01', "Medicare's appeal notice"],
      ['MA02', "Medicare's appeal notice"],
      ['N765', "prior payer's coinsurance not covered"],
      ['N766', "prior payer's copayment not covered"],
    ],
  },
  { reason: 'plan', grade: 'A', codes: [['N52', 'not in this plan on the date of service']] },
  {
    reason: 'plan',
    grade: 'B',
    codes: [
      ['31', 'patient not known as a member'],
      ['24', 'under a capitation or managed care plan'],
      ['26', 'before coverage began'],
      ['27', 'after coverage ended'],
      ['200', 'during a gap in coverage'],
      ['166', "after the plan's responsibility ended"],
      ['177', 'patient not eligible'],
      ['238', 'partly outside coverage'],
      ['239', 'partly outside coverage, bill apart'],
      ['N747', "belongs to the plan of the patient's residence"],
    ],
  },
  { reason: 'enrollment', grade: 'A', codes: [['N767', 'provider not enrolled with Medicaid']] },
  {
    reason: 'enrollment',
    grade: 'B',
    codes: [
      ['B7', 'provider not certified that day'],
      ['299', 'billing provider not eligible for payment'],
      ['185', 'rendering provider not eligible'],
      ['283', 'attending provider not eligible'],
      ['N570', 'credentials missing'],
      ['N831', 'revalidation not answered'],
      ['N516', 'NPI and EIN do not match'],
      ['N521', 'differs from the provider record'],
    ],
  },
  {
    reason: 'returned',
    grade: 'A',
    codes: [
      ['uRECIP', "returned by HFS's check of the recipient"],
      ['A3:21', 'returned before the MCO saw it'],
    ],
  },
  {
    reason: 'unfinished',
    grade: 'A',
    codes: [
      ['133', 'still pending'],
      ['MA130', 'unprocessable'],
    ],
  },
  {
    reason: 'unfinished',
    grade: 'B',
    codes: [
      ['285', "the plan's appeal procedure was not followed"],
      ['286', "the plan's appeal limit was missed"],
      ['18', 'duplicate claim'],
    ],
  },
  {
    reason: 'reviewed',
    grade: 'A',
    codes: [
      ['193', 'upheld on review'],
      ['N539', 'appeal denied'],
      ['MA91', 'result of an appeal'],
    ],
  },
];
