import { nameOption } from '../../core/model/option-name.ts';

/** The parser's error codes in words for users: its own are for programmers. */
const FAULTS: Readonly<Record<number, string>> = {
  1: 'This is a word or sign that JSON does not know. Put text in double quotes.',
  2: 'The number is not complete.',
  3: 'Type a key in double quotes here.',
  4: 'Type a value here.',
  5: 'Type a colon after the key.',
  7: 'A closing } is missing.',
  8: 'A closing ] is missing.',
  9: 'The file must end here.',
  10: 'This is a comment. JSON has none, so remove it.',
  12: 'A closing double quote is missing on this line.',
  13: 'The number is not complete.',
  14: 'Type four hexadecimal digits after \\u.',
  15: 'This sign needs no backslash before it. Write \\\\ for a backslash.',
  16: 'The text has a tab or a control character in it. Write \\t or \\u.',
};

/** Describes a syntax error by the parser's code, the innermost open bracket and the character at the error. */
export function describeFault(code: number, open: '{' | '[' | undefined, char: string): string {
  if (code === 6) return `Type a comma or ${open === '[' ? ']' : '}'} here.`;
  if ((code === 3 && char === '}') || (code === 4 && char === ']'))
    return 'There is one comma too many before it.';
  if (code === 9 && char === '{') {
    return `The file must end here. For one object on each line use ${nameOption('inputFormat')} ndjson.`;
  }
  return FAULTS[code] ?? `This is not JSON (${code}).`;
}
