import { replaceControls } from './text.ts';

/** A path as prose may give it: runs of 7 or more digits may be a person's number and are masked. */
export function maskPath(path: string): string {
  if (path === '-') return 'standard input';
  return maskLongNumbers(replaceControls(path));
}

/** An error's line in the same way; the place in a file that it names stays, which may be beyond the millionth row. */
export function maskErrorLine(line: string): string {
  return line.replace(/(?<!: (?:row|line) (?:\d+, column )?\d*)\d{7,}/g, (run) => '#'.repeat(run.length));
}

/** Prose without what may be a person's number: runs of 7 or more digits. */
export function maskLongNumbers(text: string): string {
  return text.replace(/\d{7,}/g, (run) => '#'.repeat(run.length));
}
