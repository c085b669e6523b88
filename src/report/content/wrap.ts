import { wrapAnsi } from 'fast-wrap-ansi';

const MIN_WIDTH = 20;

/** Lines narrower than this also break at no-break spaces. */
const MIN_UNBROKEN_WIDTH = 45;

/** Text with one column for each character, and no line breaks. */
const ASCII = /^[ -~]*$/;

/** Western letters and signs, with single spaces between words, some of them no-break spaces. */
const PLAIN = /^[!-~\u00a1-\u00ff]+(?:[ \u00a0][!-~\u00a1-\u00ff]+)*$/;

const NO_BREAK_SPACE = '\u00a0';

/**
 * Wraps text into lines that fit. The first line starts with `first`, the others with `hang` spaces.
 * One column stays free: the older Windows console adds an empty line after a line that fills its width.
 */
export function wrapText(text: string, width: number, first = '', hang = first.length): string {
  const columns = Math.max(MIN_WIDTH, width - 1 - hang);
  const breakable = columns < MIN_UNBROKEN_WIDTH ? text.replaceAll(NO_BREAK_SPACE, ' ') : text;
  if (text.length <= columns && ASCII.test(text)) return `${first}${text}\n`;
  const lines = wrapPlainText(breakable, columns) ?? wrapAnsi(breakable, columns, { hard: true }).split('\n');
  return `${first}${lines.join(`\n${' '.repeat(hang)}`).replaceAll(NO_BREAK_SPACE, ' ')}\n`;
}

/**
 * The lines of most texts, as the library makes them: its first calls take as long as a rule on some thousand rows.
 * Undefined if the text has other characters or spaces, or a word that must be broken.
 */
function wrapPlainText(text: string, columns: number): string[] | undefined {
  if (!PLAIN.test(text)) return undefined;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (word.length > columns) return undefined;
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** Keeps words on one line, such as a weekday and its date, or a count and its noun: see `wrapText`. */
export function insertNoBreakSpaces(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}
