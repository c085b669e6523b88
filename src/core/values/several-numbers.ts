const LIST_SEPARATOR = /[,;|&\r\n]|\band\b|\s\/\s/i;
const SPACE_SEPARATOR = /[\s/]+/;
/** Both need one of these characters; most numbers have none. */
const ANY_SEPARATOR = /[,;|&\s/]|and/i;

/**
 * Whether a text has several numbers. A comma separates numbers. Blanks and slashes may be part of one, so each side must
 * be as long as a whole number.
 * @param raw the cell as written, with its line breaks
 */
export function hasSeveralNumbers(text: string, raw: string): boolean {
  if (!ANY_SEPARATOR.test(raw)) return false;
  const isListed = (part: string) => countDigits(part) >= 4;
  const isWhole = (part: string) => part.length >= 8 && countDigits(part) >= 4;
  return countParts(raw, LIST_SEPARATOR, isListed) > 1 || countParts(text, SPACE_SEPARATOR, isWhole) > 1;
}

/** How many parts are numbers; 0 if the text has no separator. */
function countParts(text: string, separator: RegExp, isNumber: (part: string) => boolean): number {
  return text.search(separator) < 0 ? 0 : text.split(separator).filter(isNumber).length;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
