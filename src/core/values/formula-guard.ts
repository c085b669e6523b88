/**
 * Text that a spreadsheet would run when it opens a .csv (OWASP, CSV injection). Leading apostrophes count too, so that
 * the reader always removes exactly what the guard added.
 */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const FORMULA_START_CODES = new Set(Array.from("'=+-@\t\r", (char) => char.charCodeAt(0)));
const GUARDED = /^'+[=+\-@\t\r]/;

/** A number that a spreadsheet keeps as it is. With 10 digits or more, + or - is part of a phone number or id: text. */
const PLAIN_NUMBER = /^[+-](?:0|[1-9]\d{0,8})?(?:\.\d+)?$/;

/** Whether a .csv cell needs an apostrophe to stay text: it starts with = + - @ tab or CR and is not a plain number. */
export function isFormulaLike(text: string): boolean {
  if (!FORMULA_START_CODES.has(text.charCodeAt(0))) return false;
  return FORMULA_LIKE.test(text) && !(PLAIN_NUMBER.test(text) && /\d/.test(text));
}

/** Whether the cell as written starts with the guard's apostrophe. */
export function isGuarded(text: string): boolean {
  return GUARDED.test(text);
}

/** The cell as written to a .csv. */
export function guardFormula(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}
