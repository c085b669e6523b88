/** How a number cell is shown, as far as that changes the meaning of the number. */
export type NumberFormat =
  | { kind: 'plain' }
  /** A calendar date, perhaps with a time. */
  | { kind: 'date' }
  /** A time of day. */
  | { kind: 'time' }
  /** A duration, which may exceed 24 hours. */
  | { kind: 'duration' }
  /** Leading zeros, possibly with punctuation: 000-00-0000. The pattern has a NUL for each digit. */
  | { kind: 'zeros'; pattern: string };

/** Marks a digit in a pattern, where a 0 could also be quoted text. */
const DIGIT_PLACEHOLDER = '\0';
const TOKEN = /\\(.)|"([^"]*)"|[_*].|\[[^\]]*\]|./gs;

const PLAIN_FORMAT: NumberFormat = { kind: 'plain' };

/** Built-in formats that show dates or times, ECMA-376-1 18.8.30; 27 to 36 and 50 to 58 are East Asian dates. */
const BUILT_IN_FORMATS: readonly (readonly [
  number,
  number,
  NumberFormat['kind'] & ('date' | 'time' | 'duration'),
])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** The format of a built-in format number. */
export function getBuiltInFormat(id: number): NumberFormat {
  const range = BUILT_IN_FORMATS.find(([first, last]) => id >= first && id <= last);
  return range ? { kind: range[2] } : PLAIN_FORMAT;
}

/** Parses a format code. Quoted and escaped text is ignored, [h] means a duration, [Red] and [$-409] mean nothing. */
export function parseFormat(code: string): NumberFormat {
  const bare = code
    .replace(/\\.|_.|\*.|"[^"]*"?/gs, '')
    .replace(/\[[^\]]*\]?/g, (bracket) => (/^\[(?:h+|m+|s+)\]$/i.test(bracket) ? bracket : ''))
    .replace(/general/gi, '')
    .replace(/e[+-]/gi, '');
  if (/\[[hms]+\]/i.test(bare) && !/[yd]/i.test(bare)) return { kind: 'duration' };
  if (/[ydeg]|b{2,}/i.test(bare)) return { kind: 'date' };
  if (/h|s|am\/pm|a\/p/i.test(bare)) return { kind: 'time' };
  if (/m/i.test(bare)) return { kind: 'date' };
  const pattern = parseZeroPattern(code);
  return pattern === undefined ? PLAIN_FORMAT : { kind: 'zeros', pattern };
}

/**
 * Formats a number with a pattern of zeros as Excel does: the digits fill the pattern from the right.
 * @param digits a string of digits only
 * @param pattern the pattern that `parseFormat` returned
 */
export function applyZeroPattern(digits: string, pattern: string): string {
  const chars = [...pattern];
  const count = chars.filter((char) => char === DIGIT_PLACEHOLDER).length;
  const first = chars.indexOf(DIGIT_PLACEHOLDER);
  const padded = digits.padStart(count, '0');
  const extra = padded.length - count;
  let next = 0;
  return chars
    .map((char, i) => {
      if (char !== DIGIT_PLACEHOLDER) return char;
      const from = next;
      next += i === first ? extra + 1 : 1;
      return padded.slice(from, next);
    })
    .join('');
}

/** The digits and punctuation of the first section, or undefined if the code is another kind of format. */
function parseZeroPattern(code: string): string | undefined {
  let pattern = '';
  for (const [token, escaped, quoted] of code.matchAll(TOKEN)) {
    if (token === ';') break;
    if (escaped !== undefined || quoted !== undefined) pattern += escaped ?? quoted;
    else if (token === '0') pattern += DIGIT_PLACEHOLDER;
    else if (/^[- ()]$/.test(token)) pattern += token;
    else if (token.length === 1) return undefined;
  }
  return pattern.split(DIGIT_PLACEHOLDER).length > 2 ? pattern : undefined;
}
