import { describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/core/model/input.ts';
import { testFolder } from '../../support/out-files.ts';
import { faultOf, open, recordsOf, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

async function read(content: string): Promise<RawRecord[]> {
  return recordsOf(await open(written('drafts.json', content)));
}

const fault = (content: string) => faultOf(written('drafts.json', content));

describe('a value', () => {
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
  ])('can be %s', async (_, json, text, fact) => {
    const [record] = await read(`[{"a":"before","rin":${json},"z":"after"}]`);
    expect(record).toEqual({
      row: 1,
      keys: ['a', 'rin', 'z'],
      values: ['before', text, 'after'],
      ...(fact ? { facts: new Map([[1, fact]]) } : {}),
    });
  });

  it('of a duplicate key is the last one, with the fact of the last one', async () => {
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

  it('can have a key such as __proto__', async () => {
    expect(await read('{"__proto__":"x","constructor":"y"}')).toEqual([
      { row: 1, keys: ['__proto__', 'constructor'], values: ['x', 'y'] },
    ]);
  });
});

const OBJECT = 'Type an object here: { with the fields of a ticket }.';

describe('a .json is refused if it is or has', () => {
  it.each([
    ['text', '"Secret"', `line 1, column 1: ${OBJECT}`],
    ['a number', '\n 12', `line 2, column 2: ${OBJECT}`],
    ['a list with text in it', '[{"a":1},\n "Secret"]', `line 2, column 2: element 2: ${OBJECT}`],
    ['a list with null in it', '[null]', `line 1, column 2: element 1: ${OBJECT}`],
    ['a list of lists', '[[{"a":1}]]', `line 1, column 2: element 1: ${OBJECT}`],
    ['"tickets" with text in it', '{"tickets":[{"a":1},7]}', `line 1, column 21: element 2: ${OBJECT}`],
    ['an empty list', '[ ]', 'line 1, column 3: The list has no ticket in it. Add one.'],
    ['empty "tickets"', '{"tickets":[]}', 'line 1, column 13: The list has no ticket in it. Add one.'],
    [
      '"tickets" that is no list',
      '{"tickets":{"a":1}}',
      'line 1, column 12: "tickets" is not a list. Type [ before the first ticket.',
    ],
    [
      '"tickets" that is text',
      '{"tickets":"x"}',
      'line 1, column 12: "tickets" is not a list. Type [ before the first ticket.',
    ],
    [
      '"tickets" twice',
      '{"tickets":[{"a":1}],"tickets":[]}',
      'line 1, column 22: "tickets" is there twice. Take one out.',
    ],
    ['an empty object', '{}', 'line 1, column 2: The object is blank. Fill in the fields of a ticket.'],
    [
      'an object with our own keys only',
      '{"$schema":"x"}',
      'line 1, column 15: The object is blank. Fill in the fields of a ticket.',
    ],
  ])('%s', async (_, content, sentence) => {
    expect(await fault(content)).toBe(sentence);
  });

  it('more than 64 levels of nesting, however many, wherever they are', async () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(await read(`[{"a":${deep(62)}}]`)).toHaveLength(1);
    expect(await fault(`[{"a":${deep(63)}}]`)).toBe(
      'line 1, column 69: This goes more than 64 levels deep. Remove the inner lists.',
    );
    expect(await fault(`{"tickets":[],"a":${'['.repeat(200_000)}`)).toMatch(
      /^line 1, column 13: The list has no ti/,
    );
    expect(await fault(`{"a":1,"b":${'{"c":'.repeat(200_000)}`)).toMatch(
      /: This goes more than 64 levels deep\. Remove the inner lists\.$/,
    );
    expect(await fault('['.repeat(200_000))).toMatch(/: element 1: Type an object here/);
  });

  it('an object with more keys than Excel has columns', async () => {
    const keys = (count: number) => `{${Array.from({ length: count }, (_, i) => `"k${i}":""`).join(',')}}`;
    expect((await read(keys(16_384)))[0]?.keys).toHaveLength(16_384);
    expect(await fault(keys(16_385))).toMatch(/: One object has more than 16,384 keys\. Remove some\.$/);
  });
});
