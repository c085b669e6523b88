import { memoizePerRow } from '../fields/memoize-per-row.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Row } from '../model/field.ts';
import { memoize } from '../values/memoize.ts';
import { type DenialSignal, findStrongestSignal } from './denial-codes.ts';
import type { DenialReason } from './denial-signal-table.ts';
import { findReasonsInWords } from './reasons-in-words.ts';

type ReasonField = 'denialCodes' | 'description';

/** Where a ticket gives a reason of its denial: by a code, or in words, which count like a code of grade B. */
export interface FoundReason {
  field: ReasonField;
  /** Undefined if the reason is in words. */
  signal: DenialSignal | undefined;
}

/** The strongest denial code for a reason; without one, the field that gives the reason in words. */
export function findDenialReason(row: Row<TicketField>, reason: DenialReason): FoundReason | undefined {
  const signal = findStrongestSignal(row.text('denialCodes'), reason);
  if (signal) return { field: 'denialCodes', signal };
  const field = findWords(row, undefined).get(reason);
  return field && { field, signal: undefined };
}

const NO_WORDS: ReadonlyMap<DenialReason, ReasonField> = new Map();

/** Denial codes repeat; descriptions hardly do. */
const findReasonsInCodes = memoize(findReasonsInWords);

const findWords = memoizePerRow((row: Row<TicketField>, _: undefined): typeof NO_WORDS => {
  const inCodes = findReasonsInCodes(row.text('denialCodes'));
  const inDescription = findReasonsInWords(row.text('description'));
  if (inCodes.length === 0 && inDescription.length === 0) return NO_WORDS;
  const fields = new Map<DenialReason, ReasonField>();
  for (const reason of inDescription) fields.set(reason, 'description');
  for (const reason of inCodes) fields.set(reason, 'denialCodes');
  return fields;
});
