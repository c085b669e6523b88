import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RawRecord } from '../../../src/core/model/input.ts';
import { parseJsonLine, parseJsonRecords } from '../../../src/formats/json/read.ts';
import { type OutRecord, openJsonWriter, openNdjsonWriter } from '../../../src/formats/json/write.ts';
import { openOutFolder } from '../../../src/node/output/out-folder.ts';
import { resolveOutFolder } from '../../../src/node/output/prepare.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();
let count = 0;

async function written(
  kind: 'json' | 'ndjson',
  records: readonly OutRecord[],
  wrapper?: { before: string; after: string },
  renameKey?: (key: string) => string | undefined,
): Promise<string> {
  count += 1;
  const target = await resolveOutFolder(join(folder, String(count)), false, []);
  const out = await openOutFolder(target);
  const file = await out.create('tickets.json');
  const writer = await (kind === 'json'
    ? openJsonWriter(file, { wrapper, renameKey })
    : openNdjsonWriter(file, { renameKey }));
  if (records.length > 0) await writer.write(records);
  await writer.close();
  await out.commit();
  return readFileSync(join(target.path, 'tickets.json'), 'utf8');
}

const plain = (
  record: RawRecord,
  changed: [string, string][] = [],
  added: [string, string][] = [],
): OutRecord => ({
  record,
  changed: new Map(changed),
  added,
});

const ODD =
  '{"rin":100200301,"n":1.50e+3,"own":{"a":[1,  {"b":"]}"}]},"x":true,"x":null,"t":"\\u00e9\\"","verdict":"old"}';

it('unchanged values keep the text they were written with', async () => {
  const line = parseJsonLine(ODD, 'a.ndjson', 1, 1);
  expect(
    await written('ndjson', [plain(line, [['rin', '1"2']], [['submitAs', 'claim-issues.x.1.xlsx']])]),
  ).toBe(
    '{"rin":"1\\"2","n":1.50e+3,"own":{"a":[1,  {"b":"]}"}]},"x":null,"t":"\\u00e9\\"","submitAs":"claim-issues.x.1.xlsx"}\n',
  );
});

it('keys are renamed or left out', async () => {
  const line = parseJsonLine('{"a":1.0,"own":{"b":2},"rin":"1"}', 'a.ndjson', 1, 1);
  const names: Record<string, string> = { a: 'paidAmount', rin: 'rin' };
  expect(await written('ndjson', [plain(line, [['rin', '2']])], undefined, (key) => names[key])).toBe(
    '{"paidAmount":1.0,"rin":"2"}\n',
  );
});

it('the text around the list is kept', async () => {
  const { records, wrapper } = parseJsonRecords(
    '{"made":"up","tickets": [{"rin":"1"}, {"rin":2}], "z": [3]}\n',
    'a.json',
  );
  expect(
    await written(
      'json',
      records.map((record) => plain(record)),
      wrapper,
    ),
  ).toBe('{"made":"up","tickets": [\n  {\n    "rin": "1"\n  },\n  {\n    "rin": 2\n  }\n], "z": [3]}\n');
  expect(await written('json', [], wrapper)).toBe('{"made":"up","tickets": [], "z": [3]}\n');
});

it('a list stays a list, and one object becomes a list of one', async () => {
  expect(parseJsonRecords('[{"rin":"1"}]', 'a.json').wrapper).toBeUndefined();
  const { records, wrapper } = parseJsonRecords('{"rin":"1"}', 'a.json');
  expect(wrapper).toBeUndefined();
  expect(
    await written(
      'json',
      records.map((record) => plain(record)),
      wrapper,
    ),
  ).toBe('[\n  {\n    "rin": "1"\n  }\n]\n');
  expect(await written('json', [], wrapper)).toBe('[]\n');
  expect(await written('ndjson', [])).toBe('');
});

it('records without a text are written from their values', async () => {
  const record = { row: 1, keys: ['rin', 'mco'], values: ['1', 'a"b'] };
  expect(await written('ndjson', [plain(record)])).toBe('{"rin":"1","mco":"a\\"b"}\n');
  expect(await written('ndjson', [plain({ ...record, values: ['1'] })])).toBe('{"rin":"1","mco":""}\n');
});
