const DAY_SECONDS = 86_400;
const DAY_MS = 86_400_000;
/** 1899-12-31 and 1904-01-01 in days since 1970-01-01: the days of serial 0. */
const ZERO_1900 = -25_568;
const ZERO_1904 = -24_107;
/** Excel counts a 29 February 1900 that never was, as Lotus did. */
const LEAP_1900 = 60;
const LAST_1900 = 2_958_465;
const LAST_1904 = 2_957_003;

/** A serial as ISO date, with the time of day if it has one; undefined where Excel shows only ####. */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  let day = Math.floor(serial);
  let second = Math.round((serial - day) * DAY_SECONDS);
  if (second === DAY_SECONDS) {
    day += 1;
    second = 0;
  }
  if (!(day >= 0 && day <= (date1904 ? LAST_1904 : LAST_1900))) return undefined;
  const date = date1904 ? isoDay(day + ZERO_1904) : date1900(day);
  return second === 0 ? date : `${date} ${clock(second)}`;
}

/** The serial of a day from March 1900 on, given in days since 1970-01-01. */
export function serialOfDay(day: number, date1904: boolean): number {
  return date1904 ? day - ZERO_1904 : day - ZERO_1900 + 1;
}

/** The time of day in a serial; undefined where it is negative. */
export function timeOfSerial(serial: number): string | undefined {
  if (!(serial >= 0)) return undefined;
  return clock(Math.round((serial % 1) * DAY_SECONDS) % DAY_SECONDS);
}

/** A serial as hours, minutes and seconds, hours beyond 24 too; undefined where it is negative. */
export function durationOfSerial(serial: number): string | undefined {
  if (!(serial >= 0 && serial <= LAST_1900)) return undefined;
  return clock(Math.round(serial * DAY_SECONDS));
}

function date1900(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === LEAP_1900) return '1900-02-29';
  return isoDay(ZERO_1900 + (day > LEAP_1900 ? day - 1 : day));
}

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
