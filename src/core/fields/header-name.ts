import type { Dictionary, Field, Header } from '../model/field.ts';
import { findNearestNames } from '../values/nearest.ts';
import { foldHeader } from '../values/text.ts';

/** Columns that our own files add; they are ignored when read. */
const ADDED_COLUMNS = new Set(['Verdict', 'Reasons', 'Next Step', 'What to do', 'Submit As'].map(foldHeader));
const ADDED_KEYS = new Set(['verdict', 'reasons', 'nextStep', 'submitAs', '$schema']);

/** The sheet of our own blanks that says what the columns are; it holds no records. */
export const ABOUT_SHEET = 'About this template';

/** One letter off, a short header is another word: DOB is not DOS, TIN is not RIN. */
const MIN_SIMILAR_LENGTH = 5;
const MIN_LONG_LENGTH = 8;

/** Whether a column or key is one that portal-check itself writes. */
export function isAddedColumn(header: string, isKey: boolean): boolean {
  return isKey ? ADDED_KEYS.has(header) : ADDED_COLUMNS.has(foldHeader(header));
}

/** A header with 4 or more digits may be a person's number in the wrong row: never printed. */
export function hasManyDigits(text: string): boolean {
  return text.replace(/\D/g, '').length >= 4;
}

/** A field without a column whose header (or key) the given one resembles most: one letter off, two in long ones. */
export function findSimilarField(text: string, header: Header, dictionary: Dictionary): Field | undefined {
  const given = foldHeader(text);
  const absent = new Map<string, Field>();
  dictionary.fields.forEach((field, place) => {
    if (header.byField[place]) return;
    for (const name of [field.name, field.header, ...field.aliases]) absent.set(foldHeader(name), field);
  });
  const ofLength = (least: number) =>
    [...absent.keys()].filter((name) => Math.max(name.length, given.length) >= least);
  const found =
    findNearestNames(given, ofLength(MIN_LONG_LENGTH), 2)[0] ??
    findNearestNames(given, ofLength(MIN_SIMILAR_LENGTH), 1)[0];
  return found === undefined ? undefined : absent.get(found);
}
