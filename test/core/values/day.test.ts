import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  addDays,
  createDay,
  formatIsoDay,
  formatWrittenDay,
  getChicagoDay,
  getWeekday,
} from '../../../src/core/values/day.ts';

const FIRST = createDay(1900, 1, 1) as Day;
const LAST = createDay(2199, 12, 31) as Day;
const anyDay = fc.integer({ min: FIRST, max: LAST }).map((n) => n as Day);

describe('createDay', () => {
  it('counts days from 1970-01-01', () => {
    expect(createDay(1970, 1, 1)).toBe(0);
    expect(createDay(1970, 2, 1)).toBe(31);
    expect(createDay(1969, 12, 31)).toBe(-1);
    expect(createDay(2026, 11, 24)).toBe(20_781);
  });
  it.each([
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [2026, 4, 31],
    [2026, 2, 29],
    [1900, 2, 29],
    [1899, 12, 31],
    [2200, 1, 1],
    [Number.NaN, 1, 1],
    [2026, Number.NaN, 1],
    [2026, 1, Number.NaN],
  ])('%i-%i-%i is not a date', (year, month, date) => expect(createDay(year, month, date)).toBeUndefined());
  it('knows leap years', () => {
    expect(createDay(2028, 2, 29)).toBe((createDay(2028, 3, 1) ?? 0) - 1);
    expect(createDay(2000, 2, 29)).toBeDefined();
  });
  it('is the inverse of formatIsoDay, for every day of three centuries', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = formatIsoDay(day).split('-').map(Number);
        expect(createDay(year ?? 0, month ?? 0, date ?? 0)).toBe(day);
      }),
    );
  });
});

describe('addDays and getWeekday', () => {
  it('2026-11-24 is a Tuesday, and 30 days later is 2026-12-24', () => {
    const day = createDay(2026, 11, 24) as Day;
    expect(getWeekday(day)).toBe(2);
    expect(formatIsoDay(addDays(day, 30))).toBe('2026-12-24');
    expect(formatIsoDay(addDays(day, -24))).toBe('2026-10-31');
  });
  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(getWeekday(day)).toBe(new Date(`${formatIsoDay(day)}T00:00:00Z`).getUTCDay());
        expect(getWeekday(addDays(day, 1))).toBe((getWeekday(day) + 1) % 7);
      }),
    );
  });
});

describe('getChicagoDay', () => {
  it.each([
    ['2026-11-24T05:59:59Z', '2026-11-23'],
    ['2026-11-24T06:00:00Z', '2026-11-24'],
    ['2026-11-25T05:59:59Z', '2026-11-24'],
    ['2026-07-01T04:59:59Z', '2026-06-30'],
    ['2026-07-01T05:00:00Z', '2026-07-01'],
  ])('%s is %s', (instant, iso) => expect(formatIsoDay(getChicagoDay(new Date(instant)))).toBe(iso));
  it('returns a day even if the clock is centuries off', () => {
    expect(getChicagoDay(new Date('2300-06-01T12:00:00Z'))).toBe(Date.parse('2300-06-01') / 86_400_000);
  });
});

it('formatWrittenDay is the day as every text for people has it', () => {
  expect(formatWrittenDay(createDay(2026, 10, 5) as Day)).toBe('Mon 10/5/2026');
});
