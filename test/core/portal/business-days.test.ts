import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  addBusinessDays,
  addWeekdays,
  isBusinessDay,
  isHoliday,
  isWeekday,
  listHolidays,
  rollBackToBusinessDay,
} from '../../../src/core/portal/business-days.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { addDays, createDay, formatIsoDay } from '../../../src/core/values/day.ts';

const on = (iso: string) => parseDay(iso) as Day;
const NONE: ReadonlySet<Day> = new Set();

/** The days on which State offices are closed. */
const CLOSED: Readonly<Record<number, string>> = {
  2024: '01-01 01-15 02-12 02-19 05-27 06-19 07-04 09-02 10-14 11-05 11-11 11-28 11-29 12-25',
  2025: '01-01 01-20 02-12 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 11-28 12-25',
  2026: '01-01 01-19 02-12 02-16 05-25 06-19 07-03 09-07 10-12 11-03 11-11 11-26 11-27 12-25',
  2027: '01-01 01-18 02-12 02-15 05-31 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31',
  2028: '01-17 02-11 02-21 05-29 06-19 07-04 09-04 10-09 11-07 11-10 11-23 11-24 12-25',
};

describe('the State holidays', () => {
  it.each(Object.entries(CLOSED))('of %s', (year, days) => {
    const first = createDay(Number(year), 1, 1) as Day;
    const all = Array.from({ length: 366 }, (_, i) => addDays(first, i)).filter((day) =>
      formatIsoDay(day).startsWith(year),
    );
    const closed = all
      .filter((day) => isWeekday(day) && isHoliday(day))
      .map((day) => formatIsoDay(day).slice(5));
    expect(closed.join(' ')).toBe(days);
  });
  it('are not those of general calendars', () => {
    // Casimir Pulaski Day, Good Friday, Malcolm X Day.
    for (const iso of ['2026-03-02', '2026-04-03', '2026-05-19']) expect(isHoliday(on(iso))).toBe(false);
  });
  it('has Juneteenth on the day itself, even on a weekend', () => {
    expect(isHoliday(on('2027-06-19'))).toBe(true);
    expect(isBusinessDay(on('2027-06-18'), NONE)).toBe(true);
  });
  it('has December 31 if January 1 is a Saturday', () => {
    expect(listHolidays(2027).has(on('2027-12-31'))).toBe(true);
    expect(isBusinessDay(on('2028-01-03'), NONE)).toBe(true);
  });
});

describe('business days', () => {
  it('2 after Tue 2026-11-24 is Mon 2026-11-30', () => {
    expect(formatIsoDay(addBusinessDays(on('2026-11-24'), 2, NONE))).toBe('2026-11-30');
  });
  it.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-23', 2, '2026-12-28'],
    ['2027-12-30', 1, '2028-01-03'],
  ])('%s and %i', (from, count, to) => expect(formatIsoDay(addBusinessDays(on(from), count, NONE))).toBe(to));
  it('skip the days that the user closes', () => {
    const closed = new Set([on('2026-11-25')]);
    expect(isBusinessDay(on('2026-11-25'), closed)).toBe(false);
    expect(formatIsoDay(addBusinessDays(on('2026-11-24'), 2, closed))).toBe('2026-12-01');
    expect(formatIsoDay(rollBackToBusinessDay(on('2026-11-25'), closed))).toBe('2026-11-24');
  });
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-29', '2026-11-25'],
    ['2026-12-25', '2026-12-24'],
    ['2027-01-03', '2026-12-31'],
  ])('up to %s: %s', (day, before) =>
    expect(formatIsoDay(rollBackToBusinessDay(on(day), NONE))).toBe(before),
  );
  it('are never before the same number of weekdays', () => {
    expect(formatIsoDay(addWeekdays(on('2026-11-24'), 2))).toBe('2026-11-26');
    const days = fc.integer({ min: on('2020-01-01'), max: on('2040-12-31') }).map((n) => n as Day);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const later = addBusinessDays(day, count, NONE);
        expect(addWeekdays(day, count)).toBeLessThanOrEqual(later);
        expect(isBusinessDay(later, NONE)).toBe(true);
        expect(addBusinessDays(addBusinessDays(day, 1, NONE), count, NONE)).toBe(
          addBusinessDays(day, count + 1, NONE),
        );
      }),
    );
  });
});
