import { hasDigit } from './text.ts';

const DOT = 46;
const ZERO = 48;
const NINE = 57;

const DOLLARS = /^\$?\s*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;

/** Up to this length, the digits of an amount are a number that is held exactly. */
const MAX_PLAIN_LENGTH = 15;

/**
 * The dollars of a text that is plainly digits with at most one point; undefined for any other text, which `parseAmount`
 * may still read. A loop, because patterns and `Number` are far slower.
 */
export function parsePlainAmount(text: string): number | undefined {
  if (text.length > MAX_PLAIN_LENGTH) return undefined;
  let digits = 0;
  let point = -1;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= ZERO && unit <= NINE) digits = digits * 10 + (unit - ZERO);
    else if (unit === DOT && point < 0) point = i;
    else return undefined;
  }
  if (point < 0) return text === '' ? undefined : digits;
  const decimals = text.length - point - 1;
  return text.length === 1 ? undefined : digits / 10 ** decimals;
}

/** The dollars of an amount as staff type it: 0 or more, with or without $ and commas. Undefined if it is none. */
export function parseAmount(text: string): number | undefined {
  if (!hasDigit(text) || !DOLLARS.test(text)) return undefined;
  return Number(text.replace(/[$,\s]/g, ''));
}
