import { parseAmount } from './amount.ts';
import { cleanText } from './text.ts';

/** An amount as a plain number, such as 1200.50 for "$1,200.50", or undefined if it is not dollars of 0 or more. */
export function parseTypedAmount(text: string): string | undefined {
  const typed = cleanText(text);
  return parseAmount(typed) === undefined || /\.(?:\d{3}|$)/.test(typed)
    ? undefined
    : typed.replace(/[$ ,]/g, '');
}
