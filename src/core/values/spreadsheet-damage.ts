import type { CellFact } from '../model/input.ts';
import { normalizeId } from './text.ts';

const NINE = 57;

export type SpreadsheetDamage = 'scientific' | 'rounded';

/** What a spreadsheet did to an identifier, or undefined. `fact` is what the reader said of the cell. */
export function findSpreadsheetDamage(
  text: string,
  fact: CellFact | undefined,
): SpreadsheetDamage | undefined {
  if (isScientific(text)) return 'scientific';
  return isRounded(text, fact) ? 'rounded' : undefined;
}

/** A long number that a spreadsheet shortened, like 3.6E+11. 12E5 is not: no program writes a number so. */
export function isScientific(text: string): boolean {
  if (startsWithNonDigit(text) || !(text.includes('E') || text.includes('e'))) return false;
  return /^\d+(?:[.,]\d+E[+-]?|E\+)\d{1,3}$/i.test(text.replace(/\s/g, ''));
}

/** A number that lost its digits beyond the fifteenth: a spreadsheet makes them zeros. */
export function isRounded(text: string, fact: CellFact | undefined): boolean {
  return (
    fact === 'rounded' ||
    (text.length > 15 && !startsWithNonDigit(text) && /^\d{15}0+$/.test(normalizeId(text)))
  );
}

/** The first unit is ASCII beyond the digits, as a letter is: no number starts so, and most identifiers that are none do. */
function startsWithNonDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > NINE && first < 128;
}

const ERROR_TEXT = /^\s*#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)\s*$/i;

/** What a spreadsheet leaves in a .csv for a cell in error, or for one too narrow to show its date: #N/A, ########. */
export function isErrorText(text: string): boolean {
  return text.includes('#') && ERROR_TEXT.test(text);
}
