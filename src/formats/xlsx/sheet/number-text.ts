/** Digits that Excel holds and shows; the rest of a longer number is noise. */
const MAX_DIGITS = 15;
const SHORT_INTEGER = /^-?[1-9]\d{0,14}$|^0$/;

/** A number as plain decimal text. */
export interface NumberText {
  text: string;
  /** An integer with more digits than Excel holds. */
  rounded: boolean;
}

/** A stored number as plain decimal text of up to 15 significant digits, never 1.23E+11; undefined where it is none. */
export function formatStoredNumber(stored: string): NumberText | undefined {
  if (SHORT_INTEGER.test(stored)) return { text: stored, rounded: false };
  const number = Number(stored);
  if (!Number.isFinite(number) || stored.trim() === '') return undefined;
  const rounded = Number.isInteger(number) && Math.abs(number) >= 10 ** MAX_DIGITS;
  return { text: expandExponent(number.toPrecision(MAX_DIGITS)), rounded };
}

/** Writes out an exponent and drops zeros at the end of a fraction. */
function expandExponent(precise: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(precise) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const decimals = padded.slice(at).replace(/0+$/, '');
  const text = decimals === '' ? padded.slice(0, at) : `${padded.slice(0, at)}.${decimals}`;
  return text === '0' ? text : sign + text;
}
