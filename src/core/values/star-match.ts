/**
 * Whether a text matches a pattern in which `*` is any number of any characters. Not a regular expression, so that no
 * pattern takes longer than the product of both lengths.
 * @param matches whether a character matches another sign of the pattern
 */
export function matchesWithStars(
  text: string,
  pattern: string,
  matches: (character: string, sign: string) => boolean,
): boolean {
  let at = 0;
  let patternAt = 0;
  // If the part after the last star does not match, let the star match one more character and retry from here.
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (pattern[patternAt] === '*') {
      star = patternAt;
      starAt = at;
      patternAt += 1;
    } else if (matches(text.charAt(at), pattern.charAt(patternAt))) {
      at += 1;
      patternAt += 1;
    } else if (star >= 0) {
      starAt += 1;
      at = starAt;
      patternAt = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(patternAt));
}
