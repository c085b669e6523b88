import { findNpiFault } from '../../src/core/values/npi.ts';
import type { Dice } from './dice.ts';

/** A made-up provider. */
export interface Provider {
  name: string;
  npi: string;
  medicaidId: string;
  taxId: string;
  city: string;
  zip: string;
}

const FIRST_NAMES =
  'Maren Odell Tavi Brin Calder Dunya Esker Fenna Garrick Hollis Ines Jory Kestrel Lowen'.split(' ');
const LAST_NAMES =
  'Testwell Sampleton Mockford Dummond Specimen Placeholt Fictus Examplar Trialby Draftner'.split(' ');
const KINDS = ['Clinic', 'Hospital', 'Family Practice', 'Home Health', 'Pharmacy, Inc.', 'Nursing Center'];
const TOWNS = ['Springfield', 'Chicago', 'Peoria', 'Rockford', 'Joliet', 'Cairo', 'Elgin', 'Quincy'];

const PROVIDERS: readonly Provider[] = Array.from({ length: 400 }, (_, i) => ({
  name: `Made-Up ${TOWNS[i % TOWNS.length]} ${KINDS[i % KINDS.length]} ${i + 1}`,
  npi: npiOf(100_000_000 + i * 456_789),
  medicaidId: String(111_222_333_001 + i * 1000),
  taxId: `11-${String(1_222_333 + i)}`,
  city: TOWNS[i % TOWNS.length] as string,
  zip: String(60_601 + i),
}));

export function providerBy(dice: Dice): Provider {
  return dice.pick(PROVIDERS);
}

export function nameBy(dice: Dice): { first: string; last: string } {
  return { first: dice.pick(FIRST_NAMES), last: dice.pick(LAST_NAMES) };
}

/** A phone number from the range reserved for fiction. */
export function phoneBy(dice: Dice): string {
  return `(312) 555-01${String(dice.number(0, 99)).padStart(2, '0')}`;
}

function npiOf(firstNine: number): string {
  const digits = Array.from({ length: 10 }, (_, digit) => `${firstNine}${digit}`);
  return digits.find((npi) => findNpiFault(npi) === undefined) as string;
}
