import type { Kind } from '../model/vocabulary.ts';
import { CONTENT, computeShare, readContent } from './content.ts';
import { isOnlyNamed } from './expectations.ts';
import type { ReadColumn } from './reading.ts';

type Sample = readonly (readonly string[])[];

const UNREAD: ReadColumn = { field: null, by: null };

/** Most of the numbers of a list of patients are right; a list of providers has none of 9 digits. */
const MIN_RIN_SHARE = 0.9;

/** Whether a column is named like a field and holds nothing of it: the State of a request is "Open". */
export function isNamedByChance({ field, by }: ReadColumn, index: number, sample: Sample): boolean {
  return field !== null && (by === 'name' || by === 'alias') && isOnlyNamed(field, readContent(sample, index));
}

/**
 * Asks whose the Medicaid ID of a ticket is if it has the 9 digits of a patient's and no other column is the RIN. That the
 * alias means the provider's would close all of the tickets for the wrong reason.
 */
export function askWhoseMedicaidId(columns: readonly ReadColumn[], sample: Sample, kind: Kind): ReadColumn[] {
  const hasRin = columns.some(({ field }) => field === 'rin');
  return columns.map((column, index) =>
    kind === 'ticket' &&
    !hasRin &&
    column.field === 'medicaidId' &&
    column.by === 'alias' &&
    computeShare(readContent(sample, index), CONTENT.nineDigits) >= MIN_RIN_SHARE
      ? { ...UNREAD, question: ['rin', 'medicaidId'] }
      : column,
  );
}
