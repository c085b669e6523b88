/** Wildcards of a pattern; other characters match themselves. */
const WILDCARDS: Readonly<Record<string, RegExp>> = { '#': /[0-9]/, '@': /[a-z]/, '?': /[a-z0-9]/ };

/** No identifier is longer. */
const MAX_ID_LENGTH = 100;

/**
 * Whether an identifier matches a pattern such as `PDXGR*` or `AP-######`: `#` is a digit, `@` a letter, `?` either,
 * `*` any number of any characters; case, blanks and dashes are ignored. Not a regular expression, so that no pattern
 * takes longer than the product of both lengths. A text over 100 characters is no identifier, and matches none.
 * @param plain without blanks and dashes
 */
export function matchesIdPattern(plain: string, pattern: string): boolean {
  if (plain.length > MAX_ID_LENGTH) return false;
  const text = plain.toLowerCase();
  const mask = pattern.toLowerCase().replace(/[\s-]/g, '');
  let at = 0;
  let maskAt = 0;
  // If the part after the last star does not match, let the star match one more character and retry from here.
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (mask[maskAt] === '*') {
      star = maskAt;
      starAt = at;
      maskAt += 1;
    } else if (matchesCharacter(text.charAt(at), mask.charAt(maskAt))) {
      at += 1;
      maskAt += 1;
    } else if (star >= 0) {
      starAt += 1;
      at = starAt;
      maskAt = star + 1;
    } else return false;
  }
  return /^\**$/.test(mask.slice(maskAt));
}

function matchesCharacter(character: string, wildcard: string): boolean {
  return WILDCARDS[wildcard]?.test(character) ?? character === wildcard;
}
