import { describe, expect, it } from 'vitest';
import {
  convertDayToSerial,
  formatIsoDateTime,
  formatSerialDate,
  formatSerialDuration,
  formatSerialTime,
} from '../../../../src/formats/xlsx/sheet/date-serial.ts';

describe('formatSerialDate', () => {
  it.each([
    [0, '1900-01-00'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    // Excel counts a day that did not exist.
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [46266, '2026-09-01'],
    [46266.5, '2026-09-01 12:00:00'],
    [46266.999_999_9, '2026-09-02'],
    [2_958_465, '9999-12-31'],
  ])('serial %d is %s', (serial, text) => {
    expect(formatSerialDate(serial, false)).toBe(text);
  });

  it('counts from 1904 if the workbook does', () => {
    expect(formatSerialDate(0, true)).toBe('1904-01-01');
    expect(formatSerialDate(60, true)).toBe('1904-03-01');
    expect(formatSerialDate(2_957_003, true)).toBe('9999-12-31');
  });

  it.each([-1, 2_958_466, Number.NaN])('%d is not shown as a date', (serial) => {
    expect(formatSerialDate(serial, false)).toBeUndefined();
  });
});

describe('formatIsoDateTime', () => {
  it.each([
    ['2026-10-10', '2026-10-10'],
    ['2026-10-10T00:00:00', '2026-10-10'],
    ['2026-10-10t08:30z', '2026-10-10 08:30:00'],
    ['2026-10-10T08:30:15.5-05:00', '2026-10-10 08:30:16'],
    ['2026-10-10T23:59:59.4', '2026-10-10 23:59:59'],
    ['2026-10-10T23:59:59.5', '2026-10-11'],
    ['2026-12-31T23:59:59.9995', '2027-01-01'],
    ['2026-10-10T24:00:00', '2026-10-11'],
    ['9999-12-31', '9999-12-31'],
    ['08:30:15', '08:30:15'],
    ['T23:59:59.5', '00:00:00'],
  ])('%s is %s, as Excel rounds it', (text, shown) => expect(formatIsoDateTime(text)).toBe(shown));

  it.each([
    '2026-10-10T25:61:61',
    '2026-10-10T24:00:01',
    '2026-10-10T08:60',
    '2026-10-10T08:30:60',
    '25:00',
    '2026-02-29',
    '2026-13-01T08:00',
    '9999-12-31T23:59:59.9',
    'last week',
    '',
  ])('%s is no day and no time', (text) => expect(formatIsoDateTime(text)).toBeUndefined());
});

describe('convertDayToSerial', () => {
  const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;

  it.each(['1900-03-01', '2026-09-01', '9999-12-31'])('gives the serial of %s', (iso) => {
    expect(formatSerialDate(convertDayToSerial(dayOf(iso), false), false)).toBe(iso);
  });

  it('gives the serial of a day after 1904 in a workbook that counts from 1904', () => {
    expect(formatSerialDate(convertDayToSerial(dayOf('2026-09-01'), true), true)).toBe('2026-09-01');
  });
});

describe('formatSerialTime', () => {
  it('returns the time of day without the day', () => {
    expect(formatSerialTime(46266.25)).toBe('06:00:00');
    expect(formatSerialTime(0)).toBe('00:00:00');
    // Rounds up to midnight.
    expect(formatSerialTime(0.999_999_9)).toBe('00:00:00');
  });

  it('has no time for a negative serial', () => {
    expect(formatSerialTime(-0.5)).toBeUndefined();
    expect(formatSerialTime(Number.NaN)).toBeUndefined();
  });
});

describe('formatSerialDuration', () => {
  it('counts hours beyond 24', () => {
    expect(formatSerialDuration(1.5)).toBe('36:00:00');
    expect(formatSerialDuration(0.000_011_6)).toBe('00:00:01');
    expect(formatSerialDuration(100)).toBe('2400:00:00');
  });

  it('has no duration for a negative or huge serial', () => {
    expect(formatSerialDuration(-1)).toBeUndefined();
    expect(formatSerialDuration(3_000_000)).toBeUndefined();
  });
});
