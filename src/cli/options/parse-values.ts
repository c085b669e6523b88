import { expandFilePattern } from '../../node/file-pattern.ts';
import { InvalidArgumentError } from '../commander.ts';

/** Adds the value of an option that may be repeated. */
export function appendValue(text: string, previous: unknown): string[] {
  return [...(Array.isArray(previous) ? previous : []), text];
}

/** Adds a file name, or the files that a pattern means. */
export function appendFiles(text: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), ...expandFilePattern(text)];
}

export function parseWholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Type a whole number, like 20.');
  return Number(text);
}

export function parsePositiveNumber(text: string): number {
  const number = parseWholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('Type a number from 1 up.');
  return number;
}
