import { hasDateFormat, isDayFirstDate } from './date-text.ts';
import { foldName, startsWithDigit } from './text.ts';

export type ClaimNumberFault = 'attached' | 'date' | 'amount' | 'several';

const LIST_SEPARATOR = /[,;|&\r\n]|\band\b/i;
const SPACE_SEPARATOR = /[\s/]+/;
/** Both need one of these characters; most claim numbers have none. */
const ANY_SEPARATOR = /[,;|&\s/]|and/i;

/** More digits before the point are a long number that a spreadsheet shows with decimals. */
const AMOUNT = /^\$\s*\d[\d,]*(?:\.\d\d?)?$|^\d{1,3}(?:,\d{3})+\.\d\d$|^\d{1,7}\.\d\d$/;

/**
 * What a text clearly is instead of a single claim number, or undefined. No plan publishes the format of its numbers.
 * @param raw the cell as written, with its line breaks
 */
export function findClaimNumberFault(text: string, raw: string): ClaimNumberFault | undefined {
  if (/^[\W_]*s/i.test(text) && foldName(text) === 'seeattached') return 'attached';
  if (hasDateFormat(text) || isDayFirstDate(text)) return 'date';
  if ((startsWithDigit(text) || text.startsWith('$')) && AMOUNT.test(text)) return 'amount';
  return hasSeveralNumbers(text, raw) ? 'several' : undefined;
}

/** A comma separates numbers. Blanks and slashes may be part of one, so each side must be as long as a claim number. */
function hasSeveralNumbers(text: string, raw: string): boolean {
  if (!ANY_SEPARATOR.test(raw)) return false;
  return countLongParts(raw, LIST_SEPARATOR, 4) > 1 || countLongParts(text, SPACE_SEPARATOR, 8) > 1;
}

/** How many parts have at least that many digits; 0 if the text has no separator. */
function countLongParts(text: string, separator: RegExp, digits: number): number {
  return text.search(separator) < 0
    ? 0
    : text.split(separator).filter((part) => countDigits(part) >= digits).length;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
