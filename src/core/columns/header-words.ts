import { memoize } from '../values/memoize.ts';
import { hasLetter } from '../values/text.ts';
import { getFillers } from './other-words.ts';
import { findMisspelledWord, findPlainWords, UNREAD_WORD } from './plain-words.ts';
import { splitWords } from './split-words.ts';

/** A header as the plain words of the vocabulary. */
export interface HeaderWords {
  /** The words that say what it is, without repetition. */
  words: readonly string[];
  /** How many words the vocabulary does not have. */
  unknown: number;
  /** How many words were misspelled. */
  misspelled: number;
}

/** A longer cell is prose. */
const MAX_HEADER_LENGTH = 80;

/** Splits a header into the plain words of the vocabulary. Undefined for a cell that cannot be a header. */
export function readHeaderWords(header: string): HeaderWords | undefined {
  return canBeHeader(header) ? readWords(header) : undefined;
}

/** Whether a cell is short, has letters or #, and is no number, e-mail address or date. */
export function canBeHeader(cell: string): boolean {
  return (
    cell.length <= MAX_HEADER_LENGTH &&
    !/\S@\S/.test(cell) &&
    (hasLetter(cell) || cell.includes('#')) &&
    !/\d\D*\d\D*\d\D*\d/.test(cell)
  );
}

/** Whether the vocabulary has a word, as billing offices write it in headers. */
export function isBillingWord(word: string): boolean {
  return findPlainWords(word.toLowerCase()) !== undefined;
}

/** Which part of the words in a row of cells the vocabulary has, from 0 to 1; words such as "of" do not count. */
export function computeBillingWordShare(cells: readonly string[]): number {
  const words = cells.flatMap(splitWords).filter((word) => !getFillers().has(word));
  return words.length === 0 ? 0 : words.filter(isBillingWord).length / words.length;
}

/** The words of a header that has unknown ones, where those are a misspelling of known ones. */
export const correctSpelling = memoize(
  (header: string): HeaderWords => toHeaderWords(header, findMisspelledWord),
);

const readWords = memoize((header: string) => toHeaderWords(header, () => undefined));

/** Text in brackets, as in "Payer (Availity)", and the table of a database, as in "claim.Provider". */
const ASIDES = [/\(([^()]*)\)/g, /\[([^[\]]*)\]/g, /^\s*(\w+)\.(?=\w)/g] as const;

function toHeaderWords(header: string, correct: (word: string) => string | undefined): HeaderWords {
  const split = splitWords(header);
  // An unknown word in brackets is a note of the office, and changes nothing.
  const asides = new Set(
    ASIDES.flatMap((aside) => [...header.matchAll(aside)].flatMap(([, text = '']) => splitWords(text))),
  );
  const words = new Set<string>();
  let unknown = 0;
  let misspelled = 0;
  split.forEach((word, index) => {
    if (getFillers().has(word) && split.length > 1) return;
    // "No" is short for number, except where it denies: No Auth.
    const exact = word === 'no' && index === 0 ? UNREAD_WORD : findPlainWords(word);
    const plain = exact ?? correct(word);
    if (plain === undefined && asides.has(word)) return;
    if (plain === undefined) unknown += 1;
    else if (exact === undefined) misspelled += 1;
    for (const one of plain?.split(' ') ?? []) words.add(one);
  });
  return { words: [...words], unknown, misspelled };
}
