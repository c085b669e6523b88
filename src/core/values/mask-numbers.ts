import { replaceControls } from './text.ts';

/** A path that may be printed: runs of 7 or more digits are masked, since they may be a person's number. */
export function maskPath(path: string): string {
  if (path === '-') return 'standard input';
  return maskLongNumbers(replaceControls(path));
}

/** The words before a row or line number in an error line. */
const BEFORE_NUMBER = /: (?:row|line) (?:\d{1,16}, column )?$/;
const MAX_WORDS_LENGTH = 40;

/** The same for an error line, which keeps the row or line number it names, even beyond row one million. */
export function maskErrorLine(line: string): string {
  return line.replace(/\d{7,}/g, (run, at: number) => {
    const isRowNumber = BEFORE_NUMBER.test(line.slice(Math.max(0, at - MAX_WORDS_LENGTH), at));
    return isRowNumber ? run : '#'.repeat(run.length);
  });
}

/** Prose with runs of 7 or more digits masked: they may be a person's number. */
export function maskLongNumbers(text: string): string {
  return text.replace(/\d{7,}/g, (run) => '#'.repeat(run.length));
}
