import { cleanText } from './text.ts';

/** Dollars of 0 or more; a comma only between thousands. */
const AMOUNT = /^\$? ?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d{1,2})?$/;

/** An amount as a plain number, such as 1200.50 for "$1,200.50", or undefined if it is not dollars of 0 or more. */
export function parseTypedAmount(text: string): string | undefined {
  const typed = cleanText(text);
  return /\d/.test(typed) && AMOUNT.test(typed) ? typed.replace(/[$ ,]/g, '') : undefined;
}
