import { distance } from 'fastest-levenshtein';
import { foldName } from './text.ts';

/** The names at most `limit` edits away from the text, nearest first, ignoring case, blanks and punctuation. */
export function findNearestNames(text: string, names: readonly string[], limit: number): string[] {
  const folded = foldName(text);
  return names
    .map((name) => ({ name, edits: distance(folded, foldName(name)) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}
