import type { Day } from '../model/vocabulary.ts';
import { addDays, createDay, formatIsoDay, getWeekday } from '../values/day.ts';
import { memoize } from '../values/memoize.ts';

// State holidays follow 80 Ill. Adm. Code 303.190, 5 ILCS 490/63 and the State's published calendars. Casimir Pulaski Day,
// Good Friday and Malcolm X Day, which general calendars list, are not among them.

const SUNDAY = 0;
const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const SATURDAY = 6;

const holidaysByYear = new Map<number, ReadonlySet<number>>();

/** Whether State offices are open on a day: Monday to Friday, except State holidays and the user's closed days. */
export function isBusinessDay(day: Day, closedDays: ReadonlySet<Day>): boolean {
  return isWeekday(day) && !isHoliday(day) && !closedDays.has(day);
}

/** Whether a day is Monday to Friday. */
export function isWeekday(day: Day): boolean {
  const weekday = getWeekday(day);
  return weekday !== SUNDAY && weekday !== SATURDAY;
}

/** Adds business days to a day; the day itself is not counted. */
export function addBusinessDays(day: Day, count: number, closedDays: ReadonlySet<Day>): Day {
  return advanceDays(day, count, (d) => isBusinessDay(d, closedDays));
}

/** Adds weekdays, ignoring holidays: never later than `addBusinessDays`, so the result is the safe day. */
export function addWeekdays(day: Day, count: number): Day {
  return advanceDays(day, count, isWeekday);
}

/** Returns the day itself if it is a business day, else the last business day before it. */
export function rollBackToBusinessDay(day: Day, closedDays: ReadonlySet<Day>): Day {
  let current = day;
  while (!isBusinessDay(current, closedDays)) current = addDays(current, -1);
  return current;
}

/** Whether a State holiday is observed on a day. */
export const isHoliday: (day: Day) => boolean = memoize(computeIsHoliday);

function computeIsHoliday(day: Day): boolean {
  const year = Number(formatIsoDay(day).slice(0, 4));
  let days = holidaysByYear.get(year);
  if (!days) {
    days = listHolidays(year);
    holidaysByYear.set(year, days);
  }
  return days.has(day);
}

/** The holidays observed in a year. New Year's Day of the next year may be observed in this one. */
export function listHolidays(year: number): ReadonlySet<Day> {
  const days = [
    toObservedDay(date(year, 1, 1)),
    findNthWeekday(year, 1, MONDAY, 3), // Martin Luther King Day
    toObservedDay(date(year, 2, 12)), // Lincoln's Birthday
    findNthWeekday(year, 2, MONDAY, 3), // Washington's Birthday
    findLastMonday(year, 5), // Memorial Day
    date(year, 6, 19), // Juneteenth is observed on the day itself
    toObservedDay(date(year, 7, 4)),
    findNthWeekday(year, 9, MONDAY, 1), // Labor Day
    findNthWeekday(year, 10, MONDAY, 2), // Columbus or Indigenous Peoples Day
    toObservedDay(date(year, 11, 11)), // Veterans Day
    findNthWeekday(year, 11, THURSDAY, 4), // Thanksgiving
    addDays(findNthWeekday(year, 11, THURSDAY, 4), 1),
    toObservedDay(date(year, 12, 25)),
    toObservedDay(date(year + 1, 1, 1)), // observed on Friday, December 31, if January 1 is a Saturday
  ];
  if (year % 2 === 0) days.push(addDays(findNthWeekday(year, 11, MONDAY, 1), TUESDAY - MONDAY)); // General Election Day
  return new Set(days);
}

function advanceDays(day: Day, count: number, isCounted: (day: Day) => boolean): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isCounted(current)) left -= 1;
  }
  return current;
}

/** A holiday on Saturday is observed on Friday, one on Sunday on Monday. */
function toObservedDay(day: Day): Day {
  const weekday = getWeekday(day);
  return weekday === SATURDAY ? addDays(day, -1) : weekday === SUNDAY ? addDays(day, 1) : day;
}

function date(year: number, month: number, dayOfMonth: number): Day {
  return createDay(year, month, dayOfMonth) as Day;
}

function findNthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = date(year, month, 1);
  return addDays(first, ((weekday - getWeekday(first) + 7) % 7) + (n - 1) * 7);
}

function findLastMonday(year: number, month: number): Day {
  const last = addDays(date(year, month + 1, 1), -1);
  return addDays(last, -((getWeekday(last) - MONDAY + 7) % 7));
}
