import { holdsNumber } from './call-note.ts';
import { hasDateFormat, isDayFirstDate } from './date-text.ts';
import { hasSeveralNumbers } from './several-numbers.ts';
import { foldName, isPlainCode, startsWithDigit } from './text.ts';

export type ClaimNumberFault = 'attached' | 'date' | 'amount' | 'words' | 'several';

/** More digits before the point are a long number that a spreadsheet shows with decimals. */
const AMOUNT = /^\$\s*\d[\d,]*(?:\.\d\d?)?$|^\d{1,3}(?:,\d{3})+\.\d\d$|^\d{1,7}\.\d\d$/;

/**
 * What a text clearly is instead of a single claim number, or undefined. No plan publishes the format of its numbers.
 * @param raw the cell as written, with its line breaks
 */
export function findClaimNumberFault(text: string, raw: string): ClaimNumberFault | undefined {
  if (isPlainCode(text)) return undefined;
  if (/^[\W_]*s/i.test(text) && foldName(text) === 'seeattached') return 'attached';
  if (hasDateFormat(text) || isDayFirstDate(text)) return 'date';
  if ((startsWithDigit(text) || text.startsWith('$')) && AMOUNT.test(text)) return 'amount';
  if (!holdsNumber(text)) return 'words';
  return hasSeveralNumbers(text, raw) ? 'several' : undefined;
}
