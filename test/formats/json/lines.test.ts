import { describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/core/model/input.ts';
import { testFolder } from '../../support/out-files.ts';
import { faultOf, open, recordsOf, writerIn } from '../../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

async function read(content: string, name = 'drafts.ndjson'): Promise<RawRecord[]> {
  return recordsOf(await open(written(name, content)));
}

const fault = (content: string) => faultOf(written('drafts.ndjson', content));

const TWO = [
  { row: 1, keys: ['mco', 'rin'], values: ['Meridian', '100200301'] },
  { row: 2, keys: ['rin'], values: ['100200302'] },
];

const OBJECT = 'Type an object here: { with the fields of a ticket }.';

describe('an .ndjson', () => {
  it('has one object per line, and skips blank lines', async () => {
    const input = await open(
      written('drafts.ndjson', '\n{"mco":"Meridian","rin":"100200301"}\r\n  \r\n{"rin":"100200302"}'),
    );
    expect(input).toMatchObject({ shape: 'records', kind: 'ticket', format: 'ndjson', windows1252: false });
    expect(await recordsOf(input)).toEqual(TWO);
    expect(await recordsOf(input)).toEqual(TWO);
  });

  it('is read across chunks, including characters of several bytes', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `{"reference":"漢😀${i}"}`);
    const records = await read(`\ufeff${lines.join('\n')}\n`, 'drafts.jsonl');
    expect(records.map((record) => record.row)).toEqual(lines.map((_, i) => i + 1));
    expect(records.map((record) => record.values[0])).toEqual(lines.map((_, i) => `漢😀${i}`));
  });

  it('reports facts of values and duplicate keys', async () => {
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
    ['a fault', '{"a":1}\n\n{"a" 1}\n', 'line 3, column 6: Type a colon after the key.'],
    ['a list', '{"a":1}\n[{"a":1}]', `line 2, column 1: ${OBJECT}`],
    ['text', '\n"Secret"', `line 2, column 1: ${OBJECT}`],
    [
      'an object over two lines',
      '{"a":1,\n"b":2}',
      'line 1, column 8: The object goes on in the next line. Put one object on each line, or use inputFormat json.',
    ],
    [
      'two objects on one line',
      '{"a":1}{"a":2}',
      /^line 1, column 8: The file must end here|^line 1, column 8: The line must end here/,
    ],
    ['no object at all', '\n \n', 'This file is empty. Export it again.'],
    [
      'a line over 1 MiB',
      `{"a":1}\n{"a":"${'x'.repeat(1_100_000)}"}\n{"a":1}`,
      'line 2: This line is longer than 1 MiB. Put one object on each line.',
    ],
    [
      'a line over 1 MiB that ends within the chunk',
      `{"a":1}\n{"a":"${'x'.repeat(1_048_570)}"}\n{"a":1}`,
      'line 2: This line is longer than 1 MiB. Put one object on each line.',
    ],
  ])('is refused for %s', async (_, content, sentence) => {
    const message = await fault(content);
    if (typeof sentence === 'string') expect(message).toBe(sentence);
    else expect(message).toMatch(sentence);
  });

  it('is refused if it has only blank lines, even more than 64 KiB of them', async () => {
    const sentence = 'There is no ticket in this file. Put one object on each line.';
    expect(await fault(`${'\n'.repeat(70_000)} `)).toBe(sentence);
  });
});
