import { CELL_ERRORS, type CellFact, type ErrorFact } from '../model/input.ts';
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

const NEWER_ERRORS = ['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#GETTING_DATA'];
const ERROR_TEXTS: ReadonlySet<string> = new Set([...CELL_ERRORS, ...NEWER_ERRORS]);
const TOO_NARROW = /^##+$/;

/** Whether it is what a spreadsheet saves to .csv for an error, or a column too narrow for its date: #N/A, ########. */
export function isErrorText(text: string): boolean {
  if (!text.includes('#')) return false;
  const bare = text.trim();
  return ERROR_TEXTS.has(bare.toUpperCase()) || TOO_NARROW.test(bare);
}

/** The fact of a workbook's cell that holds an error. */
export function toErrorFact(error: string): ErrorFact {
  return CELL_ERRORS.find((own) => own === error) ?? 'error';
}

/** The error that a cell shows; undefined if its fact is no error. */
export function getCellError(fact: CellFact | undefined): Exclude<ErrorFact, 'error'> | undefined {
  return fact === 'error' ? '#N/A' : CELL_ERRORS.find((error) => error === fact);
}

/** The facts of cells that have content which the reader could not give. */
export const LOST_FACTS: ReadonlySet<CellFact> = new Set<CellFact>([
  'error',
  ...CELL_ERRORS,
  'formula-empty',
  'nested',
]);
