import type { Day } from '../model/vocabulary.ts';
import { holdsNumber, isCallNote, removeCallDetails } from './call-note.ts';
import { hasDateFormat, isDayFirstDate } from './date-text.ts';
import { addDays, createDay } from './day.ts';
import { isFillerNumber } from './filler-number.ts';
import { memoizeLast } from './memoize.ts';
import { WRITTEN_PHONE } from './phone.ts';
import { hasSeveralNumbers } from './several-numbers.ts';
import { isPlainCode, normalizeId, startsWithDigit } from './text.ts';

const PHONE = new RegExp(`^${WRITTEN_PHONE}$`, 'i');

type TrackingNumberFault = 'date' | 'phone' | 'note' | undefined;

/** What a text clearly is instead of a number that an MCO assigned; such a number counts as missing (§7). */
export const findTrackingNumberFault: (text: string) => TrackingNumberFault = memoizeLast(detectFault);

function detectFault(text: string): TrackingNumberFault {
  if (isPlainCode(text)) return undefined;
  if (hasDateFormat(text) || isDayFirstDate(text)) return 'date';
  if ((startsWithDigit(text) || /^[+(]/.test(text)) && PHONE.test(text)) return 'phone';
  return isCallNote(text) ? 'note' : undefined;
}

/**
 * Whether a text has no other number than this one, with words around it, such as "claim 12345".
 * @param key in lower case, without blanks and dashes
 */
export function isSameAmongWords(text: string, key: string): boolean {
  if (key === '' || !/[\s:#(]/.test(text)) return false;
  const whole = normalizeId(removeCallDetails(text)).toLowerCase();
  const at = whole.indexOf(key);
  return at >= 0 && !/\d/.test(whole.slice(0, at) + whole.slice(at + key.length));
}

/**
 * Why a text is hardly a single number that an MCO assigned, or undefined. Dates and phone numbers do not count.
 * @param raw the cell as written, with its line breaks
 */
export function findTrackingNumberDoubt(
  text: string,
  raw: string,
): 'noDigit' | 'filler' | 'several' | undefined {
  if (startsWithDigit(text) && isFillerNumber(normalizeId(text))) return 'filler';
  if (isPlainCode(text)) return undefined;
  if (!holdsNumber(text)) return 'noDigit';
  if (!hasSeveralNumbers(text, raw)) return undefined;
  return hasSeveralNumbers(removeCallDetails(text), removeCallDetails(raw)) ? 'several' : undefined;
}

/**
 * The day encoded in a BCBSIL claim-dispute number, whose 12 digits are a 2-digit year, the day of the year and a
 * 7-digit serial number. 'no-day' if the day of the year is 0 or over 366, undefined for any other format.
 */
export function parseEncodedDay(plain: string): Day | 'no-day' | undefined {
  const parts = /^(\d\d)(\d{3})\d{7}$/.exec(plain);
  if (!parts) return undefined;
  const dayOfYear = Number(parts[2]);
  if (dayOfYear < 1 || dayOfYear > 366) return 'no-day';
  const first = createDay(2000 + Number(parts[1]), 1, 1) as Day;
  return addDays(first, dayOfYear - 1);
}
