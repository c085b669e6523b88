import { wrapAnsi } from 'fast-wrap-ansi';

const NARROWEST = 20;

/** Lines shorter than this break wherever a blank is. */
const UNBROKEN_FROM = 45;

/** As many columns as characters, and no line breaks. */
const PLAIN = /^[ -~]*$/;

const UNBROKEN = '\u00a0';

/**
 * The text in lines that fit, the first behind `first` and the others behind as many blanks as `hang` says.
 * One column stays free: the older Windows console puts an empty line after one that fills its width.
 */
export function wrapped(text: string, width: number, first = '', hang = first.length): string {
  const columns = Math.max(NARROWEST, width - 1 - hang);
  const breakable = columns < UNBROKEN_FROM ? text.replaceAll(UNBROKEN, ' ') : text;
  // Most texts are this simple, and the library's first texts take as long as a rule on some thousand rows.
  if (text.length <= columns && PLAIN.test(text)) return `${first}${text}\n`;
  const lines = wrapAnsi(breakable, columns, { hard: true }).replaceAll(UNBROKEN, ' ').split('\n');
  return `${first}${lines.join(`\n${' '.repeat(hang)}`)}\n`;
}

/** The words as one, which `wrapped` keeps in one line: a weekday and its date, a count and what it counts. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', UNBROKEN);
}
