import type { CellFact } from '../model/input.ts';
import { normalizeId } from './text.ts';

const NINE = 57;

export type SpreadsheetDamage = 'scientific' | 'rounded';

/** How a spreadsheet damaged an identifier, or undefined. `fact` is the reader's note on the cell. */
export function findSpreadsheetDamage(
  text: string,
  fact: CellFact | undefined,
): SpreadsheetDamage | undefined {
  if (isScientific(text)) return 'scientific';
  return isRounded(text, fact) ? 'rounded' : undefined;
}

/** Whether a spreadsheet shortened a long number, such as 3.6E+11. Not 12E5: no program writes numbers like that. */
export function isScientific(text: string): boolean {
  if (startsWithNonDigit(text) || !(text.includes('E') || text.includes('e'))) return false;
  return /^\d+(?:[.,]\d+E[+-]?|E\+)\d{1,3}$/i.test(text.replace(/\s/g, ''));
}

/** Whether a number lost its digits beyond the fifteenth: a spreadsheet makes them zeros. */
export function isRounded(text: string, fact: CellFact | undefined): boolean {
  return (
    fact === 'rounded' ||
    (text.length > 15 && !startsWithNonDigit(text) && /^\d{15}0+$/.test(normalizeId(text)))
  );
}

/** Whether it starts with an ASCII character above the digits, such as a letter: then it is not a number. */
function startsWithNonDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > NINE && first < 128;
}

const ERROR_TEXT = /^\s*#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)\s*$/i;

/** Whether it is what a spreadsheet saves to .csv for an error, or a column too narrow for its date: #N/A, ########. */
export function isErrorText(text: string): boolean {
  return text.includes('#') && ERROR_TEXT.test(text);
}
