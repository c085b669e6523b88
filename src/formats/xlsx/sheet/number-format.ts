/** How a number cell is shown, as far as that changes the meaning of the number. */
export type NumberFormat =
  | { kind: 'plain' }
  /** A calendar date, perhaps with a time. */
  | { kind: 'date' }
  /** A time of day. */
  | { kind: 'time' }
  /** A duration, which may exceed 24 hours. */
  | { kind: 'duration' }
  /** Leading zeros, possibly with punctuation: 000-00-0000. */
  | { kind: 'zeros'; sections: readonly ZeroSection[] };

/** One of the sections that a format has for positive numbers, negative ones and zero, or for other conditions. */
interface ZeroSection {
  /** With a NUL for each digit; undefined if the section shows no zeros. */
  pattern: string | undefined;
  /** Such as [<=99999]. */
  condition: { sign: string; limit: number } | undefined;
}

/** Marks a digit in a pattern, where a 0 could also be quoted text. */
const DIGIT_PLACEHOLDER = '\0';
const TOKEN = /\\(.)|"([^"]*)"|[_*].|\[[^\]]*\]|./gs;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/;

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
  const sections = parseSections(code);
  return sections.some(({ pattern }) => pattern !== undefined) ? { kind: 'zeros', sections } : PLAIN_FORMAT;
}

/**
 * Formats a number with the section that Excel chooses for it; undefined if that section shows no zeros, or the number
 * is no integer.
 * @param number in decimal notation
 */
export function applyZeroPattern(number: string, sections: readonly ZeroSection[]): string | undefined {
  const [, minus = '', digits] = /^(-?)(\d+)$/.exec(number) ?? [];
  const pattern = chooseSection(Number(number), sections)?.pattern;
  if (digits === undefined || pattern === undefined) return undefined;
  // A section for negative numbers has a sign of its own, or means to have none.
  return (sections.length === 1 ? minus : '') + fillPattern(digits, pattern);
}

/** The digits fill the pattern from the right. */
function fillPattern(digits: string, pattern: string): string {
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

/**
 * The sections are for positive numbers, negative ones and zero, or for those that meet a condition. Programs disagree
 * about the sign of a negative number under a condition: none then.
 */
function chooseSection(number: number, sections: readonly ZeroSection[]): ZeroSection | undefined {
  const [first, second = first, third] = sections;
  if (first?.condition || second?.condition) {
    if (number < 0) return undefined;
    if (meetsCondition(number, first?.condition)) return first;
    if (meetsCondition(number, second?.condition)) return second;
    return first?.condition && second?.condition ? third : second;
  }
  if (number > 0) return first;
  return number < 0 ? second : (third ?? first);
}

function meetsCondition(number: number, condition: ZeroSection['condition']): boolean {
  if (!condition) return false;
  const { sign, limit } = condition;
  if (sign === '<>') return number !== limit;
  if (sign.includes('=') && number === limit) return true;
  return (sign.startsWith('<') && number < limit) || (sign.startsWith('>') && number > limit);
}

function parseSections(code: string): ZeroSection[] {
  const sections: ZeroSection[] = [];
  let pattern = '';
  let isOther = false;
  let condition: ZeroSection['condition'];
  const end = (): void => {
    const hasZeros = !isOther && pattern.split(DIGIT_PLACEHOLDER).length > 2;
    sections.push({ pattern: hasZeros ? pattern : undefined, condition });
    [pattern, isOther, condition] = ['', false, undefined];
  };
  for (const [token, escaped, quoted] of code.matchAll(TOKEN)) {
    const [, sign, limit] = CONDITION.exec(token) ?? [];
    if (sign !== undefined) condition = { sign, limit: Number(limit) };
    else if (token === '@')
      return sections; // the last section, for text
    else if (token === ';') end();
    else if (escaped !== undefined || quoted !== undefined) pattern += escaped ?? quoted;
    else if (token === '0') pattern += DIGIT_PLACEHOLDER;
    else if (/^[- ()]$/.test(token)) pattern += token;
    else if (token.length === 1) isOther = true;
  }
  end();
  return sections;
}
