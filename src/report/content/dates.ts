import type { Day } from '../../core/model/vocabulary.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatSlashedDay, getWeekday } from '../../core/values/day.ts';
import { memoize } from '../../core/values/memoize.ts';
import { insertNoBreakSpaces } from './wrap.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A million records name a few hundred days. */
const MAX_MEMOIZED_DAYS = 20_000;

/** A day of a report, which holds ISO days only. */
export const parseReportDay: (iso: string) => Day = memoize((iso) => parseDay(iso) ?? (Number.NaN as Day), {
  maxEntries: MAX_MEMOIZED_DAYS,
});

/** "Wed 2026-12-09", without line breaks. */
export function formatDay(iso: string): string {
  return insertNoBreakSpaces(`${WEEKDAYS[getWeekday(parseReportDay(iso))]} ${iso}`);
}

/** "Mon 10/5/2026", as people write a day, without line breaks. */
export function formatWrittenDay(day: Day): string {
  return insertNoBreakSpaces(`${WEEKDAYS[getWeekday(day)]} ${formatSlashedDay(day)}`);
}

/** "15 days left", in calendar days from the as-of day; "today" if none are left. */
export function formatDaysLeft(iso: string, asOf: Day): string {
  const left = parseReportDay(iso) - asOf;
  return left === 0 ? 'today' : insertNoBreakSpaces(`${formatCount(left, 'day')} left`);
}

/** "1 day", "2 days" */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
