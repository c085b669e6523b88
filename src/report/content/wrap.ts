import { wrapAnsi } from 'fast-wrap-ansi';

const MIN_WIDTH = 20;

/** Lines shorter than this break wherever a blank is. */
const MIN_UNBROKEN_WIDTH = 45;

/** As many columns as characters, and no line breaks. */
const ASCII = /^[ -~]*$/;

const NO_BREAK_SPACE = '\u00a0';

/**
 * The text in lines that fit, the first behind `first` and the others behind as many blanks as `hang` says.
 * One column stays free: the older Windows console puts an empty line after one that fills its width.
 */
export function wrapText(text: string, width: number, first = '', hang = first.length): string {
  const columns = Math.max(MIN_WIDTH, width - 1 - hang);
  const breakable = columns < MIN_UNBROKEN_WIDTH ? text.replaceAll(NO_BREAK_SPACE, ' ') : text;
  // Most texts are this simple, and the library's first texts take as long as a rule on some thousand rows.
  if (text.length <= columns && ASCII.test(text)) return `${first}${text}\n`;
  const lines = wrapAnsi(breakable, columns, { hard: true }).replaceAll(NO_BREAK_SPACE, ' ').split('\n');
  return `${first}${lines.join(`\n${' '.repeat(hang)}`)}\n`;
}

/** The words as one, which `wrapped` keeps in one line: a weekday and its date, a count and what it counts. */
export function insertNoBreakSpaces(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}
