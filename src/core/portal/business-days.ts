import type { Day } from '../model/vocabulary.ts';
import { addDays, createDay, formatIsoDay, getWeekday } from '../values/day.ts';

/**
 * The days on which State offices are closed, by rule: 80 Ill. Adm. Code 303.190; 5 ILCS 490/63; the State's published
 * calendars. Not Casimir Pulaski Day, Good Friday or Malcolm X Day, which general calendars add.
 */
const SUNDAY = 0;
const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const SATURDAY = 6;

const holidaysByYear = new Map<number, ReadonlySet<number>>();

/** Whether State offices are open that day: Monday to Friday, no State holiday, none of the user's closed days. */
export function isBusinessDay(day: Day, closedDays: ReadonlySet<Day>): boolean {
  return isWeekday(day) && !isHoliday(day) && !closedDays.has(day);
}

/** Monday to Friday. */
export function isWeekday(day: Day): boolean {
  const weekday = getWeekday(day);
  return weekday !== SUNDAY && weekday !== SATURDAY;
}

/** The day that many business days later; the day itself is not counted. */
export function addBusinessDays(day: Day, count: number, closedDays: ReadonlySet<Day>): Day {
  return advanceDays(day, count, (d) => isBusinessDay(d, closedDays));
}

/** The same counting Monday to Friday only: never later than `addBusinessDays`, so it is the safe day. */
export function addWeekdays(day: Day, count: number): Day {
  return advanceDays(day, count, isWeekday);
}

/** That day, or the business day before it. */
export function rollBackToBusinessDay(day: Day, closedDays: ReadonlySet<Day>): Day {
  let at = day;
  while (!isBusinessDay(at, closedDays)) at = addDays(at, -1);
  return at;
}

/** A State holiday, on the day on which it is observed. */
export function isHoliday(day: Day): boolean {
  const year = Number(formatIsoDay(day).slice(0, 4));
  let days = holidaysByYear.get(year);
  if (!days) {
    days = listHolidays(year);
    holidaysByYear.set(year, days);
  }
  return days.has(day);
}

/** The days closed in a year; New Year's Day of the next may be among them. */
export function listHolidays(year: number): ReadonlySet<Day> {
  const days = [
    toObservedDay(date(year, 1, 1)),
    findNthWeekday(year, 1, MONDAY, 3), // Martin Luther King Day
    toObservedDay(date(year, 2, 12)), // Lincoln's Birthday
    findNthWeekday(year, 2, MONDAY, 3), // Washington's Birthday
    findLastMonday(year, 5), // Memorial Day
    date(year, 6, 19), // Juneteenth does not move
    toObservedDay(date(year, 7, 4)),
    findNthWeekday(year, 9, MONDAY, 1), // Labor Day
    findNthWeekday(year, 10, MONDAY, 2), // Columbus or Indigenous Peoples Day
    toObservedDay(date(year, 11, 11)), // Veterans Day
    findNthWeekday(year, 11, THURSDAY, 4), // Thanksgiving
    addDays(findNthWeekday(year, 11, THURSDAY, 4), 1),
    toObservedDay(date(year, 12, 25)),
    toObservedDay(date(year + 1, 1, 1)), // on a Friday, December 31, where the first is a Saturday
  ];
  if (year % 2 === 0) days.push(addDays(findNthWeekday(year, 11, MONDAY, 1), TUESDAY - MONDAY)); // General Election Day
  return new Set(days);
}

function advanceDays(day: Day, count: number, counts: (day: Day) => boolean): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (counts(at)) left -= 1;
  }
  return at;
}

/** A Saturday is observed on Friday, a Sunday on Monday. */
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
