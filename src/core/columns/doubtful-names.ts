import type { Dictionary } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import { foldHeader } from '../values/text.ts';
import { CONTENT, computeShare, readContent } from './content.ts';
import { isOnlyNamed } from './expectations.ts';
import { findClearMeaning } from './kind.ts';
import type { NamedField } from './names.ts';
import type { ReadColumn } from './reading.ts';

type Sample = readonly (readonly string[])[];

const MEDICAID_ID = 'medicaidId';
const UNREAD: ReadColumn = { field: null, by: null };

/** Most of the numbers of a list of patients are right; a list of providers has none of 9 digits. */
const MIN_ID_SHARE = 0.9;

/** Whether a column is named like a field and holds nothing of it: the State of a request is "Open", a Program "Detox". */
export function isNamedByChance(
  { field, by }: ReadColumn,
  index: number,
  sample: Sample,
  hasOtherHeaders: boolean,
): boolean {
  return (
    field !== null && (by === 'name' || by === 'alias') && isOnlyNamed(field, hasOtherHeaders, sample, index)
  );
}

/**
 * Asks whose the Medicaid ID of a ticket is if it has the 9 digits of a patient's and no other column is the RIN: to take
 * it for the provider's would close all of the tickets for the wrong reason.
 */
export function askWhoseMedicaidId(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  sample: Sample,
  kind: Kind,
): readonly ReadColumn[] {
  if (kind !== 'ticket' || columns.some(({ field }) => field === 'rin')) return columns;
  return columns.map((column, index) => {
    const { field, by } = column;
    const isOpen = field === MEDICAID_ID && (by === 'name' || by === 'alias');
    if (!isOpen || !isVague(headers[index] ?? '')) return column;
    const share = computeShare(readContent(sample, index), CONTENT.nineDigits);
    return share >= MIN_ID_SHARE ? { ...UNREAD, question: ['rin', MEDICAID_ID] } : column;
  });
}

/**
 * Whether a ticket's "Medicaid ID" is the patient's: it has 9 digits, and another column is the provider's by its header
 * and its 12 digits. Its name then decides nothing.
 */
export function isMedicaidIdOfPatient(
  { field, by }: NamedField,
  index: number,
  { headers, sample, dictionary }: { headers: readonly string[]; sample: Sample; dictionary: Dictionary },
): boolean {
  if (dictionary.kind !== 'ticket' || field !== MEDICAID_ID || (by !== 'name' && by !== 'alias'))
    return false;
  if (!isVague(headers[index] ?? '')) return false;
  if (computeShare(readContent(sample, index), CONTENT.nineDigits) < MIN_ID_SHARE) return false;
  return headers.some(
    (header, other) =>
      other !== index &&
      findClearMeaning(header, dictionary) === MEDICAID_ID &&
      computeShare(readContent(sample, other), CONTENT.twelveDigits) >= MIN_ID_SHARE,
  );
}

/** "Medicaid ID" does not say whose; the exact name of the field does. */
function isVague(header: string): boolean {
  return header !== MEDICAID_ID && foldHeader(header) === foldHeader(MEDICAID_ID);
}
