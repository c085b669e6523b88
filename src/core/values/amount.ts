import { hasDigit } from './text.ts';

const DOT = 46;
const ZERO = 48;
const NINE = 57;

const DOLLARS = /^\$?\s*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;

/** Whether a text is plainly digits with at most one point. A loop, because a pattern is far slower. */
export function isPlainAmount(text: string): boolean {
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === DOT) points += 1;
    else if (unit < ZERO || unit > NINE) return false;
  }
  return points < 2 && text.length > points;
}

/** The dollars of an amount as staff type it: 0 or more, with or without $ and commas. Undefined if it is none. */
export function parseAmount(text: string): number | undefined {
  if (!hasDigit(text) || !DOLLARS.test(text)) return undefined;
  return Number(text.replace(/[$,\s]/g, ''));
}
