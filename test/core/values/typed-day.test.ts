import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { parseTypedDay } from '../../../src/core/values/typed-day.ts';

const readAt = (asOf: string, text: string, direction: 'past' | 'future' = 'past') => {
  const day = parseTypedDay(text, parseDay(asOf) as Day, direction);
  return day === undefined ? undefined : formatIsoDay(day);
};

describe('parseTypedDay', () => {
  it.each(['oct 5', 'Oct. 5', 'OCT 5th', 'oct5', 'October 5', '5 oct', '5-Oct', '10/5', '10-05', ' 10/5 '])(
    '%j without a year is the latest such day',
    (text) => {
      expect(readAt('2026-11-24', text)).toBe('2026-10-05');
      expect(readAt('2026-10-05', text)).toBe('2026-10-05');
      expect(readAt('2026-10-04', text)).toBe('2025-10-05');
    },
  );
  it.each(['10/5/26', 'October 5 2026', '2026-10-05', '5-Oct-26'])('%s is read as in a file', (text) => {
    expect(readAt('2026-10-04', text)).toBe('2026-10-05');
  });
  it('is the first such day from the as-of day on where a day to come is asked for', () => {
    expect(readAt('2026-11-24', '12/4', 'future')).toBe('2026-12-04');
    expect(readAt('2026-11-24', 'nov 24', 'future')).toBe('2026-11-24');
    expect(readAt('2026-11-24', '1/4', 'future')).toBe('2027-01-04');
  });
  it('finds the leap year of February 29', () => {
    expect(readAt('2026-11-24', '2/29')).toBe('2024-02-29');
    expect(readAt('2026-11-24', 'feb 29', 'future')).toBe('2028-02-29');
    expect(readAt('2103-11-24', '2/29')).toBe('2096-02-29');
  });
  it.each([
    '',
    '10',
    '31/12',
    '13/1',
    '2/30',
    'oct',
    'oct 32',
    'octo 5',
    '10.5',
    '10/',
    'Oct 5 x',
    '5 oct 2026x',
    '10/5 pm',
  ])('%j is no day', (text) => {
    expect(readAt('2026-11-24', text)).toBeUndefined();
  });
});

it('a day without a year is no day in a file', () => {
  for (const text of ['oct 5', '10/5', '5-Oct']) expect(parseDay(text)).toBeUndefined();
});
