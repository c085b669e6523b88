import { matchesWithStars } from './star-match.ts';

/** Wildcards of a pattern; other characters match themselves. */
const WILDCARDS: Readonly<Record<string, RegExp>> = { '#': /[0-9]/, '@': /[a-z]/, '?': /[a-z0-9]/ };

/** No identifier is longer. */
const MAX_ID_LENGTH = 100;

/**
 * Whether an identifier matches a pattern such as `PDXGR*` or `AP-######`: `#` is a digit, `@` a letter, `?` either,
 * `*` any number of any characters; case, blanks and dashes are ignored. A text over 100 characters is no identifier, and
 * matches none.
 * @param plain without blanks and dashes
 */
export function matchesIdPattern(plain: string, pattern: string): boolean {
  if (plain.length > MAX_ID_LENGTH) return false;
  const text = plain.toLowerCase();
  const mask = pattern.toLowerCase().replace(/[\s-]/g, '');
  return matchesWithStars(text, mask, matchesCharacter);
}

function matchesCharacter(character: string, wildcard: string): boolean {
  return WILDCARDS[wildcard]?.test(character) ?? character === wildcard;
}
