import { describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/core/model/input.ts';
import { LIMITS } from '../../../src/formats/bytes/limits.ts';
import {
  extractValueTexts,
  findJsonFault,
  parseJsonLine,
  parseJsonRecords,
  visitReport,
} from '../../../src/formats/json/read.ts';
import { testFolder } from '../../support/out-files.ts';
import { open, recordsOf, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

async function read(content: string): Promise<RawRecord[]> {
  return recordsOf(await open(written('drafts.json', content)));
}

const TWO = [
  { row: 1, keys: ['mco', 'rin'], values: ['Meridian', '100200301'] },
  { row: 2, keys: ['rin'], values: ['100200302'] },
];

describe('the records of a .json', () => {
  it.each([
    ['a list', '[{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}]'],
    ['a list under "tickets"', '{"tickets":[{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}]}'],
    [
      'a list under "tickets" with other keys around it',
      `{"$schema":"x","made":{"by":["x",{"rin":"1"}]},"tickets":
        [{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}],"more":[[{"rin":"1"}],{"rin":"2"},"x"],"n":1}`,
    ],
    ['a list with a byte order mark', '\ufeff[{"mco":"Meridian","rin":"100200301"},{"rin":"100200302"}]\r\n'],
  ])('can be %s', async (_, content) => {
    expect(await read(content)).toEqual(TWO);
  });

  it('can be one object', async () => {
    expect(await read('{"rin":"100200301","mco":"Meridian"}')).toEqual([
      { row: 1, keys: ['rin', 'mco'], values: ['100200301', 'Meridian'] },
    ]);
  });

  it('can be in UTF-16 or Windows-1252, and only the latter is reported', async () => {
    const utf16 = await open(written('drafts.json', Buffer.from('\ufeff{"mco":"é"}', 'utf16le')));
    const latin = await open(written('drafts.json', Buffer.from('{"mco":"é"}', 'latin1')));
    expect([utf16.windows1252, latin.windows1252]).toEqual([false, true]);
    for (const input of [utf16, latin]) expect((await recordsOf(input))[0]?.values).toEqual(['é']);
  });

  it('can be read again, in order across batches', async () => {
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

  it('leave out the keys that our own files add, whatever their values', async () => {
    const ours =
      '"$schema":"x","verdict":"ready","reasons":["x"],"nextStep":{"action":"fix"},"submitAs":null';
    expect(await read(`{${ours},"rin":"1",${ours}}`)).toEqual([{ row: 1, keys: ['rin'], values: ['1'] }]);
  });

  it('include an object without keys in a list', async () => {
    expect(await read('[{},{"rin":"1"}]')).toEqual([
      { row: 1, keys: [], values: [] },
      { row: 2, keys: ['rin'], values: ['1'] },
    ]);
  });
});

describe('parseJsonLine', () => {
  it('returns the record of the line with its row number', () => {
    expect(parseJsonLine(' {"rin":"100200301"} ', 'made-up.ndjson', 7, 5)).toEqual({
      row: 5,
      keys: ['rin'],
      values: ['100200301'],
      text: '{"rin":"100200301"}',
    });
  });

  it('names the line of the file in an error', () => {
    expect(() => parseJsonLine('[]', 'made-up.ndjson', 7, 5)).toThrow(
      'made-up.ndjson: line 7, column 1: Type an object here',
    );
  });
});

it('calls the checkpoint while a .json is parsed', () => {
  const checkpoint = () => {
    throw new Error('time is up');
  };
  expect(() => parseJsonRecords('[{"rin":"1"}]', 'drafts.json', LIMITS, checkpoint)).toThrow('time is up');
});

describe('findJsonFault', () => {
  it.each([
    ['{"a":[1,{}]}', undefined],
    ['{"a":\n  Secret}', { line: 2, column: 3, what: 'not JSON' }],
    ['{} // note', { line: 1, column: 4, what: 'not JSON' }],
    ['['.repeat(65), { line: 1, column: 65, what: 'too deep' }],
  ])('of %j', (text, expected) => {
    expect(findJsonFault(text)).toEqual(expected);
  });
});

it('extractValueTexts returns values as written, and the last one of duplicate keys', () => {
  expect([...extractValueTexts('{"a": 1.50, "b": [ {"a":2} ], "a": "\\u0041"}')]).toEqual([
    ['a', '"\\u0041"'],
    ['b', '[ {"a":2} ]'],
  ]);
});

it('visitReport collects the ready rows of each file', () => {
  const report = {
    reportVersion: 1,
    tool: { name: 'portal-check' },
    files: [{ file: 'a.csv', kind: 'ticket', results: [{ row: 2, nextStep: { action: 'submit' } }] }],
  };
  expect(visitReport(JSON.stringify(report)).files).toEqual([
    { file: 'a.csv', kind: 'ticket', records: 1, ready: [2] },
  ]);
});
