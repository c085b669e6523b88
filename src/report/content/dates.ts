import type { Day } from '../../core/model/vocabulary.ts';
import { readDay } from '../../core/values/date-text.ts';
import { weekdayOf } from '../../core/values/day.ts';
import { unbroken } from './wrap.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A million records name a few hundred days. */
const daysSeen = new Map<string, Day>();
const SEEN_LIMIT = 20_000;

/** A day of a report, which holds ISO days only. */
export function dayIn(iso: string): Day {
  const seen = daysSeen.get(iso);
  if (seen !== undefined) return seen;
  if (daysSeen.size >= SEEN_LIMIT) daysSeen.clear();
  const day = readDay(iso) ?? (Number.NaN as Day);
  daysSeen.set(iso, day);
  return day;
}

/** "Wed 2026-12-09", kept in one line. */
export function dayWords(iso: string): string {
  return unbroken(`${WEEKDAYS[weekdayOf(dayIn(iso))]} ${iso}`);
}

/** "15 days left", in calendar days from the as-of day; "today" where none is left. */
export function leftWords(iso: string, asOf: Day): string {
  const left = dayIn(iso) - asOf;
  return left === 0 ? 'today' : unbroken(`${counted(left, 'day')} left`);
}

/** "1 day", "2 days" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
