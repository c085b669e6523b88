import type { Dictionary, Field, Header } from '../model/field.ts';
import { findNearestNames } from '../values/nearest.ts';
import { foldHeader } from '../values/text.ts';

/** Columns that portal-check adds to the files it writes; ignored when such a file is read. */
const ADDED_COLUMNS = new Set(
  ['Verdict', 'Reasons', 'Next Step', 'What to do', 'Deadline', 'Submit As'].map(foldHeader),
);
/** The key under which a record of a JSON input says which row of the whole it is, for parts of a large file. */
export const ROW_KEY = '_row';

const ADDED_KEYS = new Set(['verdict', 'reasons', 'nextStep', 'submitAs', '$schema', ROW_KEY]);

/** The row that a record names; undefined if the text is no row number. */
export function parseRowNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The sheet of our templates that describes the columns; it holds no records. */
export const ABOUT_SHEET = 'About this template';

/** In a shorter header, one letter makes another word: DOB is not DOS, TIN is not RIN. */
const MIN_SIMILAR_LENGTH = 5;
const MIN_LONG_LENGTH = 8;

/** Whether portal-check itself writes this column or key. */
export function isAddedColumn(header: string, isKey: boolean): boolean {
  return isKey ? ADDED_KEYS.has(header) : ADDED_COLUMNS.has(foldHeader(header));
}

/** Whether a header has 4 or more digits. It may be a person's number in the wrong row, so it is never printed. */
export function hasManyDigits(text: string): boolean {
  return text.replace(/\D/g, '').length >= 4;
}

/**
 * Finds the field without a column whose header or key is most similar: one letter off, or two in long headers. The
 * fields are listed once for all texts.
 */
export function createSimilarFieldFinder(
  header: Pick<Header, 'byField'>,
  dictionary: Dictionary,
): (text: string) => Field | undefined {
  const absent = new Map<string, Field>();
  dictionary.fields.forEach((field, index) => {
    if (header.byField[index]) return;
    for (const name of [field.name, field.header, ...field.aliases]) absent.set(foldHeader(name), field);
  });
  const names = [...absent.keys()];
  return (text) => {
    const folded = foldHeader(text);
    const findNearest = (minLength: number, limit: number) =>
      findNearestNames(
        folded,
        names.filter(
          (name) =>
            Math.max(name.length, folded.length) >= minLength &&
            Math.abs(name.length - folded.length) <= limit,
        ),
        limit,
      )[0];
    const found = findNearest(MIN_LONG_LENGTH, 2) ?? findNearest(MIN_SIMILAR_LENGTH, 1);
    return found === undefined ? undefined : absent.get(found);
  };
}
