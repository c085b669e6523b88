import type { Day } from '../../core/model/vocabulary.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { getWeekday } from '../../core/values/day.ts';
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

/** "Fri 12/4/2026", as people in the United States write it, with plain spaces. */
export function formatUsDay(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return `${WEEKDAYS[getWeekday(parseReportDay(iso))]} ${month}/${date}/${year}`;
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
