import type { Day } from '../model/vocabulary.ts';
import { parseDay } from './date-text.ts';
import { formatIsoDay } from './day.ts';
import { cleanText } from './text.ts';

/** A month and a day without a year: 10/8, 10-8, oct 5, Oct. 5th, 5 oct. */
const SLASHED = /^\d{1,2}([/-])\d{1,2}$/;
const NAMED = /^(?:[a-z]{3,9}\.? *\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[ -]+[a-z]{3,9}\.?)$/i;

/** February 29 may be up to eight years away, since 2100 is no leap year. */
const MAX_YEARS = 8;

/** Which day a text without a year means: the latest up to the as-of day, or the first from it on. */
type Direction = 'past' | 'future';

/**
 * Parses a day as people type it in a dialog, where it is shown back to them: as in a file, or without a year. A file is
 * never read like this, since nobody would see what was guessed.
 */
export function parseTypedDay(text: string, asOf: Day, direction: Direction): Day | undefined {
  const typed = cleanText(text);
  const day = parseDay(typed);
  if (day !== undefined) return day;
  const separator = SLASHED.exec(typed)?.[1] ?? (NAMED.test(typed) ? ' ' : undefined);
  if (separator === undefined) return undefined;
  // "oct5" has no blank, which a date in a file has.
  const monthAndDay = typed.replace(/^([a-z]+\.?)(?=\d)/i, '$1 ');
  const year = Number(formatIsoDay(asOf).slice(0, 4));
  const step = direction === 'past' ? -1 : 1;
  for (let years = 0; years <= MAX_YEARS; years += 1) {
    const candidate = parseDay(`${monthAndDay}${separator}${year + step * years}`);
    if (candidate !== undefined && (candidate - asOf) * step >= 0) return candidate;
  }
  return undefined;
}
