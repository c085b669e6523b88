import type { CellFact } from '../model/input.ts';
import { parseDay } from './date-text.ts';
import { findNpiFault } from './npi.ts';
import { isDigits } from './text.ts';

/** What a number in the Medicaid ID's place may be instead, or what it may have lost. */
export type MedicaidIdFault =
  | 'own-npi'
  | 'npi'
  | 'impact-provider'
  | 'impact-application'
  | 'nine-digits'
  | 'lost-zero';

/**
 * What a Medicaid ID looks like, where that is some other number. `npi` is the record's own; both are given without
 * blanks and dashes. `fact` is what the reader said of the Medicaid ID's cell.
 */
export function findMedicaidIdFault(
  id: string,
  npi: string,
  fact: CellFact | undefined,
): MedicaidIdFault | undefined {
  // A text that is no NPI in length stands in the wrong column there, not here; the NPI's own rule tells it.
  if (id === npi && findNpiFault(npi) !== 'length') return 'own-npi';
  if (findNpiFault(id) === undefined) return 'npi';
  if (isDigits(id, 7)) return 'impact-provider';
  if (isDigits(id, 9)) return 'nine-digits';
  if (id.startsWith('20') && isDigits(id, 14) && parseDay(id.slice(0, 8)) !== undefined)
    return 'impact-application';
  return fact === 'number' && isDigits(id, 11) ? 'lost-zero' : undefined;
}
