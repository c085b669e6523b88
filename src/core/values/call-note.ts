import { hasDateFormat } from './date-text.ts';
import { WRITTEN_PHONE } from './phone.ts';
import { hasDigit, isPlainCode } from './text.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME = String.raw`\d{1,2}(?::\d{2}){1,2}`;
const CLOCK = String.raw`(?:\s?[ap]\.?(?:m\.?)?)`;
const NOT_IN_NUMBER = String.raw`(?<![\w/.-])`;
const NOT_GOING_ON = String.raw`(?![\w/-])`;

/** What a note of a call holds besides words. */
const DETAILS: readonly RegExp[] = [
  new RegExp(`${NOT_IN_NUMBER}${WRITTEN_PHONE}${NOT_GOING_ON}`, 'gi'),
  /\b(?:phone|ph|tel|cell|fax|called|call)\b[\s.:#]*\d{3}[.-]\d{4}(?![\w-])/gi,
  new RegExp(
    String.raw`${NOT_IN_NUMBER}(?:19|20)\d\d([-/])[01]?\d\1[0-3]?\d(?:T${TIME})?${NOT_GOING_ON}`,
    'gi',
  ),
  // With slashes, also without a year and in a range. After a letter and a dash it belongs to a number.
  /(?<![\w/]|[a-z]-)[0-3]?\d\/[0-3]?\d(?:\/(?:\d{4}|\d{2}))?(?![\w/])/gi,
  new RegExp(String.raw`${NOT_IN_NUMBER}[0-3]?\d([.-])[0-3]?\d\1(?:\d{4}|\d{2})${NOT_GOING_ON}`, 'g'),
  new RegExp(
    String.raw`${NOT_IN_NUMBER}[0-3]?\d(?:st|nd|rd|th)?(?: of )?[ -]?${MONTH}\b\.?(?:[ ,-]{0,2}(?:19|20)?\d\d)?${NOT_GOING_ON}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b${MONTH}\b\.?[ ,-]?(?:(?:19|20)\d\d|[0-3]?\d(?:st|nd|rd|th)?(?:,?[ -]?(?:19|20)\d\d)?)${NOT_GOING_ON}`,
    'gi',
  ),
  new RegExp(String.raw`${NOT_IN_NUMBER}(?:${TIME}${CLOCK}?|\d{1,2}\s?[ap]\.?m\.?)(?![\w/:-])`, 'gi'),
  /\bext(?:ension)?\b[\s.:#]*\d{1,6}\b/gi,
  /\bx\s?\d{1,5}\b/g,
];

/** A form of the IRS, named in words such as "see W-9". */
const TAX_FORM = /\bw-?9s?\b/gi;

/** Without one of these it is no note. */
const SEPARATOR = /[\s/:.,()]|^\d{1,2}-[a-z]{3}/i;

/** The shortest number among words: fewer digits count something, as in "2 weeks". */
const MIN_DIGITS = 3;

/** A text without the dates, times, phone and extension numbers that stand in a note of a call. */
export function removeCallDetails(text: string): string {
  return DETAILS.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}

/** Whether a text has digits, and all of them belong to dates, times, phone and extension numbers. */
export function isCallNote(text: string): boolean {
  return !isPlainCode(text) && SEPARATOR.test(text) && hasDigit(text) && !hasDigit(removeCallDetails(text));
}

/** Whether anything in a text could be a number that somebody assigned: words, dates and notes of calls have none. */
export function holdsNumber(text: string): boolean {
  if (text.length > MIN_DIGITS && isPlainCode(text)) return true;
  if (!hasDigit(text)) return false;
  if (text.length > MIN_DIGITS && !SEPARATOR.test(text)) return !hasDateFormat(text);
  const digits = removeCallDetails(text).replace(TAX_FORM, '').replace(/\D/g, '').length;
  return digits >= MIN_DIGITS || (digits > 0 && !/[a-z]\s|\s[a-z]/i.test(text));
}
