/**
 * Text that a spreadsheet would run when it opens a .csv (OWASP, CSV injection). Apostrophes before it count too, so
 * that what the guard adds and what the reader takes away are the same in every case.
 */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const FORMULA_START_CODES = new Set(Array.from("'=+-@\t\r", (char) => char.charCodeAt(0)));
const GUARDED = /^'+[=+\-@\t\r]/;

/** A number that a spreadsheet keeps as it is. From 10 digits on it may be a telephone number or an id: with + or -, that is text. */
const PLAIN_NUMBER = /^[+-](?:0|[1-9]\d{0,8})?(?:\.\d+)?$/;

/** Whether a cell of a .csv needs an apostrophe so that it stays text: = + - @ tab or CR at its start, and no plain number. */
export function isFormulaLike(text: string): boolean {
  if (!FORMULA_START_CODES.has(text.charCodeAt(0))) return false;
  return FORMULA_LIKE.test(text) && !(PLAIN_NUMBER.test(text) && /\d/.test(text));
}

/** Whether the cell as written starts with the apostrophe of the guard. */
export function isGuarded(text: string): boolean {
  return GUARDED.test(text);
}

/** The cell as it is written into a .csv. */
export function guardFormula(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}
