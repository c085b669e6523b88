import type { CellFact } from '../model/input.ts';
import { parseDay } from './date-text.ts';
import { isFillerNumber } from './filler-number.ts';
import { findNpiFault } from './npi.ts';
import { isDigits, startsWithDigit } from './text.ts';

/** What a number in the Medicaid ID's column may be instead, or may have lost. */
export type MedicaidIdFault =
  | 'own-npi'
  | 'npi'
  | 'filler'
  | 'letters'
  | 'short'
  | 'impact-provider'
  | 'impact-application'
  | 'nine-digits'
  | 'lost-zero';

/**
 * What a Medicaid ID appears to be if it is some other number, or undefined.
 * @param id without blanks and dashes
 * @param npi the record's NPI, without blanks and dashes
 * @param fact the reader's note on the Medicaid ID's cell
 */
export function findMedicaidIdFault(
  id: string,
  npi: string,
  fact: CellFact | undefined,
): MedicaidIdFault | undefined {
  // If it is not as long as an NPI, the NPI column is the wrong one; the NPI's own rule reports that.
  if (id === npi && findNpiFault(npi) !== 'length') return 'own-npi';
  if (findNpiFault(id) === undefined) return 'npi';
  if (!startsWithDigit(id)) return /^[a-z]/i.test(id) ? 'letters' : undefined;
  if (isFillerNumber(id)) return 'filler';
  if (id.length < 6 && /^\d+$/.test(id)) return 'short';
  if (isDigits(id, 7)) return 'impact-provider';
  if (isDigits(id, 9)) return 'nine-digits';
  if (id.startsWith('20') && isDigits(id, 14) && parseDay(id.slice(0, 8)) !== undefined)
    return 'impact-application';
  return fact === 'number' && isDigits(id, 11) ? 'lost-zero' : undefined;
}
