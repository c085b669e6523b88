import { createOnce, memoize } from '../values/memoize.ts';
import { findNearestNames } from '../values/nearest.ts';
import { getOtherWords } from './other-words.ts';
import { COMPOUNDS } from './phrases.ts';
import { WORDS } from './vocabulary.ts';

/** Written instead of the words that are part of no field. */
export const UNREAD_WORD = 'unread';

/** Words of fields come first: of two words that a misspelled one may be, it is that one. */
const getPlainWords = createOnce(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...Object.entries(WORDS).flatMap(([plain, texts]) =>
        [plain, ...texts.split(' ')].map((text): [string, string] => [text, plain]),
      ),
      ...Object.entries(COMPOUNDS),
      ...[...getOtherWords()].map((word): [string, string] => [word, UNREAD_WORD]),
    ]),
);

/** Short words that may be part of several words written as one: PTNAME, CLAIMNO. */
const SHORT_PARTS: ReadonlySet<string> = new Set(['pt', 'pa', 'no', 'id', 'dt', 'cd', 'to']);
/** Words that say nothing between several words written as one. */
const JOINING_PARTS: ReadonlySet<string> = new Set(['of', 'on', 'by', 'for', 'the', 'with', 'was', 'del']);
const MIN_PART_LENGTH = 3;
const MIN_JOINED_LENGTH = 5;
/** A shorter word is no single word with one that says nothing: deniedon, but not reson. */
const MIN_SINGLE_LENGTH = 8;
const MAX_JOINED_LENGTH = 30;
const MIN_MISSPELLED_LENGTH = 5;
const MIN_SWAPPED_LENGTH = 4;
/** From this length on, two letters may be wrong. */
const MIN_TWICE_MISSPELLED_LENGTH = 8;
const MIN_CONSONANTS = 3;
const MAX_WRONG_VOWELS = 2;

/** The plain words that a word means, separated by blanks; undefined if nobody foresaw it. */
export function findPlainWords(word: string): string | undefined {
  return findWholeWord(word) ?? (splitJoinedWord(word) || undefined);
}

/** The same for a word that is misspelled by one letter, or two of a long one, by two neighboring letters swapped, or lacks its vowels. */
export function findMisspelledWord(word: string): string | undefined {
  return word.length < MIN_SWAPPED_LENGTH ? undefined : findSimilarWord(word) || undefined;
}

/** '' if there is none. */
const findSimilarWord = memoize((word: string): string => {
  const sounding = groupByConsonants().get(listConsonants(word)) ?? [];
  const similar = [...getPlainWords().keys()].filter(
    (entry) => entry[0] === word[0] && entry.length >= MIN_SWAPPED_LENGTH,
  );
  const long = similar.filter((entry) => Math.min(entry.length, word.length) >= MIN_MISSPELLED_LENGTH);
  const limit = word.length < MIN_TWICE_MISSPELLED_LENGTH ? 1 : 2;
  const nearest = findNearestNames(word, long, limit);
  const found =
    similar.find((entry) => isSwapped(word, entry)) ??
    findNearestNames(word, sounding, MAX_WRONG_VOWELS)[0] ??
    similar.find((entry) => entry.length > word.length && removeVowels(entry) === word) ??
    (limit === 1 ? nearest.find((entry) => entry.length > word.length) : undefined) ??
    nearest[0];
  return (found === undefined ? undefined : getPlainWords().get(found)) ?? '';
});

function findWholeWord(word: string): string | undefined {
  const plain = getPlainWords().get(word);
  return plain === undefined && word.length > 3 && word.endsWith('s')
    ? getPlainWords().get(word.slice(0, -1))
    : plain;
}

/** The plain words of several words written as one, the fewest possible; '' if it is not that. */
const splitJoinedWord = memoize((word: string): string => {
  if (word.length < MIN_JOINED_LENGTH || word.length > MAX_JOINED_LENGTH || /\d/.test(word)) return '';
  const best: (readonly string[] | undefined)[] = [[]];
  for (let start = 0; start < word.length; start += 1) {
    const before = best[start];
    if (!before) continue;
    for (let end = start + 2; end <= word.length; end += 1) {
      const plain = findPart(word.slice(start, end));
      const current = best[end];
      if (plain !== undefined && (!current || before.length + 1 < current.length))
        best[end] = [...before, plain];
    }
  }
  const parts = best[word.length]?.filter(Boolean) ?? [];
  return parts.length > 1 || word.length >= MIN_SINGLE_LENGTH ? parts.join(' ') : '';
});

function findPart(part: string): string | undefined {
  if (JOINING_PARTS.has(part)) return '';
  return part.length >= MIN_PART_LENGTH || SHORT_PARTS.has(part) ? findWholeWord(part) : undefined;
}

/** Whether two texts of one length differ by two neighboring letters in the wrong order. */
function isSwapped(text: string, other: string): boolean {
  if (text.length !== other.length) return false;
  const at = [...text].findIndex((letter, index) => letter !== other[index]);
  return (
    text[at] === other[at + 1] && text[at + 1] === other[at] && text.slice(at + 2) === other.slice(at + 2)
  );
}

let wordsByConsonants: ReadonlyMap<string, readonly string[]> | undefined;

/** The words of at least three consonants by those: a word is mostly misspelled in its vowels and doubled letters. */
function groupByConsonants(): ReadonlyMap<string, readonly string[]> {
  if (wordsByConsonants) return wordsByConsonants;
  const groups = new Map<string, string[]>();
  for (const word of getPlainWords().keys()) {
    const consonants = listConsonants(word);
    if (word.length >= MIN_SWAPPED_LENGTH && consonants.length >= MIN_CONSONANTS)
      groups.set(consonants, [...(groups.get(consonants) ?? []), word]);
  }
  wordsByConsonants = groups;
  return groups;
}

/** Its first letter and then its consonants, a doubled one once. */
function listConsonants(word: string): string {
  return (word.charAt(0) + word.slice(1).replace(/[aeiouy]/g, '')).replace(/(.)\1/g, '$1');
}

function removeVowels(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');
}
