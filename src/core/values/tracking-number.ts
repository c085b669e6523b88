import type { Day } from '../model/vocabulary.ts';
import { hasDateFormat, isDayFirstDate } from './date-text.ts';
import { addDays, createDay } from './day.ts';
import { startsWithDigit } from './text.ts';

const EXTENSION = String.raw`(?:\s*(?:x|ext\.?)\s*\d+)?`;
const GROUPED_PHONE = new RegExp(
  String.raw`^(?:\+?1[\s.-]*)?(?:\(\d{3}\)\s*|\d{3}[.-])\d{3}[\s.-]\d{4}${EXTENSION}$`,
  'i',
);
const PLUS_PHONE = new RegExp(String.raw`^\+1[\s.-]*\d{3}[\s.-]*\d{3}[\s.-]*\d{4}${EXTENSION}$`, 'i');

type TrackingNumberFault = 'date' | 'phone' | undefined;

let lastText = '';
let lastFault: TrackingNumberFault;

/** What a text plainly is instead of a number that an MCO assigned; such a one is as good as missing (§7). */
export function findTrackingNumberFault(text: string): TrackingNumberFault {
  // Several rules in turn ask it of one row.
  if (text !== lastText) {
    lastText = text;
    lastFault = detectFault(text);
  }
  return lastFault;
}

function detectFault(text: string): TrackingNumberFault {
  if (hasDateFormat(text) || isDayFirstDate(text)) return 'date';
  if (!startsWithDigit(text) && !/^[+(]/.test(text)) return undefined;
  return GROUPED_PHONE.test(text) || PLUS_PHONE.test(text) ? 'phone' : undefined;
}

/**
 * The day that a claim-dispute number of BCBSIL encodes: 12 digits are a 2-digit year, the day of the year and 7 digits
 * of serial. 'no-day' where the day of the year is 0 or over 366, undefined for every other shape.
 */
export function parseEncodedDay(plain: string): Day | 'no-day' | undefined {
  const parts = /^(\d\d)(\d{3})\d{7}$/.exec(plain);
  if (!parts) return undefined;
  const dayOfYear = Number(parts[2]);
  if (dayOfYear < 1 || dayOfYear > 366) return 'no-day';
  const first = createDay(2000 + Number(parts[1]), 1, 1) as Day;
  return addDays(first, dayOfYear - 1);
}
