import type { Day } from '../model/vocabulary.ts';
import { hasDateFormat, isDayFirstDate } from './date-text.ts';
import { addDays, createDay } from './day.ts';
import { memoizeLast } from './memoize.ts';
import { startsWithDigit } from './text.ts';

const EXTENSION = String.raw`(?:\s*(?:x|ext\.?)\s*\d+)?`;
const GROUPED_PHONE = new RegExp(
  String.raw`^(?:\+?1[\s.-]*)?(?:\(\d{3}\)\s*|\d{3}[.-])\d{3}[\s.-]\d{4}${EXTENSION}$`,
  'i',
);
const PLUS_PHONE = new RegExp(String.raw`^\+1[\s.-]*\d{3}[\s.-]*\d{3}[\s.-]*\d{4}${EXTENSION}$`, 'i');

type TrackingNumberFault = 'date' | 'phone' | undefined;

/** What a text clearly is instead of a number that an MCO assigned; such a number counts as missing (§7). */
export const findTrackingNumberFault: (text: string) => TrackingNumberFault = memoizeLast(detectFault);

function detectFault(text: string): TrackingNumberFault {
  if (hasDateFormat(text) || isDayFirstDate(text)) return 'date';
  if (!startsWithDigit(text) && !/^[+(]/.test(text)) return undefined;
  return GROUPED_PHONE.test(text) || PLUS_PHONE.test(text) ? 'phone' : undefined;
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
