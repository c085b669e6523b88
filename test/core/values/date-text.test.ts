import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { hasDateFormat, isDayFirstDate, parseDay } from '../../../src/core/values/date-text.ts';
import { addDays, createDay, formatIsoDay } from '../../../src/core/values/day.ts';

const isoOrNone = (text: string, date1904 = false) => {
  const day = parseDay(text, date1904);
  return day === undefined ? undefined : formatIsoDay(day);
};

describe('parseDay', () => {
  it.each([
    '2026-10-15',
    '2026/10/15',
    '2026-10-15T00:00:00Z',
    '2026-10-15 13:45',
    '2026-10-15T13:45:30.250-05:00',
    '20261015',
    '10/15/2026',
    '10/15/26',
    '10-15-2026',
    '10/15/2026 1:45 PM',
    '10/15/2026 1:45:00 p.m.',
    '10/15/26, 13:45 UTC',
    '15-Oct-26',
    '15-oct-2026',
    '15 October 2026',
    '15 Oct. 2026',
    'Oct 15, 2026',
    'Oct. 15 2026',
    'October 15th, 2026',
    'OCTOBER 15, 2026 9:00 AM',
    '46310',
    '46310.75',
    'Thu 10/15/2026',
    'thu, 10/15/26',
    'Thu. 2026-10-15',
    'Thursday, October 15, 2026',
    'Thu 15-Oct-2026 8:00 AM',
  ])('%s is 2026-10-15', (text) => expect(isoOrNone(text)).toBe('2026-10-15'));

  it.each([
    ['1/2/26', '2026-01-02'],
    ['1/2/00', '2000-01-02'],
    ['1/2/68', '2068-01-02'],
    ['1/2/69', '1969-01-02'],
    ['2-Mar-69', '1969-03-02'],
    ['Sept 3, 2026', '2026-09-03'],
    ['3 Sep 2026', '2026-09-03'],
    ['May 1, 2026', '2026-05-01'],
    ['February 29, 2028', '2028-02-29'],
    ['20000', '1954-10-03'],
    ['79999', '2119-01-10'],
  ])('%s is %s', (text, iso) => expect(isoOrNone(text)).toBe(iso));

  it.each([
    '',
    '15/10/2026',
    '10/15/2026 25:61:61',
    '2026-10-15T08:60',
    '13/13/2026',
    '10/15.2026',
    '10.15.2026',
    '2/29/2026',
    '2026-02-30',
    '20261315',
    '18991231',
    'A20261015',
    '120261015',
    '202610151',
    '10/15',
    '10/15/226',
    '19999',
    '80000',
    '123456',
    'Octo 15, 2026',
    'Smarch 1, 2026',
    '15-Foo-26',
    'Oct 32, 2026',
    'tomorrow',
    'Fri 10/15/2026',
    'Thurs 10/15/2026',
    'Thu Thu 10/15/2026',
    'Thu 46310',
    'Thu 20261015',
    'Thu',
    'Thu 15/10/2026',
    '2026-10-15 at noon',
  ])('does not read %j', (text) => expect(parseDay(text)).toBeUndefined());

  it('counts serials from 1904 if the workbook does', () => {
    expect(isoOrNone('44848', true)).toBe('2026-10-15');
    expect(isoOrNone('44848')).toBe('2022-10-14');
  });

  const anyDay = fc
    .integer({ min: createDay(1969, 1, 1) as number, max: createDay(2068, 12, 31) as number })
    .map((n) => n as Day);
  it('reads back every day of a century in every format', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', date = ''] = formatIsoDay(day).split('-');
        const name = new Date(Date.UTC(2000, Number(month) - 1)).toLocaleString('en-US', {
          month: 'short',
          timeZone: 'UTC',
        });
        for (const text of [
          formatIsoDay(day),
          `${year}${month}${date}`,
          `${month}/${date}/${year}`,
          `${Number(month)}/${Number(date)}/${year.slice(2)}`,
          `${date}-${name}-${year.slice(2)}`,
          `${name} ${Number(date)}, ${year}`,
        ]) {
          expect(parseDay(text), text).toBe(day);
        }
      }),
    );
  });
  it('reads back serials of both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 79_999 }), (serial) => {
        const day = parseDay(String(serial)) as Day;
        expect(parseDay(String(serial), true)).toBe(addDays(day, 1462));
      }),
    );
  });
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        expect(day === undefined || Number.isInteger(day)).toBe(true);
      }),
    );
  });
});

describe('hasDateFormat', () => {
  it.each(['10/15/2026', '2026-10-15', 'Oct 15, 2026', '15.10.2026', '1.2.26'])('%s is', (text) =>
    expect(hasDateFormat(text)).toBe(true),
  );
  it.each([
    ...['20261015', '46310', '46310.5', '15/10/2026', 'PDXGR 100'],
    ...['A1.2.2026', '1.2.2026A', '1.2.202', '1.2.3', '100.200.26'],
  ])('%s is not', (text) => expect(hasDateFormat(text)).toBe(false));
});

describe('isDayFirstDate', () => {
  it.each(['15/10/2026', '31-12-26', '13/1/2026 10:00'])('%s is', (text) =>
    expect(isDayFirstDate(text)).toBe(true),
  );
  it.each([
    '10/15/2026',
    '12/12/2026',
    '13/13/2026',
    '31/4/2026',
    '32/10/2026',
    '15.10.2026',
    '2026-10-15',
    '',
  ])('%j is not', (text) => expect(isDayFirstDate(text)).toBe(false));
});
