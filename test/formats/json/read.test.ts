import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/core/model/input.ts';
import { describeFault as wordsOf } from '../../../src/formats/json/fault.ts';
import { faultOf, open, recordsOf, written } from '../../support/written.ts';

async function read(content: string | Buffer, name = 'drafts.json'): Promise<RawRecord[]> {
  return recordsOf(await open(written(name, content)));
}

const fault = (content: string, name = 'drafts.json') => faultOf(written(name, content));

const TWO = [
  { row: 1, keys: ['mco', 'rin'], values: ['Meridian', '100200301'] },
  { row: 2, keys: ['rin'], values: ['100200302'] },
];

describe('a .json', () => {
  it.each([
    ['a list', '[{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}]'],
    ['a list under "tickets"', '{"tickets":[{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}]}'],
    [
      'a list under "tickets" with other keys around it',
      `{"$schema":"x","made":{"by":["x",{"rin":"1"}]},"tickets":
        [{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}],"more":[[{"rin":"1"}],{"rin":"2"},"x"],"n":1}`,
    ],
    ['a list with a byte order mark', '\ufeff[{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}]\r\n'],
  ])('may be %s', async (_, content) => {
    expect(await read(content)).toEqual(TWO);
  });

  it('may be one object', async () => {
    expect(await read('{"rin":"100200301","mco":"Meridian"}')).toEqual([
      { row: 1, keys: ['rin', 'mco'], values: ['100200301', 'Meridian'] },
    ]);
  });

  it('may be in UTF-16 or Windows-1252, and then says the latter', async () => {
    const utf16 = await open(written('drafts.json', Buffer.from('\ufeff{"mco":"é"}', 'utf16le')));
    const latin = await open(written('drafts.json', Buffer.from('{"mco":"é"}', 'latin1')));
    expect([utf16.windows1252, latin.windows1252]).toEqual([false, true]);
    for (const input of [utf16, latin]) expect((await recordsOf(input))[0]?.values).toEqual(['é']);
  });

  it('gives a list of tickets that can be walked again, in order over the batches', async () => {
    const input = await open(
      written(
        'drafts.json',
        JSON.stringify(Array.from({ length: 1000 }, (_, i) => ({ reference: `R${i}` }))),
      ),
    );
    expect(input).toMatchObject({ shape: 'records', kind: 'ticket', format: 'json', windows1252: false });
    for (const _ of [1, 2]) {
      const records = await recordsOf(input);
      expect(records.map((record) => record.row)).toEqual(Array.from({ length: 1000 }, (__, i) => i + 1));
      expect(records[999]?.values).toEqual(['R999']);
    }
  });

  it('leaves out the keys that our own files add, whatever they hold', async () => {
    const ours =
      '"$schema":"x","verdict":"ready","reasons":["x"],"nextStep":{"action":"fix"},"submitAs":null';
    expect(await read(`{${ours},"rin":"1",${ours}}`)).toEqual([{ row: 1, keys: ['rin'], values: ['1'] }]);
  });

  it('keeps an object without keys in a list', async () => {
    expect(await read('[{},{"rin":"1"}]')).toEqual([
      { row: 1, keys: [], values: [] },
      { row: 2, keys: ['rin'], values: ['1'] },
    ]);
  });
});

describe('values', () => {
  it.each([
    ['text', '" 007 \\u00e9\\n"', ' 007 é\n', undefined],
    ['an integer', '9000000000', '9000000000', 'number'],
    ['an integer of 15 digits', '-123456789012345', '-123456789012345', 'number'],
    ['an integer of 16 digits', '1234567890123456', '1234567890123456', 'rounded'],
    ['an integer of 20 digits', '12345678901234567890', '12345678901234567890', 'rounded'],
    ['a decimal', '120.50', '120.50', 'number'],
    ['a decimal with a long whole part', '1234567890123456.0', '1234567890123456.0', 'rounded'],
    ['an exponent', '1.5E+5', '1.5E+5', 'number'],
    ['true', 'true', 'yes', 'boolean'],
    ['false', 'false', 'no', 'boolean'],
    ['null', 'null', '', undefined],
    ['a list', '["CO-16",{"a":[1]}]', '', 'nested'],
    ['an object', '{"rin":"2","b":{"c":3}}', '', 'nested'],
  ])('%s', async (_, written, text, fact) => {
    const [record] = await read(`[{"a":"before","rin":${written},"z":"after"}]`);
    expect(record).toEqual({
      row: 1,
      keys: ['a', 'rin', 'z'],
      values: ['before', text, 'after'],
      ...(fact ? { facts: new Map([[1, fact]]) } : {}),
    });
  });

  it('a key that stands twice: the last value counts, and so does what is said about it', async () => {
    const [a, b] = await read('[{"rin":1,"mco":"x","rin":"2","rin":"3"},{"rin":"1","mco":"x","mco":[]}]');
    expect(a).toEqual({
      row: 1,
      keys: ['rin', 'mco'],
      values: ['3', 'x'],
      facts: new Map(),
      duplicateKeys: ['rin'],
    });
    expect(b).toEqual({
      row: 2,
      keys: ['rin', 'mco'],
      values: ['1', ''],
      facts: new Map([[1, 'nested']]),
      duplicateKeys: ['mco'],
    });
  });

  it('keys such as __proto__ are keys like others', async () => {
    expect(await read('{"__proto__":"x","constructor":"y"}')).toEqual([
      { row: 1, keys: ['__proto__', 'constructor'], values: ['x', 'y'] },
    ]);
  });
});

const OBJECT = 'an object expected, { with the fields of a ticket }';

describe('what a .json may not be', () => {
  it.each([
    ['text', '"Secret"', `line 1, column 1: ${OBJECT}`],
    ['a number', '\n 12', `line 2, column 2: ${OBJECT}`],
    ['a list with text in it', '[{"a":1},\n "Secret"]', `line 2, column 2: element 2: ${OBJECT}`],
    ['a list with null in it', '[null]', `line 1, column 2: element 1: ${OBJECT}`],
    ['a list of lists', '[[{"a":1}]]', `line 1, column 2: element 1: ${OBJECT}`],
    ['"tickets" with text in it', '{"tickets":[{"a":1},7]}', `line 1, column 21: element 2: ${OBJECT}`],
    ['an empty list', '[ ]', 'line 1, column 3: a list without a ticket in it'],
    ['empty "tickets"', '{"tickets":[]}', 'line 1, column 13: a list without a ticket in it'],
    [
      '"tickets" that is no list',
      '{"tickets":{"a":1}}',
      'line 1, column 12: "tickets" is not a list; [ expected',
    ],
    ['"tickets" that is text', '{"tickets":"x"}', 'line 1, column 12: "tickets" is not a list; [ expected'],
    ['"tickets" twice', '{"tickets":[{"a":1}],"tickets":[]}', 'line 1, column 22: "tickets" stands twice'],
    ['an empty object', '{}', 'line 1, column 2: an object without a field; the fields of a ticket expected'],
    [
      'an object with our own keys only',
      '{"$schema":"x"}',
      'line 1, column 15: an object without a field; the fields of a ticket expected',
    ],
  ])('%s', async (_, content, sentence) => {
    expect(await fault(content)).toBe(sentence);
  });

  it('more than 64 levels deep, however deep, wherever', async () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(await read(`[{"a":${deep(62)}}]`)).toHaveLength(1);
    expect(await fault(`[{"a":${deep(63)}}]`)).toBe('line 1, column 69: more than 64 levels deep');
    expect(await fault(`{"tickets":[],"a":${'['.repeat(200_000)}`)).toMatch(
      /^line 1, column 13: a list without/,
    );
    expect(await fault(`{"a":1,"b":${'{"c":'.repeat(200_000)}`)).toMatch(/: more than 64 levels deep$/);
    expect(await fault('['.repeat(200_000))).toMatch(/: element 1: an object expected/);
  });

  it('an object with more keys than Excel has columns', async () => {
    const keys = (count: number) => `{${Array.from({ length: count }, (_, i) => `"k${i}":""`).join(',')}}`;
    expect((await read(keys(16_384)))[0]?.keys).toHaveLength(16_384);
    expect(await fault(keys(16_385))).toMatch(/: more than 16,384 keys in one object$/);
  });
});

describe('syntax errors', () => {
  it.each([
    ['{"a":1 "b":2}', 'line 1, column 8: a comma or } expected'],
    ['[{"a":1}\n{"b":2}]', 'line 2, column 1: a comma or ] expected'],
    ['{"a":1,}', 'line 1, column 8: one comma too many before it'],
    ['[{"a":1},]', 'line 1, column 10: one comma too many before it'],
    ['[,{"a":1}]', 'line 1, column 2: a value expected'],
    ['{a:1}', 'line 1, column 2: a word or sign that JSON does not know; text stands in double quotes'],
    ["{'a':1}", 'line 1, column 2: a word or sign that JSON does not know; text stands in double quotes'],
    [
      '{"a":Secret}',
      'line 1, column 6: a word or sign that JSON does not know; text stands in double quotes',
    ],
    ['{1:2}', 'line 1, column 2: a key in double quotes expected'],
    ['{"a" 1}', 'line 1, column 6: a colon expected after the key'],
    ['{"a":}', 'line 1, column 6: a value expected'],
    ['{"a":1', 'line 1, column 7: a closing } is missing'],
    ['[{"a":1}\n', 'line 2, column 1: a closing ] is missing'],
    ['{"a":1} x', 'line 1, column 9: a word or sign that JSON does not know; text stands in double quotes'],
    ['{"a":1} "x"', 'line 1, column 9: the end of the file expected'],
    [
      '{"a":1}\n{"a":2}',
      'line 2, column 1: the end of the file expected; for one object a line use inputFormat ndjson',
    ],
    ['{"a":1, // Secret\n"b":2}', 'line 1, column 9: a comment; JSON has none'],
    ['{"a":"Secret\n"}', 'line 1, column 6: a closing double quote is missing on this line'],
    ['{"a":"Secret', 'line 1, column 6: a closing double quote is missing on this line'],
    ['{"a":1.}', 'line 1, column 6: a number that is not complete'],
    ['{"a":01}', 'line 1, column 7: a comma or } expected'],
    ['{"a":"\\u12"}', 'line 1, column 6: four hexadecimal digits expected after \\u'],
    [
      '{"a":"C:\\Secret"}',
      'line 1, column 6: a backslash before a sign that needs none; write \\\\ for a backslash',
    ],
    ['{"a":"\t"}', 'line 1, column 6: a tab or control character in a text; write \\t or \\u'],
    ['{"a":{"b":[1,]}}', 'line 1, column 14: one comma too many before it'],
  ])('%j', async (content, sentence) => {
    expect(await fault(content)).toBe(sentence);
    expect(sentence.length).toBeLessThanOrEqual(120);
  });

  it('a code that the parser does not have today', () => {
    expect(wordsOf(99, undefined, '')).toBe('no JSON (99)');
  });

  it('are seen exactly where JSON.parse sees one', async () => {
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
        const place = at % (whole.length + 1);
        const value = isWhole ? whole : whole.slice(0, place) + part + whole.slice(place);
        const text = `[{"k":${value}}]`;
        const said = await fault(text).catch((error: Error) => error.message);
        expect(said === 'it was read').toBe(isJson(text) && isTicketList(text));
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

  /** A broken piece may close the object and open other elements. */
  function isTicketList(text: string): boolean {
    const list = JSON.parse(text) as unknown[];
    return list.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  }
});

describe('an .ndjson', () => {
  it('has one object a line, and blank lines that are no records', async () => {
    const input = await open(
      written('drafts.ndjson', '\n{"mco":"Meridian","rin":"100200301"}\r\n  \r\n{"rin":"100200302"}'),
    );
    expect(input).toMatchObject({ shape: 'records', kind: 'ticket', format: 'ndjson', windows1252: false });
    expect(await recordsOf(input)).toEqual(TWO);
    expect(await recordsOf(input)).toEqual(TWO);
  });

  it('is read across chunks, characters of several bytes too', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `{"reference":"漢😀${i}"}`);
    const records = await read(`\ufeff${lines.join('\n')}\n`, 'drafts.jsonl');
    expect(records.map((record) => record.row)).toEqual(lines.map((_, i) => i + 1));
    expect(records.map((record) => record.values[0])).toEqual(lines.map((_, i) => `漢😀${i}`));
  });

  it('keeps what the line says of its values', async () => {
    const [record] = await read(
      '{"rin":12345678901234567890,"mco":"x","mco":true,"tickets":[]}',
      'drafts.ndjson',
    );
    expect(record).toEqual({
      row: 1,
      keys: ['rin', 'mco', 'tickets'],
      values: ['12345678901234567890', 'yes', ''],
      facts: new Map([
        [0, 'rounded'],
        [1, 'boolean'],
        [2, 'nested'],
      ]),
      duplicateKeys: ['mco'],
    });
  });

  it.each([
    ['a fault', '{"a":1}\n\n{"a" 1}\n', 'line 3, column 6: a colon expected after the key'],
    ['a list', '{"a":1}\n[{"a":1}]', `line 2, column 1: ${OBJECT}`],
    ['text', '\n"Secret"', `line 2, column 1: ${OBJECT}`],
    [
      'an object over two lines',
      '{"a":1,\n"b":2}',
      'line 1, column 8: the object goes on in the next line; one object a line expected, or use inputFormat json',
    ],
    ['two objects on one line', '{"a":1}{"a":2}', /^line 1, column 8: the end of the/],
    ['no object at all', '\n \n', 'an empty file; export it again'],
    [
      'a line over 1 MiB',
      `{"a":1}\n{"a":"${'x'.repeat(1_100_000)}"}\n{"a":1}`,
      'line 2: longer than 1 MiB; one object a line expected',
    ],
    [
      'a line over 1 MiB that ends within the chunk',
      `{"a":1}\n{"a":"${'x'.repeat(1_048_570)}"}\n{"a":1}`,
      'line 2: longer than 1 MiB; one object a line expected',
    ],
  ])('%s', async (_, content, sentence) => {
    const said = await fault(content, 'drafts.ndjson');
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  it('with nothing but blank lines for more than the first 64 KiB has no ticket', async () => {
    const sentence = 'no ticket in it; one object a line expected';
    expect(await fault(`${'\n'.repeat(70_000)} `, 'drafts.ndjson')).toBe(sentence);
  });
});
