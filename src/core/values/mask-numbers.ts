import { replaceControls } from './text.ts';

/** A path that may be printed: runs of 7 or more digits are masked, since they may be a person's number. */
export function maskPath(path: string): string {
  if (path === '-') return 'standard input';
  return maskLongNumbers(replaceControls(path));
}

/** The same for an error line, which keeps the row or line number it names, even beyond row one million. */
export function maskErrorLine(line: string): string {
  return line.replace(/(?<!: (?:row|line) (?:\d+, column )?\d*)\d{7,}/g, (run) => '#'.repeat(run.length));
}

/** Prose with runs of 7 or more digits masked: they may be a person's number. */
export function maskLongNumbers(text: string): string {
  return text.replace(/\d{7,}/g, (run) => '#'.repeat(run.length));
}
