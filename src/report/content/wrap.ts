import { wrapAnsi } from 'fast-wrap-ansi';

const MIN_WIDTH = 20;

/** Lines narrower than this also break at no-break spaces. */
const MIN_UNBROKEN_WIDTH = 45;

/** Text with one column for each character, and no line breaks. */
const ASCII = /^[ -~]*$/;

const NO_BREAK_SPACE = '\u00a0';

/**
 * Wraps text into lines that fit. The first line starts with `first`, the others with `hang` spaces.
 * One column stays free: the older Windows console adds an empty line after a line that fills its width.
 */
export function wrapText(text: string, width: number, first = '', hang = first.length): string {
  const columns = Math.max(MIN_WIDTH, width - 1 - hang);
  const breakable = columns < MIN_UNBROKEN_WIDTH ? text.replaceAll(NO_BREAK_SPACE, ' ') : text;
  // Most texts need no wrapping, and the library's first calls are slow: as long as a rule on some thousand rows.
  if (text.length <= columns && ASCII.test(text)) return `${first}${text}\n`;
  const lines = wrapAnsi(breakable, columns, { hard: true }).replaceAll(NO_BREAK_SPACE, ' ').split('\n');
  return `${first}${lines.join(`\n${' '.repeat(hang)}`)}\n`;
}

/** Keeps words on one line, such as a weekday and its date, or a count and its noun: see `wrapText`. */
export function insertNoBreakSpaces(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}
