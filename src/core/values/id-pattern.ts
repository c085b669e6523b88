/** What stands for what in a form; everything else stands for itself. */
const WILDCARDS: Readonly<Record<string, RegExp>> = { '#': /[0-9]/, '@': /[a-z]/, '?': /[a-z0-9]/ };

/**
 * Whether an identifier has a form such as `PDXGR*` or `AP-######`: `#` is a digit, `@` a letter, `?` either, `*` any
 * number of any characters; case, blanks and dashes do not count. No regular expression of the user's: the time is bounded
 * by the product of both lengths, whatever they are.
 * @param plain without blanks and dashes
 */
export function matchesIdPattern(plain: string, form: string): boolean {
  const text = plain.toLowerCase();
  const mask = form.toLowerCase().replace(/[\s-]/g, '');
  let at = 0;
  let from = 0;
  // Where to go on from when what follows the last star does not fit.
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (mask[from] === '*') {
      star = from;
      starAt = at;
      from += 1;
    } else if (matchesCharacter(text.charAt(at), mask.charAt(from))) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      starAt += 1;
      at = starAt;
      from = star + 1;
    } else return false;
  }
  return /^\**$/.test(mask.slice(from));
}

function matchesCharacter(letter: string, sign: string): boolean {
  return WILDCARDS[sign]?.test(letter) ?? letter === sign;
}
