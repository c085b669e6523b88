import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { addDays, createDay, formatIsoDay, getChicagoDay, getWeekday } from '../../../src/core/values/day.ts';

// Compares our dates with Temporal, which shares no code with ours.

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const plainOf = (day: Day) => EPOCH.add({ days: day });
const dayOfPlain = (date: Temporal.PlainDate) => EPOCH.until(date, { largestUnit: 'days' }).days;

const anyDay = fc
  .integer({ min: createDay(1900, 1, 1) as number, max: createDay(2199, 12, 31) as number })
  .map((n) => n as Day);
const part = (min: number, max: number) => fc.integer({ min, max });

/** Temporal's date, or undefined if it rejects it. */
function temporalDay(year: number, month: number, day: number): number | undefined {
  try {
    return dayOfPlain(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    return undefined;
  }
}

describe('days', () => {
  it('are formatted, added and named as in Temporal', () => {
    fc.assert(
      fc.property(anyDay, part(-800, 800), (day, count) => {
        const date = plainOf(day);
        expect(formatIsoDay(day)).toBe(date.toString());
        expect(getWeekday(day)).toBe(date.dayOfWeek % 7);
        expect(formatIsoDay(addDays(day, count))).toBe(date.add({ days: count }).toString());
      }),
    );
  });
  it('exist exactly if they exist in Temporal', () => {
    fc.assert(
      fc.property(part(1900, 2199), part(-1, 14), part(-1, 33), (year, month, date) => {
        expect(createDay(year, month, date)).toBe(temporalDay(year, month, date));
      }),
      { numRuns: 500 },
    );
  });
  it('at the end of every February are the same as in Temporal', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect(createDay(year, 2, 29), `${year}`).toBe(temporalDay(year, 2, 29));
      expect(createDay(year, 3, 1), `${year}`).toBe(temporalDay(year, 3, 1));
    }
  });
});

describe('parseDay', () => {
  it('reads every year of two digits into the right century', () => {
    for (let yy = 0; yy < 100; yy += 1) {
      const year = yy <= 68 ? 2000 + yy : 1900 + yy;
      const day = temporalDay(year, 3, 1);
      expect(parseDay(`3/1/${String(yy).padStart(2, '0')}`), `${yy}`).toBe(day);
      expect(parseDay(`1-Mar-${String(yy).padStart(2, '0')}`), `${yy}`).toBe(day);
    }
  });
  it('reads every format, and rejects what is not a date', () => {
    fc.assert(
      fc.property(part(1900, 2099), part(1, 13), part(1, 31), (year, month, date) => {
        const day = temporalDay(year, month, date);
        const [mm, dd] = [month, date].map((n) => String(n).padStart(2, '0'));
        for (const text of [
          `${year}-${mm}-${dd}`,
          `${month}/${date}/${year}`,
          `${year}${mm}${dd}`,
          `${mm}-${dd}-${year}`,
        ]) {
          expect(parseDay(text), text).toBe(day);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('depends on neither the clock nor the time zone', () => {
    fc.assert(
      fc.property(
        anyDay,
        part(0, 23),
        part(0, 59),
        fc.constantFrom('', 'Z', '-06:00', '+14:00'),
        (day, h, m, zone) => {
          const time = new Temporal.PlainTime(h, m).toString({ smallestUnit: 'minute' });
          expect(parseDay(`${plainOf(day).toString()}T${time}${zone}`)).toBe(day);
        },
      ),
    );
  });
});

describe('Excel serials', () => {
  // The 1900 system has a February 29, 1900 (serial 60), which did not exist: earlier serials count from 1899-12-31.
  const date1900 = (serial: number) =>
    serial === 60
      ? undefined
      : Temporal.PlainDate.from(serial < 60 ? '1899-12-31' : '1899-12-30').add({ days: serial });
  const date1904 = (serial: number) => Temporal.PlainDate.from('1904-01-01').add({ days: serial });

  it('mean the same days as in Excel', () => {
    expect([59, 61, 20_000, 46_310].map((serial) => date1900(serial)?.toString())).toEqual([
      '1900-02-28',
      '1900-03-01',
      '1954-10-03',
      '2026-10-15',
    ]);
    expect(date1904(44_848).toString()).toBe('2026-10-15');
  });
  it('are read in both systems, with or without a time of day', () => {
    fc.assert(
      fc.property(part(20_000, 79_999), part(0, 99), (serial, hundredth) => {
        const at = hundredth === 0 ? `${serial}` : `${serial}.${String(hundredth).padStart(2, '0')}`;
        if (serial === 79_999 && hundredth > 0) return;
        expect(parseDay(at)).toBe(dayOfPlain(date1900(serial) as Temporal.PlainDate));
        expect(parseDay(at, true)).toBe(dayOfPlain(date1904(serial)));
      }),
    );
  });
  // Such a number, long before any ticket, is a count or a code; this also excludes the day that did not exist.
  it.each([0, 1, 59, 60, 61, 367, 9999, 19_999, 80_000, 99_999])('%i is not a date', (serial) => {
    expect(parseDay(String(serial))).toBeUndefined();
    expect(parseDay(String(serial), true)).toBeUndefined();
  });
});

describe('the day in Chicago', () => {
  const zoned = (instant: Temporal.Instant) =>
    dayOfPlain(instant.toZonedDateTimeISO('America/Chicago').toPlainDate());
  function expectSame(instant: Temporal.Instant): void {
    expect(getChicagoDay(new Date(instant.epochMilliseconds)), instant.toString()).toBe(zoned(instant));
  }

  it('is the same as in Temporal at any instant', () => {
    const [first, last] = [Date.UTC(1970, 0, 2), Date.UTC(2199, 11, 30)];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (ms) =>
        expectSame(Temporal.Instant.fromEpochMilliseconds(ms)),
      ),
      { numRuns: 300 },
    );
  });
  it('changes at midnight there, even when clocks or years change', () => {
    for (let year = 2024; year <= 2032; year += 1) {
      for (const date of edgesOf(year)) {
        const midnight = date.toZonedDateTime('America/Chicago').toInstant();
        expectSame(midnight);
        expectSame(midnight.subtract({ milliseconds: 1 }));
        expect(getChicagoDay(new Date(midnight.epochMilliseconds))).toBe(dayOfPlain(date));
        expect(getChicagoDay(new Date(midnight.epochMilliseconds - 1))).toBe(dayOfPlain(date) - 1);
      }
    }
  });
});

/** January 1, the last day of December, and the days on which clocks change, with the days after them. */
function edgesOf(year: number): Temporal.PlainDate[] {
  const days = [
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  ];
  let at = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[America/Chicago]`);
  for (
    let next = at.getTimeZoneTransition('next');
    next && next.year === year;
    next = at.getTimeZoneTransition('next')
  ) {
    days.push(next.toPlainDate(), next.toPlainDate().add({ days: 1 }));
    at = next;
  }
  return days;
}
