/**
 * Text that a spreadsheet would run when it opens a .csv (OWASP, CSV injection): it starts with = + - @ or their full-width
 * forms, a tab or a CR, or has such a sign after ; a tab or a line break, where a spreadsheet with another delimiter starts
 * a cell. Apostrophes before the sign count too, so that the reader always removes exactly what the guard added.
 */
const FORMULA_START = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const FORMULA_WITHIN = /[;\t\r\n]'*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Nearly every text has neither: one pattern for all costs less than the others. */
const FORMULA_HINT = /^['=+\-@\uff1d\uff0b\uff0d\uff20\t\r]|[;\t\r\n]/;
const SIGNS_TO_GUARD = /([;\t\r\n])('*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const GUARDED_SIGNS = /([;\t\r\n])'('*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const GUARDED_START = /^'+[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/** A number that a spreadsheet keeps as it is. With 10 digits or more, + or - is part of a phone number or id: text. */
const PLAIN_NUMBER = /^[+-](?:0|[1-9]\d{0,8})?(?:\.\d+)?$/;

/** Whether a .csv cell needs apostrophes to stay text: a spreadsheet could run it, and it is not a plain number. */
export function isFormulaLike(text: string): boolean {
  if (!FORMULA_HINT.test(text)) return false;
  if (FORMULA_WITHIN.test(text)) return true;
  return FORMULA_START.test(text) && !(PLAIN_NUMBER.test(text) && /\d/.test(text));
}

/** The cell as written to a .csv: with an apostrophe before it, and one before each further sign, if it needs them. */
export function guardFormula(text: string): string {
  return isFormulaLike(text) ? `'${text.replace(SIGNS_TO_GUARD, "$1'$2")}` : text;
}

/**
 * The text of a cell that was written with apostrophes; undefined if the cell has none of the guard's. In a cell that we
 * did not write, only an apostrophe at its start, before a sign, is taken for one.
 */
export function unguardFormula(cell: string): string | undefined {
  if (!cell.startsWith("'")) return undefined;
  const text = cell.slice(1).replace(GUARDED_SIGNS, '$1$2');
  if (guardFormula(text) === cell) return text;
  return GUARDED_START.test(cell) ? cell.slice(1) : undefined;
}
