import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  addBusinessDays,
  addWeekdays,
  isBusinessDay,
  isHoliday,
  rollBackToBusinessDay,
} from '../../../src/core/portal/business-days.ts';
import { createDay, formatIsoDay } from '../../../src/core/values/day.ts';

// The State's holidays computed a second way: from the text of 80 Ill. Adm. Code 303.190, month by month with Temporal.

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 7;
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const plainOf = (day: Day) => EPOCH.add({ days: day });
const NONE: ReadonlySet<Day> = new Set();

const days = fc
  .integer({ min: createDay(1990, 1, 1) as number, max: createDay(2100, 12, 31) as number })
  .map((n) => n as Day);

function monthOf(year: number, month: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return Array.from({ length: first.daysInMonth }, (_, i) => first.add({ days: i }));
}

/** The day on which a fixed holiday is observed. */
function kept(year: number, month: number, day: number): Temporal.PlainDate {
  const date = Temporal.PlainDate.from({ year, month, day });
  if (date.dayOfWeek === SATURDAY) return date.subtract({ days: 1 });
  return date.dayOfWeek === SUNDAY ? date.add({ days: 1 }) : date;
}

function holidaysBy(year: number): Set<string> {
  const the = (month: number, weekday: number) =>
    monthOf(year, month).filter((date) => date.dayOfWeek === weekday);
  const thanksgiving = the(11, THURSDAY)[3];
  const election = monthOf(year, 11).find((date) => date.day > 1 && date.dayOfWeek === MONDAY + 1);
  return new Set(
    [
      ...[kept(year, 1, 1), kept(year + 1, 1, 1), kept(year, 2, 12), kept(year, 7, 4)],
      ...[kept(year, 11, 11), kept(year, 12, 25), Temporal.PlainDate.from({ year, month: 6, day: 19 })],
      ...[the(1, MONDAY)[2], the(2, MONDAY)[2], the(5, MONDAY).at(-1), the(9, MONDAY)[0], the(10, MONDAY)[1]],
      ...[thanksgiving, thanksgiving?.add({ days: 1 }), year % 2 === 0 ? election : undefined],
    ].flatMap((date) => (date?.year === year ? [date.toString()] : [])),
  );
}

function isOpen(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek < SATURDAY && !holidaysBy(date.year).has(date.toString());
}

/** Adds open days one by one. */
function later(date: Temporal.PlainDate, count: number, open: (date: Temporal.PlainDate) => boolean): string {
  let at = date;
  for (let left = count; left > 0; left -= open(at) ? 1 : 0) at = at.add({ days: 1 });
  return at.toString();
}

describe('the State calendar, computed twice', () => {
  it.each(Array.from({ length: 61 }, (_, i) => 2000 + i))('agrees on every day of %i', (year) => {
    const first = createDay(year, 1, 1) as number;
    const ours: string[] = [];
    for (let day = first as Day; plainOf(day).year === year; day = (day + 1) as Day) {
      if (isHoliday(day)) ours.push(formatIsoDay(day));
    }
    expect(ours).toEqual([...holidaysBy(year)].sort());
  });
  it('agrees on the open days, and on the last open day up to a day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = plainOf(day);
        expect(isBusinessDay(day, NONE)).toBe(isOpen(date));
        let at = date;
        while (!isOpen(at)) at = at.subtract({ days: 1 });
        expect(formatIsoDay(rollBackToBusinessDay(day, NONE))).toBe(at.toString());
      }),
    );
  });
  it('agrees when adding business days and weekdays', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 15 }), (day, count) => {
        const date = plainOf(day);
        expect(formatIsoDay(addBusinessDays(day, count, NONE))).toBe(later(date, count, isOpen));
        expect(formatIsoDay(addWeekdays(day, count))).toBe(
          later(date, count, (other) => other.dayOfWeek < SATURDAY),
        );
      }),
      { numRuns: 60 },
    );
  });
});
