import { createOnce } from '../values/memoize.ts';
import { cleanText } from '../values/text.ts';
import { DISPUTE_PHRASES } from './dispute-phrases.ts';
import { findFormBox } from './form-boxes.ts';
import { PHRASES } from './phrases.ts';
import { WORDS } from './vocabulary.ts';

const PLAIN_TEXT = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Brackets that only say how to fill the column in: its format, its unit, whether it is required. */
const FORMAT_NOTE =
  /[([]\s*(?:m{1,2}[-/ ]?d{1,2}.*?|y{4}.*?|\$|usd|us\$|dollars?|required|req'?d?\.?|mandatory|optional|if \w+|y\s*\/\s*n|yes\s*\/\s*no|\d+[ -]?dig(?:it)?s?\b.*?|last,? first.*?|first,? last.*?|\d+[ -]?(?:ltrs?|letters?|chars?|characters?)\b.*?|e?s|ies|\w+(?:\s*\/\s*\w+){2,})\s*[)\]]/gi;

/** A box of the CMS-1500 form ("Box 24A"), a locator of the UB-04 form ("FL 64") or an element of an 835 ("CLP07"). */
const FORM_BOX = /\b(?:ub-?(?:04|92)?\s+)?(fl|box|bx|clp|clm)\s*[#.]?\s*(\d{1,2})\s?([a-d])?\b/gi;

/** What is replaced, in this order, before the text is split at everything but letters and digits. */
const REPLACEMENTS: readonly (readonly [
  RegExp,
  string | ((match: string, ...groups: string[]) => string),
])[] = [
  [/\p{M}/gu, ''],
  [/^\s*\(?\d{1,2}[.):]\s+/, ''],
  [FORM_BOX, nameFormBox],
  [FORMAT_NOTE, ' '],
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

/** The phrases, and a pattern that finds the longest first. */
const getPhrases = createOnce(() => {
  const words: ReadonlyMap<string, string> = new Map([...PHRASES, ...DISPUTE_PHRASES]);
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  return { words, pattern: new RegExp(` (${longestFirst.join('|')})(?= )`, 'g') };
});
const NUMBER_WORDS: ReadonlySet<string> = new Set(WORDS.number?.split(' '));

/** The words of a header in lower case, split at blanks, punctuation, digits and inner capitals, phrases replaced. */
export function splitWords(header: string): string[] {
  const text = cleanText(header);
  const words = separateWords(PLAIN_TEXT.test(text) ? text : replaceSigns(text));
  return words.length < 2 ? words : replacePhrases(words);
}

function replaceSigns(text: string): string {
  return REPLACEMENTS.reduce(
    (current, [pattern, replacement]) =>
      typeof replacement === 'string'
        ? current.replace(pattern, replacement)
        : current.replace(pattern, replacement),
    text.normalize('NFD'),
  );
}

function nameFormBox(_: string, form = '', box = '', part = ''): string {
  return ` ${findFormBox(form, box, part)} `;
}

function separateWords(text: string): string[] {
  const separated = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2');
  const words = separated.toLowerCase().match(/\d+(?:st|nd|rd)(?![a-z])|[a-z]+|\d+/g) ?? [];
  return words.map((word, index) => {
    if (word === 'peertopeer') return 'p2p';
    return index > 0 && NUMBER_WORDS.has(word) ? 'number' : word;
  });
}

function replacePhrases(words: readonly string[]): string[] {
  const phrases = getPhrases();
  return ` ${words.join(' ')} `
    .replace(phrases.pattern, (_, phrase: string) => ` ${phrases.words.get(phrase)}`)
    .split(' ')
    .filter((word) => word !== '');
}
