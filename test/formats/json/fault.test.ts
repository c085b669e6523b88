import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/formats/json/fault.ts';
import { testFolder } from '../../support/out-files.ts';
import { faultOf, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const fault = (content: string) => faultOf(written('drafts.json', content));

describe('a syntax error', () => {
  it.each([
    ['{"a":1 "b":2}', 'line 1, column 8: Type a comma or } here.'],
    ['[{"a":1}\n{"b":2}]', 'line 2, column 1: Type a comma or ] here.'],
    ['{"a":1,}', 'line 1, column 8: There is one comma too many before it.'],
    ['[{"a":1},]', 'line 1, column 10: There is one comma too many before it.'],
    ['[,{"a":1}]', 'line 1, column 2: Type a value here.'],
    ['{a:1}', 'line 1, column 2: This is a word or sign that JSON does not know. Put text in double quotes.'],
    [
      "{'a':1}",
      'line 1, column 2: This is a word or sign that JSON does not know. Put text in double quotes.',
    ],
    [
      '{"a":Secret}',
      'line 1, column 6: This is a word or sign that JSON does not know. Put text in double quotes.',
    ],
    ['{1:2}', 'line 1, column 2: Type a key in double quotes here.'],
    ['{"a" 1}', 'line 1, column 6: Type a colon after the key.'],
    ['{"a":}', 'line 1, column 6: Type a value here.'],
    ['{"a":1', 'line 1, column 7: A closing } is missing.'],
    ['[{"a":1}\n', 'line 2, column 1: A closing ] is missing.'],
    [
      '{"a":1} x',
      'line 1, column 9: This is a word or sign that JSON does not know. Put text in double quotes.',
    ],
    ['{"a":1} "x"', 'line 1, column 9: The file must end here.'],
    [
      '{"a":1}\n{"a":2}',
      'line 2, column 1: The file must end here. For one object on each line use inputFormat ndjson.',
    ],
    ['{"a":1, // Secret\n"b":2}', 'line 1, column 9: This is a comment. JSON has none, so remove it.'],
    ['{"a":"Secret\n"}', 'line 1, column 6: A closing double quote is missing on this line.'],
    ['{"a":"Secret', 'line 1, column 6: A closing double quote is missing on this line.'],
    ['{"a":1.}', 'line 1, column 6: The number is not complete.'],
    ['{"a":01}', 'line 1, column 7: Type a comma or } here.'],
    ['{"a":"\\u12"}', 'line 1, column 6: Type four hexadecimal digits after \\u.'],
    [
      '{"a":"C:\\Secret"}',
      'line 1, column 6: This sign needs no backslash before it. Write \\\\ for a backslash.',
    ],
    ['{"a":"\t"}', 'line 1, column 6: The text has a tab or a control character in it. Write \\t or \\u.'],
    ['{"a":{"b":[1,]}}', 'line 1, column 14: There is one comma too many before it.'],
  ])('in %j is described', async (content, sentence) => {
    expect(await fault(content)).toBe(sentence);
    expect(sentence.length).toBeLessThanOrEqual(120);
  });

  it('with a code that the parser does not have today is described by the code', () => {
    expect(describeFault(99, undefined, '')).toBe('This is not JSON (99).');
  });

  it('is found in exactly the texts that JSON.parse rejects', async () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b\\n"',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'true',
      'null',
      ' ',
      '\n',
    ];
    const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join(''));
    const json = fc.json({ maxDepth: 3 });
    await fc.assert(
      fc.asyncProperty(json, broken, fc.nat(), fc.boolean(), async (whole, part, at, isWhole) => {
        const index = at % (whole.length + 1);
        const value = isWhole ? whole : whole.slice(0, index) + part + whole.slice(index);
        const text = `[{"k":${value}}]`;
        const outcome = await fault(text).catch((error: Error) => error.message);
        expect(outcome === 'it was read').toBe(isJson(text) && isTicketList(text));
      }),
      { numRuns: 500 },
    );
  });

  function isJson(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }

  /** A broken piece may close the object and start other elements of the list. */
  function isTicketList(text: string): boolean {
    const list = JSON.parse(text) as unknown[];
    return list.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  }
});
