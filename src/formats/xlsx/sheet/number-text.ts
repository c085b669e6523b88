import { trimEndOf } from '../../../core/values/text.ts';

/** The number of significant digits that Excel stores and shows; further digits are noise. */
const MAX_DIGITS = 15;
const SHORT_INTEGER = /^-?[1-9]\d{0,14}$|^0$/;

/** A number in decimal notation. */
export interface NumberText {
  text: string;
  /** Whether it is an integer with more digits than Excel stores. */
  rounded: boolean;
}

/** Formats a stored number with up to 15 significant digits and never as 1.23E+11; undefined if it is not a number. */
export function formatStoredNumber(stored: string): NumberText | undefined {
  if (SHORT_INTEGER.test(stored)) return { text: stored, rounded: false };
  const number = Number(stored);
  if (!Number.isFinite(number) || stored.trim() === '') return undefined;
  const rounded = Number.isInteger(number) && Math.abs(number) >= 10 ** MAX_DIGITS;
  return { text: expandExponent(number.toPrecision(MAX_DIGITS)), rounded };
}

/** Expands an exponent and drops trailing zeros of a fraction. */
function expandExponent(precise: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(precise) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const decimals = trimEndOf(padded.slice(at), /0/);
  const text = decimals === '' ? padded.slice(0, at) : `${padded.slice(0, at)}.${decimals}`;
  return text === '0' ? text : sign + text;
}
