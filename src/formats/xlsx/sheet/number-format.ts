/** How a number cell is shown, as far as it changes what the number means. */
export type NumberFormat =
  | { kind: 'plain' }
  /** A calendar date, perhaps with a time. */
  | { kind: 'date' }
  /** A time of day. */
  | { kind: 'time' }
  /** Hours that may pass 24. */
  | { kind: 'duration' }
  /** Leading zeros, perhaps with signs between: 000-00-0000. The pattern has NUL for each digit. */
  | { kind: 'zeros'; pattern: string };

/** Stands in a pattern where a digit goes, since a quoted 0 may stand beside it. */
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

/** A format by its built-in number. */
export function getBuiltInFormat(id: number): NumberFormat {
  const range = BUILT_IN_FORMATS.find(([first, last]) => id >= first && id <= last);
  return range ? { kind: range[2] } : PLAIN_FORMAT;
}

/** What a format code does: quoted and escaped text is no code, [h] is a duration, [Red] and [$-409] are nothing. */
export function parseFormat(code: string): NumberFormat {
  const bare = code
    .replace(/\\.|_.|\*.|"[^"]*"?/gs, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
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
 * A number under a format of zeros, as Excel shows it: digits fill the places from the right.
 * @param digits only digits
 * @param pattern as `readFormat` gives it
 */
export function applyZeroPattern(digits: string, pattern: string): string {
  const places = [...pattern].map((each, i) => (each === DIGIT_PLACEHOLDER ? i : -1)).filter((i) => i >= 0);
  const padded = digits.padStart(places.length, '0');
  const extra = padded.length - places.length;
  let next = 0;
  return [...pattern]
    .map((each, i) => {
      if (each !== DIGIT_PLACEHOLDER) return each;
      const from = next;
      next += i === places[0] ? extra + 1 : 1;
      return padded.slice(from, next);
    })
    .join('');
}

/** The places and signs of the first section, or undefined where it is another kind of format. */
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
