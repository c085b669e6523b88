import { createOnce } from '../values/memoize.ts';
import { cleanText, isAscii, MAX_HEADER_LENGTH } from '../values/text.ts';
import { DISPUTE_PHRASES } from './dispute-phrases.ts';
import { findFormBox } from './form-boxes.ts';
import { PHRASES } from './phrases.ts';
import { WORDS } from './vocabulary.ts';

const PLAIN_TEXT = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Words in brackets that only say how to fill the column in: its format, its unit, whether it is required. */
const FORMAT_NOTES: readonly RegExp[] = [
  /^(?:m{1,2}[-/ ]?d|y{4}|last,? first|first,? last)/i,
  /^\d{1,3}[ -]?(?:dig(?:it)?s?|ltrs?|letters?|chars?|characters?)\b/i,
  /^(?:\$|us[d$]|dollars?|required|req'?d?\.?|mandatory|optional|if \w+|y ?\/ ?n|yes ?\/ ?no|e?s|ies)$/i,
  /^\w+(?: ?\/ ?\w+){2,}$/,
];
const BRACKETS = /[([]([^()[\]]*)[)\]]/g;

/** A box of the CMS-1500 form ("Box 24A"), a locator of the UB-04 form ("FL 64") or an element of an 835 ("CLP07"). */
const FORM_BOX = /\b(?:ub-?(?:04|92)? )?(fl|box|bx|clp|clm) ?[#.]? ?(\d{1,2}) ?([a-d])?\b/gi;

/** What is replaced, in this order, before the text is split at everything but letters and digits. */
const REPLACEMENTS: readonly (readonly [
  RegExp,
  string | ((match: string, ...groups: string[]) => string),
])[] = [
  [/^\(?\d{1,2}[.):] /, ''],
  [FORM_BOX, nameFormBox],
  [BRACKETS, dropFormatNote],
  [/\bm[mo][-/ ]?d(?:d|ay)[-/ ]?yy?(?:yy|r)?\b|\by\s?\/\s?n\b/gi, ' '],
  [/(?<![a-z\d])p[-_]?2[-_]?p/gi, ' Peertopeer '],
  [/\bw\/o\b/gi, ' without '],
  [/['’]s\b/g, ' '],
  [/['’](?=d\b)/g, ''],
  [/\bno\. ?/gi, ' number '],
  [/\b(?:5|9|10|12)[ -]?digits?\b/gi, ' '],
  [/#/g, ' number '],
  [/\$/g, ' amount '],
];

/** The phrases, and how many words the longest has. */
const getPhrases = createOnce(() => {
  const texts: ReadonlyMap<string, string> = new Map([...PHRASES, ...DISPUTE_PHRASES]);
  return { texts, maxWords: Math.max(...[...texts.keys()].map((phrase) => phrase.split(' ').length)) };
});
const NUMBER_WORDS: ReadonlySet<string> = new Set(WORDS.number?.split(' '));

/** The words of a header in lower case, split at blanks, punctuation, digits and inner capitals, phrases replaced. */
export function splitWords(header: string): string[] {
  const text = cleanText(header.slice(0, MAX_HEADER_LENGTH));
  const words = separateWords(PLAIN_TEXT.test(text) ? text : replaceSigns(text));
  return words.length < 2 ? words : replacePhrases(words);
}

function replaceSigns(text: string): string {
  return REPLACEMENTS.reduce(
    (current, [pattern, replacement]) =>
      typeof replacement === 'string'
        ? current.replace(pattern, replacement)
        : current.replace(pattern, replacement),
    removeMarks(text),
  );
}

/** The text without accents. */
function removeMarks(text: string): string {
  return isAscii(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
}

function nameFormBox(_: string, form = '', box = '', part = ''): string {
  return ` ${findFormBox(form, box, part)} `;
}

function dropFormatNote(brackets: string, inside = ''): string {
  return FORMAT_NOTES.some((note) => note.test(inside.trim())) ? ' ' : brackets;
}

function separateWords(text: string): string[] {
  const separated = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/(?<=[A-Z]{2})(?=[A-Z][a-z]{2})/g, ' ');
  const words = separated.toLowerCase().match(/\d+(?:st|nd|rd)(?![a-z])|[a-z]+|\d+/g) ?? [];
  return words.map((word, index) => {
    if (word === 'peertopeer') return 'p2p';
    return index > 0 && NUMBER_WORDS.has(word) ? 'number' : word;
  });
}

function replacePhrases(words: readonly string[]): string[] {
  const replaced: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { text, length } = findLongestPhrase(words, at) ?? { text: words[at] as string, length: 1 };
    if (text !== '') replaced.push(...text.split(' '));
    at += length;
  }
  return replaced;
}

function findLongestPhrase(
  words: readonly string[],
  at: number,
): { text: string; length: number } | undefined {
  const { texts, maxWords } = getPhrases();
  for (let length = Math.min(maxWords, words.length - at); length > 0; length -= 1) {
    const text = texts.get(words.slice(at, at + length).join(' '));
    if (text !== undefined) return { text, length };
  }
  return undefined;
}
