import { distance } from 'fastest-levenshtein';
import { foldName } from './text.ts';

/** A longer text is no misspelled name. Comparing takes time in proportion to the product of both lengths. */
const MAX_COMPARED_LENGTH = 100;

/** The names at most `limit` edits away from the text, nearest first, ignoring case, blanks and punctuation. */
export function findNearestNames(text: string, names: readonly string[], limit: number): string[] {
  const folded = foldName(text.slice(0, MAX_COMPARED_LENGTH + 1));
  if (folded.length > MAX_COMPARED_LENGTH) return [];
  return names
    .filter((name) => name.length + limit >= folded.length)
    .map((name) => ({ name, other: foldName(name) }))
    .filter(({ other }) => Math.abs(other.length - folded.length) <= limit)
    .map(({ name, other }) => ({ name, edits: distance(folded, other) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}
