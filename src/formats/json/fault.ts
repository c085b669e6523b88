import { nameOption } from '../../core/model/option-name.ts';

/** The parser's error codes in words for users: its own are for programmers. */
const FAULTS: Readonly<Record<number, string>> = {
  1: 'a word or sign that JSON does not know; text stands in double quotes',
  2: 'a number that is not complete',
  3: 'a key in double quotes expected',
  4: 'a value expected',
  5: 'a colon expected after the key',
  7: 'a closing } is missing',
  8: 'a closing ] is missing',
  9: 'the end of the file expected',
  10: 'a comment; JSON has none',
  12: 'a closing double quote is missing on this line',
  13: 'a number that is not complete',
  14: 'four hexadecimal digits expected after \\u',
  15: 'a backslash before a sign that needs none; write \\\\ for a backslash',
  16: 'a tab or control character in a text; write \\t or \\u',
};

/** Describes a syntax error by the parser's code, the innermost open bracket and the character at the error. */
export function describeFault(code: number, open: '{' | '[' | undefined, char: string): string {
  if (code === 6) return `a comma or ${open === '[' ? ']' : '}'} expected`;
  if ((code === 3 && char === '}') || (code === 4 && char === ']')) return 'one comma too many before it';
  if (code === 9 && char === '{') {
    return `the end of the file expected; for one object a line use ${nameOption('inputFormat')} ndjson`;
  }
  return FAULTS[code] ?? `no JSON (${code})`;
}
