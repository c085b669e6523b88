import { distance } from 'fastest-levenshtein';
import { foldName } from './text.ts';

/** The names within that many letters of the text, nearest first; case, blanks and punctuation do not count. */
export function findNearestNames(text: string, names: readonly string[], limit: number): string[] {
  const folded = foldName(text);
  return names
    .map((name) => ({ name, away: distance(folded, foldName(name)) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away)
    .map(({ name }) => name);
}
