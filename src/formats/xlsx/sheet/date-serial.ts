const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = 86_400_000;
/** The days of serial 0, 1899-12-31 and 1904-01-01, in days since 1970-01-01. */
const SERIAL_ZERO_1900 = -25_568;
const SERIAL_ZERO_1904 = -24_107;
/** The serial of 1900-02-29, a day that did not exist but that Excel counts, as Lotus did. */
const FALSE_LEAP_DAY_1900 = 60;
const MAX_SERIAL_1900 = 2_958_465;
const MAX_SERIAL_1904 = 2_957_003;
/** 9999-12-31, in days since 1970-01-01. */
const LAST_DAY = 2_932_896;
const ISO_DATE_TIME =
  /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/i;

/** Formats a serial as an ISO date, with the time of day if it has one; undefined if Excel would show ####. */
export function formatSerialDate(serial: number, date1904: boolean): string | undefined {
  let day = Math.floor(serial);
  let second = Math.round((serial - day) * SECONDS_PER_DAY);
  if (second === SECONDS_PER_DAY) {
    day += 1;
    second = 0;
  }
  if (!(day >= 0 && day <= (date1904 ? MAX_SERIAL_1904 : MAX_SERIAL_1900))) return undefined;
  const date = date1904 ? formatIsoDay(day + SERIAL_ZERO_1904) : formatDate1900(day);
  return second === 0 ? date : `${date} ${formatClock(second)}`;
}

/**
 * Converts a day to a serial.
 * @param day days since 1970-01-01; March 1900 or later
 */
export function convertDayToSerial(day: number, date1904: boolean): number {
  return date1904 ? day - SERIAL_ZERO_1904 : day - SERIAL_ZERO_1900 + 1;
}

/** Formats the time of day of a serial; undefined if the serial is negative. */
export function formatSerialTime(serial: number): string | undefined {
  if (!(serial >= 0)) return undefined;
  return formatClock(Math.round((serial % 1) * SECONDS_PER_DAY) % SECONDS_PER_DAY);
}

/** Formats a serial as hours, minutes and seconds; hours may exceed 24. undefined if the serial is negative. */
export function formatSerialDuration(serial: number): string | undefined {
  if (!(serial >= 0 && serial <= MAX_SERIAL_1900)) return undefined;
  return formatClock(Math.round(serial * SECONDS_PER_DAY));
}

/**
 * Formats a date, a time or both, as ISO 8601 writes them, to the nearest second, as for a serial: half a second before
 * midnight is the next day. undefined if it is neither, or there is no such day or time.
 */
export function formatIsoDateTime(text: string): string | undefined {
  const [, date, hours, minutes = 0, seconds = 0] = ISO_DATE_TIME.exec(text) ?? [];
  if (date === undefined && hours === undefined) return undefined;
  const second = Math.round(Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds));
  if (second > SECONDS_PER_DAY) return undefined;
  const clock = formatClock(second % SECONDS_PER_DAY);
  if (date === undefined) return clock;
  const day = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  if (!Number.isInteger(day) || formatIsoDay(day) !== date) return undefined;
  const shown = second === SECONDS_PER_DAY ? day + 1 : day;
  if (shown > LAST_DAY) return undefined;
  return second % SECONDS_PER_DAY === 0 ? formatIsoDay(shown) : `${date} ${clock}`;
}

function formatDate1900(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === FALSE_LEAP_DAY_1900) return '1900-02-29';
  return formatIsoDay(SERIAL_ZERO_1900 + (day > FALSE_LEAP_DAY_1900 ? day - 1 : day));
}

function formatIsoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function formatClock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
