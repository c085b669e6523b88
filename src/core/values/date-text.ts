import type { Day } from '../model/vocabulary.ts';
import { addDays, createDay, getWeekday } from './day.ts';
import { startsWithDigit } from './text.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const TIME = String.raw`(?:[T ,]+(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:z|utc|[+-]\d{2}:?\d{2}))?)?`;
/** Few dates have a time of day, and V8 compiles a pattern without it in a fifth of the time. */
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const ISO_WITH_TIME = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${TIME}$`, 'i');
const COMPACT = /^(19\d\d|20\d\d)(\d\d)(\d\d)$/;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const SLASHED_WITH_TIME = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4}|\d{2})${TIME}$`, 'i');
const MONTH_FIRST = new RegExp(
  String.raw`^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})${TIME}$`,
  'i',
);
/** Before a date, such as that of Fri 12/4/2026. */
const WEEKDAY = /^([a-z]{3,9})[.,]? /i;
const SEPARATOR = /[/ -]/;
const DOTTED = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

/** Only serials in this range are read as dates: 1954-10-03 to 2119-01-10. */
const SERIAL_MIN = 20_000;
const SERIAL_MAX = 79_999;

const EPOCH_1900 = -25_569; // 1899-12-30: day 0 of the serials after February 1900
const EPOCH_1904 = -24_107; // 1904-01-01

/**
 * Parses a date as staff type it: ISO, mm/dd/yyyy, m/d/yy, 15-Oct-26, Oct 15, 2026 or an Excel serial, with or without
 * a time of day, which is dropped, and the weekday before it, which must be right. Two-digit years 00-68 are 20yy. A date
 * with the day first is not guessed: undefined.
 */
export function parseDay(text: string, date1904 = false): Day | undefined {
  if (!startsWithDigit(text)) return parseNamedMonthDay(text);
  let match = (hasTime(text) ? ISO_WITH_TIME : ISO).exec(text);
  if (match) return createDay(Number(match[1]), Number(match[2]), Number(match[3]));
  match = matchSlashed(text);
  if (match) return createDay(parseYear(match[4]), Number(match[1]), Number(match[3]));
  match = COMPACT.exec(text);
  if (match) return createDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (SERIAL.test(text)) return parseSerialDay(Number(text), date1904);
  match = DAY_FIRST.exec(text);
  return match ? createDay(parseYear(match[3]), parseMonth(match[2]), Number(match[1])) : undefined;
}

function hasTime(text: string): boolean {
  return text.includes(':');
}

function matchSlashed(text: string): RegExpExecArray | null {
  return (hasTime(text) ? SLASHED_WITH_TIME : SLASHED).exec(text);
}

function parseNamedMonthDay(text: string): Day | undefined {
  if (!text.includes(' ')) return undefined;
  const match = MONTH_FIRST.exec(text);
  if (match) return createDay(Number(match[3]), parseMonth(match[1]), Number(match[2]));
  return parseDayAfterWeekday(text);
}

function parseDayAfterWeekday(text: string): Day | undefined {
  const [start = '', name = ''] = WEEKDAY.exec(text) ?? [];
  const weekday = parseWeekday(name);
  const date = text.slice(start.length);
  // A serial or a second weekday is no date that anybody wrote.
  const isDate = SEPARATOR.test(date) && parseWeekday(date.slice(0, 3)) === undefined;
  if (weekday === undefined || !isDate) return undefined;
  const day = parseDay(date);
  return day !== undefined && getWeekday(day) === weekday ? day : undefined;
}

/** 0 (Sunday) to 6 (Saturday), by its name or the first three letters of it. */
function parseWeekday(text: string): number | undefined {
  const name = text.toLowerCase();
  const index = WEEKDAYS.findIndex((weekday) => weekday === name || weekday.slice(0, 3) === name);
  return index < 0 ? undefined : index;
}

/**
 * Whether the text is written as a date with separators, and so is hardly a number that an MCO assigned. Includes
 * dotted dates, which `parseDay` does not read because the day may be first.
 */
export function hasDateFormat(text: string): boolean {
  if (!startsWithDigit(text)) return parseNamedMonthDay(text) !== undefined;
  return DOTTED.test(text) || (/[/\- ,]/.test(text) && parseDay(text) !== undefined);
}

/** Whether the text is a date with the day before the month, such as 15/10/2026: there is no month 15. */
export function isDayFirstDate(text: string): boolean {
  const match = startsWithDigit(text) ? matchSlashed(text) : null;
  return (
    match !== null &&
    Number(match[1]) > 12 &&
    createDay(parseYear(match[4]), Number(match[3]), Number(match[1])) !== undefined
  );
}

function parseSerialDay(serial: number, date1904: boolean): Day | undefined {
  if (serial < SERIAL_MIN || serial > SERIAL_MAX) return undefined;
  return addDays(0 as Day, Math.floor(serial) + (date1904 ? EPOCH_1904 : EPOCH_1900));
}

function parseYear(text = ''): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= 68 ? 2000 + year : 1900 + year;
}

function parseMonth(text = ''): number {
  const name = text.toLowerCase();
  const index = name === 'sept' ? 8 : name.length === 3 ? MONTHS.indexOf(name) : MONTH_NAMES.indexOf(name);
  return index + 1;
}
