import type { Day } from '../../core/model/vocabulary.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { getWeekday } from '../../core/values/day.ts';
import { insertNoBreakSpaces } from './wrap.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A million records contain only a few hundred different days. */
const dayCache = new Map<string, Day>();
const MAX_CACHED_DAYS = 20_000;

/** Parses a day of a report; reports contain ISO days only. */
export function parseReportDay(iso: string): Day {
  const seen = dayCache.get(iso);
  if (seen !== undefined) return seen;
  if (dayCache.size >= MAX_CACHED_DAYS) dayCache.clear();
  const day = parseDay(iso) ?? (Number.NaN as Day);
  dayCache.set(iso, day);
  return day;
}

/** "Wed 2026-12-09", without line breaks. */
export function formatDay(iso: string): string {
  return insertNoBreakSpaces(`${WEEKDAYS[getWeekday(parseReportDay(iso))]} ${iso}`);
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
