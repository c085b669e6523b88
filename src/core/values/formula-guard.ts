/**
 * Text that a spreadsheet would run when it opens a .csv (OWASP, CSV injection). Apostrophes before it count too, so
 * that what the guard adds and what the reader takes away are the same in every case.
 */
const RUNNABLE = /^'*[=+\-@\t\r]/;
const STARTS = new Set(Array.from("'=+-@\t\r", (char) => char.charCodeAt(0)));
const GUARDED = /^'+[=+\-@\t\r]/;

/** A number that a spreadsheet keeps as it is. From 10 digits on it may be a telephone number or an id: with + or -, that is text. */
const PLAIN_NUMBER = /^[+-](?:0|[1-9]\d{0,8})?(?:\.\d+)?$/;

/** Whether a cell of a .csv needs an apostrophe so that it stays text: = + - @ tab or CR at its start, and no plain number. */
export function isRunnable(text: string): boolean {
  if (!STARTS.has(text.charCodeAt(0))) return false;
  return RUNNABLE.test(text) && !(PLAIN_NUMBER.test(text) && /\d/.test(text));
}

/** Whether the cell as written starts with the apostrophe of the guard. */
export function isGuarded(text: string): boolean {
  return GUARDED.test(text);
}

/** The cell as it is written into a .csv. */
export function guarded(text: string): string {
  return isRunnable(text) ? `'${text}` : text;
}
