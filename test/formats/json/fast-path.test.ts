import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/bytes/limits.ts';
import { FlatRecordParser } from '../../../src/formats/json/fast-path.ts';
import { parseJsonLine } from '../../../src/formats/json/read.ts';

const key = fc.oneof(
  fc.constantFrom('mco', 'rin', 'verdict', 'submitAs', '_row', '__proto__', '12', '', 'constructor', 'ключ'),
  fc.string({ maxLength: 5 }),
);
const text = fc.oneof(fc.constantFrom('"', '\\', ',', ':', '{', 'EXAMPLE', ''), fc.string({ maxLength: 6 }));
const plain = fc
  .oneof(text, text, text, fc.boolean(), fc.constant(null))
  .map((value) => JSON.stringify(value));
const rich = fc.oneof(
  plain,
  fc.constantFrom(
    '10.50',
    '-0',
    '1e3',
    '2.0',
    '12',
    '"12"',
    '12345678901234567',
    '[1,"a"]',
    '{"a":{}}',
    '"\\u0041\\n"',
    '[]',
  ),
);
const gap = fc.constantFrom('', '', ' ', '\t');
const lineOf = (value: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(fc.tuple(key, value, gap), { maxLength: 6 }), gap).map(([members, around]) => {
    const written = members.map(
      ([name, json, between]) => `${JSON.stringify(name)}${between}:${between}${json}`,
    );
    return `${around}{${written.join(',')}}${around}`;
  });

it.each([
  ['plain', lineOf(plain)],
  ['plain and other', lineOf(rich)],
])('the fast path and the parser give the same record for %s lines', (_, lines) => {
  fc.assert(
    fc.property(lines, (line) => {
      const parser = new FlatRecordParser(LIMITS);
      const record = parser.parse(line, 3);
      if (record) expect(record).toEqual(parseJsonLine(line, 'made-up.ndjson', 1, 3));
      expect(parser.parse(line, 3)).toEqual(record);
    }),
    { numRuns: 2_000 },
  );
});

it('the fast path reads the lines that most programs write', () => {
  const line = ' {"mco":"Molina","dualEligible":true,"rin":null, "verdict":"closed","note":""}\r';
  expect(new FlatRecordParser(LIMITS).parse(line, 2)).toEqual({
    row: 2,
    keys: ['mco', 'dualEligible', 'rin', 'note'],
    values: ['Molina', 'yes', '', ''],
    facts: new Map([[1, 'boolean']]),
    text: line.trim(),
  });
});

it.each(['{"mco":"Molina","_row":12}', '{ "_row": "12", "mco": "Molina" }'])('%s names its row', (line) => {
  const record = { row: 12, keys: ['mco'], values: ['Molina'], text: line };
  expect(new FlatRecordParser(LIMITS).parse(line, 2)).toEqual(record);
  expect(parseJsonLine(line, 'made-up.ndjson', 2, 2)).toEqual(record);
});

it.each(['0', '1.5', '-1', '"x"', '""', 'null', 'true', '[5]', '1000000000'])('%s is no row', (row) => {
  const line = `{"mco":"Molina","_row":${row}}`;
  expect(new FlatRecordParser(LIMITS).parse(line, 2)).toBeUndefined();
  expect(() => parseJsonLine(line, 'made-up.ndjson', 7, 2)).toThrow(
    /^made-up.ndjson: line 7, column \d+: "_row" is not the number of a row. Type one like 2.$/,
  );
});

it('the fast path shares the keys of consecutive lines, but no value or fact', () => {
  const parser = new FlatRecordParser(LIMITS);
  const first = parser.parse('{"mco":"Molina","dualEligible":true,"verdict":""}', 1);
  const second = parser.parse('{"mco":false,"dualEligible":"no","verdict":null}', 2);
  const third = parser.parse('{"dualEligible":"no","mco":"Aetna"}', 3);
  expect(first).toMatchObject({ values: ['Molina', 'yes'], facts: new Map([[1, 'boolean']]) });
  expect(second).toMatchObject({ values: ['no', 'no'], facts: new Map([[0, 'boolean']]) });
  expect(second?.keys).toBe(first?.keys);
  expect(third).toMatchObject({ keys: ['dualEligible', 'mco'], values: ['no', 'Aetna'] });
  expect(parser.parse('{"mco":"Molina","dualEligible":"x","mco":"Aetna"}', 4)).toBeUndefined();
});

it.each([
  '{"rin":100200301}',
  '{"a":"x","a":"y"}',
  '{"a":"x","a":true}',
  '{"a":true,"a":null}',
  '{"a":"\\u0041"}',
  '{"b":"x","1":"y"}',
  '{"a":{}}',
  '{"a":[]}',
  '[]',
  'null',
  '"text"',
  '{"a":"x"',
  '{"a":"x"} {"b":"y"}',
  '{"a":"x"} // note',
])('the fast path leaves %s to the parser', (line) =>
  expect(new FlatRecordParser(LIMITS).parse(line, 1)).toBeUndefined(),
);

it('the fast path leaves a line beyond a limit to the parser, which refuses it', () => {
  const line = '{"mco":"Molina","rin":"100200301"}';
  expect(new FlatRecordParser({ ...LIMITS, columns: 2, textLength: 9 }).parse(line, 1)).toMatchObject({
    keys: ['mco', 'rin'],
  });
  expect(new FlatRecordParser({ ...LIMITS, columns: 1 }).parse(line, 1)).toBeUndefined();
  expect(new FlatRecordParser({ ...LIMITS, textLength: 8 }).parse(line, 1)).toBeUndefined();
  expect(new FlatRecordParser({ ...LIMITS, textLength: 6 }).parse('{"longkey":"x"}', 1)).toBeUndefined();
});
