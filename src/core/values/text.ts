const SPACE = 32;
const HASH = 35;
const APOSTROPHE = 39;
const DASH = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const TILDE = 126;
const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g;
const ASCII = /^[ -~]*$/;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const FULL_WIDTH_DIGITS = /[\uff10-\uff19]/g;
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * The cell as a person means it: runs of blanks become one space, zero-width characters and a spreadsheet's leading
 * apostrophe are dropped, smart dashes and full-width digits become plain ones.
 */
export function cleanText(text: string): string {
  const bare = text.charCodeAt(0) === APOSTROPHE ? text.slice(1) : text;
  if (!hasOddCharacters(bare)) return bare;
  return bare
    .replace(ZERO_WIDTH, '')
    .replace(DASHES, '-')
    .replace(FULL_WIDTH_DIGITS, (c) => String.fromCharCode(c.charCodeAt(0) - 0xff10 + 48))
    .replace(BLANKS, ' ')
    .trim();
}

/** Whether there is anything but printable ASCII and single inner spaces. A loop, because a pattern is far slower. */
function hasOddCharacters(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < SPACE || unit > TILDE || (unit === SPACE && before === SPACE)) return true;
    before = unit;
  }
  return before === SPACE && text !== '';
}

/** How much normalization a text needs: none, only as an identifier, or the full one. Combined as bits. */
export const NORMALIZE_NONE = 0;
export const NORMALIZE_ID = 1;
const NORMALIZE_FULL = 2;

/** By character code: identifiers may drop a dash or dot; other printable ASCII except # and ' needs nothing. */
const NORMALIZATION_BY_CODE = new Uint8Array(128).fill(NORMALIZE_FULL);
NORMALIZATION_BY_CODE.fill(NORMALIZE_NONE, SPACE + 1, TILDE + 1);
NORMALIZATION_BY_CODE.fill(NORMALIZE_ID, DASH, DOT + 1);
for (const unit of [HASH, APOSTROPHE]) NORMALIZATION_BY_CODE[unit] = NORMALIZE_FULL;

/** NORMALIZE_NONE if `cleanText` and `normalizeId` change nothing, NORMALIZE_ID if only the latter might, or more. */
export function getNormalization(text: string): number {
  let needed = NORMALIZE_NONE;
  for (let i = 0; i < text.length; i += 1)
    needed |= NORMALIZATION_BY_CODE[text.charCodeAt(i)] ?? NORMALIZE_FULL;
  return needed;
}

/** An identifier without blanks, dashes and the .0 that a number cell leaves. */
export function normalizeId(text: string): string {
  const needed = getNormalization(text);
  if (needed === NORMALIZE_NONE) return text;
  const bare = needed === NORMALIZE_ID ? removeDashes(text) : text.replace(/[\s-]/g, '');
  return bare.includes('.') && /^\d+\.0+$/.test(bare) ? bare.slice(0, bare.indexOf('.')) : bare;
}

/** Faster than a pattern by half for the few dashes of an identifier. */
function removeDashes(text: string): string {
  let bare = '';
  let from = 0;
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', from)) {
    bare += text.slice(from, at);
    from = at + 1;
  }
  return bare + text.slice(from);
}

/** Whether a text is exactly that many digits. */
export function isDigits(text: string, count: number): boolean {
  return text.length === count && /^\d+$/.test(text);
}

/** Whether there is a digit. Begins at the end, where most identifiers have one. */
export function hasDigit(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const unit = text.charCodeAt(i);
    if (unit >= ZERO && unit <= NINE) return true;
  }
  return false;
}

/** Whether the first character is a digit. A cheap test that rules out most dates, phone numbers and amounts. */
export function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}

/**
 * Whether a text is a digit and letters, digits or dashes, and begins with a letter if it has a dash. It is no date,
 * phone number, amount or note then, and one number only. A loop, because patterns are far slower.
 */
export function isPlainCode(text: string): boolean {
  let hasDigit = false;
  let hasDash = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= ZERO && unit <= NINE) hasDigit = true;
    else if (unit === DASH) hasDash = true;
    else if (!isLetter(unit)) return false;
  }
  return hasDigit && !(hasDash && startsWithDigit(text));
}

/** Whether a UTF-16 unit is a letter from A to Z, in any case. */
export function isLetter(unit: number): boolean {
  const lower = unit | 32;
  return unit < 128 && lower >= 97 && lower <= 122;
}

/** Whether a text is printable ASCII. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Whether there is a letter of any script. V8 needs much longer to compile a pattern with all of them. */
export function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || (!ASCII.test(text) && /\p{L}/u.test(text));
}

/** A name as it is compared: without case, blanks and punctuation. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower.replace(/[^a-z0-9]+/g, '') : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The longest text that Excel allows as a column name. A header is compared and read up to here. */
export const MAX_HEADER_LENGTH = 255;

/** A header as it is compared: without case, blanks and punctuation. "Claim #" is "Claim Number", not "Claim". */
export function foldHeader(text: string): string {
  return foldName(cleanText(text.slice(0, MAX_HEADER_LENGTH)).replaceAll('#', ' number '));
}

/**
 * Makes text from a file, a path or an argument safe to print: each character that could steer a terminal, or hide and
 * reorder text, becomes a blank. These are control characters (C0, DEL, C1), marks and overrides of the direction of text,
 * line and paragraph separators, and tags, which are invisible letters. Everything that prints such text uses it.
 */
export function replaceControls(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\u{e0000}-\u{e007f}]/gu, ' ');
}

/** "Molina Healthcare of Illinois" as "molina-healthcare-of-illinois", for the names of files and events. */
export function toKebabCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The text without the characters at its end that match. A loop, because a pattern that ends in $ begins again at each
 * of these characters, wherever they are.
 */
export function trimEndOf(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text with its first letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
