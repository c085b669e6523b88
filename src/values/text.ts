const SPACE = 32;
const DASH = 45;
const DOT = 46;
const TILDE = 126;
const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g;
const ASCII = /^[ -~]*$/;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const FULL_WIDTH_DIGITS = /[\uff10-\uff19]/g;
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * The cell as a person means it: odd blanks folded to one space, zero-width characters gone, smart dashes and
 * full-width digits as plain ones, the leading apostrophe of a spreadsheet dropped.
 */
export function cleanText(text: string): string {
  const bare = text.charCodeAt(0) === 39 ? text.slice(1) : text;
  if (!isOdd(bare)) return bare;
  return bare
    .replace(ZERO_WIDTH, '')
    .replace(DASHES, '-')
    .replace(FULL_WIDTH_DIGITS, (c) => String.fromCharCode(c.charCodeAt(0) - 0xff10 + 48))
    .replace(BLANKS, ' ')
    .trim();
}

/** Whether there is anything but printable ASCII and single spaces within. A loop: a pattern would cost more than the rest. */
function isOdd(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < SPACE || unit > TILDE || (unit === SPACE && before === SPACE)) return true;
    before = unit;
  }
  return before === SPACE && text !== '';
}

/** An identifier without blanks and dashes, and without the .0 that a number cell leaves behind. */
export function plainId(text: string): string {
  if (isPlainId(text)) return text;
  const bare = text.replace(/[\s-]/g, '');
  return /^\d+\.0+$/.test(bare) ? bare.slice(0, bare.indexOf('.')) : bare;
}

function isPlainId(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit <= SPACE || unit > TILDE || unit === DASH || unit === DOT) return false;
  }
  return true;
}

/** How two names are compared: without case, blanks and punctuation. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower.replace(/[^a-z0-9]+/g, '') : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How two headers are compared: without case, blanks and punctuation; "Claim #" is "Claim Number", not "Claim". */
export function foldHeader(text: string): string {
  return foldName(cleanText(text).replaceAll('#', ' number '));
}

/** Text that cannot steer a terminal or turn its direction: control and bidirectional characters become blanks. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** "Molina Healthcare of Illinois" as "molina-healthcare-of-illinois", for names of files and events. */
export function kebab(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
