import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDay,
  formatDaysUntil,
  parseReportDay,
} from '../../../src/report/content/dates.ts';

const AS_OF = parseReportDay('2026-11-24');

describe('parseReportDay', () => {
  it('counts days since 1970, the same every time', () => {
    expect([parseReportDay('1970-01-02'), parseReportDay('1970-01-02')]).toEqual([1, 1]);
    expect(parseReportDay('2026-11-25') - AS_OF).toBe(1);
  });
  it('is NaN for what is not a day', () => {
    expect(parseReportDay('soon')).toBeNaN();
  });
});

describe('formatDay', () => {
  it('has the weekday, without line breaks', () => {
    expect(formatDay('2026-12-09')).toBe('Wed\u00a012/9/2026');
  });
});

it('formatDate is without the weekday', () => {
  expect(formatDate('2023-02-22')).toBe('2/22/2023');
  expect(formatDate('soon')).toBe('soon');
});

describe('formatDaysUntil', () => {
  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-25', 'tomorrow'],
    ['2026-12-09', 'in\u00a015\u00a0days'],
  ])('of %s is %s', (day, left) => {
    expect(formatDaysUntil(day, AS_OF)).toBe(left);
  });
});

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [2, '2 days'],
])('formatCount(%d) is %s', (count, text) => {
  expect(formatCount(count, 'day')).toBe(text);
});
