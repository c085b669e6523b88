import { memoize } from '../values/memoize.ts';
import { findNearestNames } from '../values/nearest.ts';
import { cleanText } from '../values/text.ts';
import { COMPOUNDS, FILLERS, OTHER_WORDS, PHRASES, WORDS } from './vocabulary.ts';

/** A header as the plain words of the vocabulary. */
export interface HeaderWords {
  /** The words that say what it is, without repetition. */
  words: readonly string[];
  /** How many words the vocabulary does not have. */
  unknown: number;
  /** How many words were spelled with one wrong letter. */
  misspelled: number;
}

/** A longer cell is prose. */
const MAX_HEADER_LENGTH = 80;

/** Brackets that only say how to fill the column in: its format, its unit, whether it is required. */
const FORMAT_NOTE =
  /[([]\s*(?:m{1,2}[-/ ]?d{1,2}.*?|y{4}.*?|\$|usd|us\$|dollars?|required|req'?d?\.?|mandatory|optional|if \w+|y\s*\/\s*n|yes\s*\/\s*no|\d+[ -]?digits?.*?|last,? first.*?|first,? last.*?|e?s|ies)\s*[)\]]/gi;
const FORMAT_WORDS = /\bmm[-/ ]?dd[-/ ]?yy(?:yy)?\b|\by\s?\/\s?n\b/gi;

const PLAIN_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WORDS).flatMap(([plain, texts]) =>
    texts.split(' ').map((text) => [text, plain] as const),
  ),
  ...Object.entries(COMPOUNDS),
  ...[...OTHER_WORDS].map((word) => [word, 'unread'] as const),
]);

const PHRASE_PATTERN = new RegExp(` (${PHRASES.map(([phrase]) => phrase).join('|')})(?= )`, 'g');
const PHRASE_WORDS: ReadonlyMap<string, string> = new Map(PHRASES);

/** Short words that may be part of several words written as one: PTNAME, CLAIMNO. */
const SHORT_PARTS: ReadonlySet<string> = new Set(['pt', 'no', 'id', 'dt', 'of', 'to']);
const MIN_PART_LENGTH = 3;
const MIN_MISSPELLED_LENGTH = 5;
const MIN_SWAPPED_LENGTH = 4;
const NUMBER_WORDS: ReadonlySet<string> = new Set(WORDS.number?.split(' '));

/** Splits a header into the plain words of the vocabulary. Undefined for a cell that cannot be a header. */
export function readHeaderWords(header: string): HeaderWords | undefined {
  if (header.length > MAX_HEADER_LENGTH || !/\p{L}|#/u.test(header)) return undefined;
  return readWords(header);
}

/** Whether the vocabulary has a word, as billing offices write it in headers. */
export function isBillingWord(word: string): boolean {
  const bare = word.toLowerCase();
  return bare === '#' || findPlainWords(bare) !== undefined;
}

/** Which part of the words in a row of cells the vocabulary has, from 0 to 1; words such as "of" do not count. */
export function computeBillingWordShare(cells: readonly string[]): number {
  const words = cells.flatMap(splitWords).filter((word) => !FILLERS.has(word));
  return words.length === 0 ? 0 : words.filter(isBillingWord).length / words.length;
}

/** The words of a header that has unknown ones, each of those read as the word that it misses by one letter. */
export function correctSpelling(header: string, words: HeaderWords): HeaderWords {
  const corrected = new Set(words.words);
  let unknown = 0;
  let misspelled = 0;
  for (const word of splitWords(header)) {
    if (FILLERS.has(word) || findPlainWords(word) !== undefined) continue;
    const plain = findMisspelledWord(word);
    if (plain === undefined) unknown += 1;
    else misspelled += 1;
    for (const one of plain?.split(' ') ?? []) corrected.add(one);
  }
  return { words: [...corrected], unknown, misspelled };
}

const readWords = memoize((header: string): HeaderWords => {
  const words = new Set<string>();
  let unknown = 0;
  const split = splitWords(header);
  split.forEach((word, index) => {
    if (FILLERS.has(word) && split.length > 1) return;
    // "No" is short for number, except where it denies: No Auth.
    const plain = word === 'no' && index === 0 ? 'unread' : findPlainWords(word);
    if (plain === undefined) unknown += 1;
    for (const one of plain?.split(' ') ?? []) words.add(one);
  });
  return { words: [...words], unknown, misspelled: 0 };
});

/** The words in lower case, split at blanks, punctuation, digits and inner capitals, phrases replaced. */
function splitWords(header: string): string[] {
  const bare = cleanText(header.replace(/\s+/g, ' '))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(FORMAT_NOTE, ' ')
    .replace(FORMAT_WORDS, ' ')
    .replace(/\bp-?2-?p\b/gi, ' Peertopeer ')
    .replace(/\bw\/o\b/gi, ' without ')
    .replace(/['’]s\b/g, ' ')
    .replace(/['’](?=d\b)/g, '')
    .replace(/\bno\. ?/gi, ' number ')
    .replace(/\b(?:9|10|12)[ -]?digits?\b/gi, ' ')
    .replaceAll('#', ' number ')
    .replaceAll('$', ' amount ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2')
    .toLowerCase();
  const words = (bare.match(/\d+(?:st|nd|rd)\b|[a-z]+|\d+/g) ?? []).map((word, index) =>
    index > 0 && NUMBER_WORDS.has(word) ? 'number' : word,
  );
  return ` ${words.join(' ')} `
    .replace(/ peertopeer /g, ' p2p ')
    .replace(PHRASE_PATTERN, (_, phrase: string) => ` ${PHRASE_WORDS.get(phrase)}`)
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

function findPlainWords(word: string): string | undefined {
  return (
    PLAIN_WORDS.get(word) ??
    (word in WORDS ? word : undefined) ??
    (word.length > 3 && word.endsWith('s') ? PLAIN_WORDS.get(word.slice(0, -1)) : undefined) ??
    splitJoinedWord(word)
  );
}

/** The plain words of several words written as one, the fewest possible. */
function splitJoinedWord(word: string): string | undefined {
  if (word.length < 5 || word.length > 30 || /\d/.test(word)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end += 1) {
    for (let start = 0; start <= end - 2; start += 1) {
      const before = best[start];
      if (!before) continue;
      const part = word.slice(start, end);
      const plain = part.length >= MIN_PART_LENGTH || SHORT_PARTS.has(part) ? findPart(part) : undefined;
      const current = best[end];
      if (plain !== undefined && (!current || before.length + 1 < current.length))
        best[end] = [...before, plain];
    }
  }
  return best[word.length]?.join(' ').trim();
}

function findPart(part: string): string | undefined {
  return PLAIN_WORDS.get(part) ?? (part === 'of' ? '' : undefined);
}

/** The word that a text misses by one letter, by two neighboring letters swapped, or by all of its vowels. */
function findMisspelledWord(word: string): string | undefined {
  if (word.length < MIN_SWAPPED_LENGTH) return undefined;
  const similar = [...PLAIN_WORDS.keys()].filter(
    (known) => known[0] === word[0] && known.length >= MIN_SWAPPED_LENGTH,
  );
  const long = similar.filter((known) => Math.min(known.length, word.length) >= MIN_MISSPELLED_LENGTH);
  const found =
    similar.find((known) => isSwapped(word, known)) ??
    similar.find((known) => known.length > word.length && removeVowels(known) === word) ??
    findNearestNames(word, long, 1)[0];
  return found === undefined ? undefined : PLAIN_WORDS.get(found);
}

/** Whether two texts of one length differ by two neighboring letters in the wrong order. */
function isSwapped(text: string, other: string): boolean {
  if (text.length !== other.length) return false;
  const at = [...text].findIndex((letter, index) => letter !== other[index]);
  return (
    text[at] === other[at + 1] && text[at + 1] === other[at] && text.slice(at + 2) === other.slice(at + 2)
  );
}

function removeVowels(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');
}
