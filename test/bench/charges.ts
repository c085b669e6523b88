import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { writeText } from './data.ts';
import { Dice } from './dice.ts';

/** The attestation that template 3.0 requires, word for word, as the header of a column. */
const ATTESTS = [
  'To the best of its knowledge and belief, this hospital has included all applicable standard charge information in accordance with the requirements of 45 CFR 180.50, and the information encoded is true, accurate, and complete as of the date in the file.',
  'This hospital has included all payer-specific negotiated charges in dollars that can be expressed as a dollar amount.',
  'For payer-specific negotiated charges that cannot be expressed as a dollar amount in the machine-readable file or not knowable in advance, the hospital attests that the payer-specific negotiated charge is based on a contractual algorithm, percentage or formula that precludes the provision of a dollar amount and has provided all necessary information available to the hospital for the public to be able to derive the dollar amount, including, but not limited to, the specific fee schedule or components referenced in such percentage, algorithm or formula.',
].join(' ');

const HOSPITAL: readonly (readonly [header: string, value: string])[] = [
  ['hospital_name', 'Made-Up Hospital'],
  ['last_updated_on', '2026-11-01'],
  ['version', '3.0.0'],
  ['location_name', 'Made-Up Hospital|Made-Up Surgery Center'],
  ['hospital_address', '1 Sample Street, Springfield, IL 62701|2 Sample Street, Springfield, IL 62701'],
  ['license_number|IL', '0000001'],
  ['type_2_npi', '1999999984'],
  [ATTESTS, 'true'],
  ['attester_name', 'Maren Testwell'],
];

/** All columns of the tall form of template 3.0, with the usual three codes: billing, charge master, revenue. */
const COLUMNS = [
  'description',
  ...[1, 2, 3].flatMap((i) => [`code|${i}`, `code|${i}|type`]),
  'modifiers',
  'setting',
  'drug_unit_of_measurement',
  'drug_type_of_measurement',
  'standard_charge|gross',
  'standard_charge|discounted_cash',
  'payer_name',
  'plan_name',
  'standard_charge|negotiated_dollar',
  'standard_charge|negotiated_percentage',
  'standard_charge|negotiated_algorithm',
  'standard_charge|methodology',
  'median_amount',
  '10th_percentile',
  '90th_percentile',
  'count',
  'standard_charge|min',
  'standard_charge|max',
  'additional_generic_notes',
] as const;

type Charge = Partial<Record<(typeof COLUMNS)[number], string>>;

const PAYERS: readonly (readonly [payer: string, plan: string])[] = [
  ['Made-Up Mutual of Illinois', 'Commercial PPO'],
  ['Made-Up Mutual of Illinois', 'Commercial HMO'],
  ['Sample Shield', 'Choice Preferred PPO'],
  ['Sample Shield', 'Medicare Advantage'],
  ['Fictus Health Plan', 'Exchange Silver HMO'],
  ['Prairie Example Health', 'Medicaid Managed Care'],
  ['Mockford Insurance Company', 'Open Access Plus'],
  ['Workers Sample Fund', "Workers' Compensation"],
];

const PROCEDURES = [
  'HC OFFICE VISIT ESTABLISHED PATIENT MODERATE COMPLEXITY',
  'HC CT ABDOMEN AND PELVIS WITH CONTRAST',
  'HC EMERGENCY DEPARTMENT VISIT LEVEL 4',
  'HC COMPREHENSIVE METABOLIC PANEL',
  'HC MRI BRAIN WITHOUT THEN WITH CONTRAST',
  'HC PHYSICAL THERAPY, THERAPEUTIC EXERCISES, EACH 15 MINUTES',
  'HC ARTHROSCOPY KNEE WITH MENISCECTOMY',
  'HC ECHOCARDIOGRAM TRANSTHORACIC COMPLETE',
];
const DRUGS = ['MADEUPCILLIN 500 MG CAPSULE', 'SAMPLESTATIN 40 MG TABLET', 'FICTUMAB 100 MG/4 ML VIAL'];
const STAYS = [
  'MAJOR HIP AND KNEE JOINT REPLACEMENT OR REATTACHMENT OF LOWER EXTREMITY WITHOUT MCC',
  'SEPTICEMIA OR SEVERE SEPSIS WITHOUT MV >96 HOURS WITH MCC',
  'VAGINAL DELIVERY WITHOUT STERILIZATION OR D&C WITHOUT CC/MCC',
];
const NOTES = [
  'Paid at the lesser of billed charges and the fee schedule; multiple procedures at 100, 50 and 25 percent',
  'Rate applies to the facility component; professional fees are billed separately by the physician group',
  'Stop-loss applies above the threshold of the agreement, at a percentage of billed charges from the first dollar',
  'Carve-out for implants and high-cost drugs, paid at invoice cost plus a percentage',
];

/**
 * Writes valid made-up charges in the tall form of CMS's template 3.0, one row for each plan of each item.
 * @returns the path
 */
export async function makeCharges(folder: string, rows: number): Promise<string> {
  const path = join(folder, 'charges.csv');
  await writeText(path, chargeTexts(rows));
  return path;
}

function* chargeTexts(rows: number): Generator<string> {
  const lines = (cells: readonly (readonly string[])[]) =>
    stringify([...cells], { record_delimiter: '\r\n' });
  yield lines([HOSPITAL.map(([header]) => header), HOSPITAL.map(([, value]) => value), COLUMNS]);
  for (let row = 0; row < rows; row += PAYERS.length) {
    const charges = PAYERS.slice(0, rows - row).map((payer, i) => chargeOf(row / PAYERS.length, payer, i));
    yield lines(charges.map((charge) => COLUMNS.map((column) => charge[column] ?? '')));
  }
}

function chargeOf(item: number, [payer, plan]: (typeof PAYERS)[number], index: number): Charge {
  const dice = new Dice(item);
  const service = serviceOf(item, dice);
  const gross = dice.number(40, 90_000) + dice.number(0, 99) / 100;
  const own = new Dice(item * PAYERS.length + index);
  return {
    ...service,
    'code|2': String(40_000_000 + item),
    'code|2|type': 'CDM',
    'standard_charge|gross': gross.toFixed(2),
    'standard_charge|discounted_cash': (gross * 0.6).toFixed(2),
    payer_name: payer,
    plan_name: plan,
    'standard_charge|min': (gross * 0.2).toFixed(2),
    'standard_charge|max': (gross * 0.85).toFixed(2),
    ...rateOf(gross, service.setting === 'inpatient', own),
    ...(own.happens(0.41) && { additional_generic_notes: own.pick(NOTES) }),
  };
}

/** Of ten items, seven are procedures, two are drugs, and one is a stay. */
function serviceOf(item: number, dice: Dice): Charge {
  const kind = dice.number(1, 10);
  if (kind === 10)
    return {
      description: dice.pick(STAYS),
      'code|1': String(dice.number(1, 999)).padStart(3, '0'),
      'code|1|type': 'MS-DRG',
      'code|3': '0120',
      'code|3|type': 'RC',
      setting: 'inpatient',
    };
  if (kind >= 8)
    return {
      description: `${dice.pick(DRUGS)} ${item}`,
      'code|1': `99999-${String(item % 10_000).padStart(4, '0')}-01`,
      'code|1|type': 'NDC',
      'code|3': '0636',
      'code|3|type': 'RC',
      setting: 'both',
      drug_unit_of_measurement: String(dice.number(1, 100)),
      drug_type_of_measurement: dice.pick(['UN', 'ML', 'GR', 'EA']),
    };
  return {
    description: `${dice.pick(PROCEDURES)} ${item}`,
    'code|1': String(dice.number(10_000, 99_999)),
    'code|1|type': 'CPT',
    'code|3': `0${dice.number(300, 999)}`,
    'code|3|type': 'RC',
    setting: 'outpatient',
    ...(dice.happens(0.1) && { modifiers: dice.pick(['26', 'TC', '50', '59']) }),
  };
}

/** Most rates are in dollars; the others are a percentage or an algorithm, with the amounts allowed in the past. */
function rateOf(gross: number, isStay: boolean, dice: Dice): Charge {
  const share = dice.number(20, 85) / 100;
  const dollars = (gross * share).toFixed(2);
  if (dice.happens(0.7)) {
    const methodology = isStay ? dice.pick(['case rate', 'per diem']) : 'fee schedule';
    return { 'standard_charge|negotiated_dollar': dollars, 'standard_charge|methodology': methodology };
  }
  const allowed = {
    median_amount: dollars,
    '10th_percentile': (gross * share * 0.8).toFixed(2),
    '90th_percentile': (gross * share * 1.1).toFixed(2),
    count: dice.happens(0.3) ? '1 through 10' : String(dice.number(11, 900)),
  };
  if (dice.happens(0.8))
    return {
      ...allowed,
      'standard_charge|negotiated_percentage': (share * 100).toFixed(0),
      'standard_charge|methodology': 'percent of total billed charges',
    };
  return {
    ...allowed,
    'standard_charge|negotiated_algorithm': 'Grouper rate times the relative weight, outliers apart',
    'standard_charge|methodology': isStay ? 'case rate' : 'fee schedule',
  };
}
