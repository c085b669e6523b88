import type { Day } from '../model/vocabulary.ts';
import { memoize } from './memoize.ts';

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date, or undefined if there is no such date (month 13, February 30). Years 1900 to 2199. */
export function createDay(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return (Date.UTC(year, month - 1, date) / MS_PER_DAY) as Day;
}

/** The days of 50 years: reports name the same few days again and again. */
const MAX_MEMOIZED_DAYS = 18_262;

/** Formats a day as YYYY-MM-DD. */
export const formatIsoDay: (day: Day) => string = memoize(
  (day) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10),
  { maxEntries: MAX_MEMOIZED_DAYS },
);

/** Formats a day as people write it: 10/5/2026. */
export function formatSlashedDay(day: Day): string {
  const [year, month, date] = formatIsoDay(day).split('-').map(Number);
  return `${month}/${date}/${year}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Formats a day the way every text for people shows it: Mon 10/5/2026. */
export const formatWrittenDay: (day: Day) => string = memoize(
  (day) => `${WEEKDAYS[getWeekday(day)]} ${formatSlashedDay(day)}`,
  { maxEntries: MAX_MEMOIZED_DAYS },
);

/** The day that many calendar days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** 0 (Sunday) to 6 (Saturday). */
export function getWeekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

const MS_PER_HOUR = MS_PER_DAY / 24;

/** The calendar day in America/Chicago at an instant, whatever the machine's time zone. */
export function getChicagoDay(instant: Date): Day {
  // Five hours behind UTC in summer, six in winter. They differ in only one hour of the day, and asking Intl costs more
  // than checking a draft.
  const [winter, summer] = [6, 5].map((hours) =>
    Math.floor((instant.getTime() - hours * MS_PER_HOUR) / MS_PER_DAY),
  );
  return (winter === summer ? winter : getChicagoDayByZone(instant)) as Day;
}

function getChicagoDayByZone(instant: Date): Day | undefined {
  const iso = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Chicago',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  return createDay(year, month, date);
}
