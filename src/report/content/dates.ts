import type { Day } from '../../core/model/vocabulary.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatSlashedDay, formatWrittenDay } from '../../core/values/day.ts';
import { memoize } from '../../core/values/memoize.ts';
import { insertNoBreakSpaces } from './wrap.ts';

/** A million records name a few hundred days. */
const MAX_MEMOIZED_DAYS = 20_000;

/** A day of a report, which holds ISO days only. */
export const parseReportDay: (iso: string) => Day = memoize((iso) => parseDay(iso) ?? (Number.NaN as Day), {
  maxEntries: MAX_MEMOIZED_DAYS,
});

/** "Wed 12/9/2026", without line breaks. */
export function formatDay(iso: string): string {
  return insertNoBreakSpaces(formatWrittenDay(parseReportDay(iso)));
}

/** "2/22/2023", for the date of a notice. */
export function formatDate(iso: string): string {
  const day = parseDay(iso);
  return day === undefined ? iso : formatSlashedDay(day);
}

/** "in 15 days", in calendar days from the as-of day; "tomorrow" or "today" if it is so near. */
export function formatDaysUntil(iso: string, asOf: Day): string {
  const left = parseReportDay(iso) - asOf;
  if (left < 2) return left === 0 ? 'today' : 'tomorrow';
  return insertNoBreakSpaces(`in ${formatCount(left, 'day')}`);
}

/** "1 day", "2 days" */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
