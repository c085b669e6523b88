import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../../src/core/values/formula-guard.ts';
import { openCsvWriter } from '../../../src/formats/csv/write.ts';
import { openOutFolder } from '../../../src/node/output/out-folder.ts';
import { resolveOutFolder } from '../../../src/node/output/prepare.ts';
import { testFolder, textsOf } from '../../support/out-files.ts';
import { RUN, TEXT_AS_IT_IS } from '../../support/payloads.ts';

const folder = testFolder();
let count = 0;

async function written(rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): Promise<string> {
  count += 1;
  const target = await resolveOutFolder(join(folder, String(count)), false, []);
  const out = await openOutFolder(target);
  const [headers = [], ...rest] = rows;
  const name = delimiter === ',' ? 'tickets.clean.csv' : 'tickets.clean.tsv';
  const writer = await openCsvWriter(await out.create(name), headers, delimiter);
  for (const cells of rest) writer.add(cells.map((text) => ({ text })));
  await writer.close();
  await out.commit();
  return join(target.path, name);
}

const PLAIN = [
  '-12.50',
  '-3',
  '+4',
  '-.5',
  '-0',
  '12',
  'MADEUP-1',
  '3-4',
  'a=b',
  '',
  "'",
  "'x",
  'x@clinic.example',
];

describe('a text that a spreadsheet would run', () => {
  it.each([...RUN, ...TEXT_AS_IT_IS])('gets an apostrophe: %j', async (payload) => {
    expect(guardFormula(payload).startsWith(`'${payload.charAt(0)}`)).toBe(true);
    const path = await written([
      ['A', 'B'],
      [payload, 'x'],
    ]);
    const sheet = read(readFileSync(path), { raw: true }).Sheets.Sheet1 ?? {};
    const cell = sheet.A2 as { t: string; v: unknown; f?: string } | undefined;
    expect(cell?.t).toBe('s');
    expect(cell).not.toHaveProperty('f');
    expect(String(cell?.v).startsWith("'")).toBe(true);
    expect((await textsOf(path))[1]).toEqual([payload, 'x']);
  });
  it.each(PLAIN)('is not %j, which gets none', async (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBeUndefined();
    expect(
      (
        await textsOf(
          await written([
            ['A', 'B'],
            [text, 'x'],
          ]),
        )
      )[1],
    ).toEqual([text, 'x']);
  });
  it('gets an apostrophe in a header, too', async () => {
    const path = await written([['=1+1', 'B']]);
    expect(readFileSync(path, 'utf8')).toBe("\ufeff'=1+1,B\r\n");
  });
});

describe('a .csv', () => {
  it('is UTF-8 with a byte order mark, CRLF, and quotes around anything like a delimiter', async () => {
    const path = await written([
      ['A', 'B'],
      ['Zoë', 'a,b'],
      ['a;b', 'say "x"'],
      ['line\nbreak', 'tab\there'],
      ['a|b', ''],
    ]);
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeffA,B\r\nZoë,"a,b"\r\n"a;b","say ""x"""\r\n"line\nbreak","tab\there"\r\n"a|b",\r\n',
    );
  });
  it.each([',', '\t'] as const)(
    'returns every text when it is read again, with delimiter %j',
    async (delimiter) => {
      const cell = fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        fc.constantFrom(
          ...RUN,
          'a;=1',
          "a;'=1",
          "'a\n'-b",
          '\uff1d1',
          '\r',
          '\n',
          '\r\n',
          '"',
          '""',
          "''=",
          "''''-x",
          '\ufeff',
          ',',
          ';',
          '\t',
        ),
      );
      const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(grid, async (rows) => {
          const all = [['A', 'B', 'C'], ...rows];
          expect(await textsOf(await written(all, delimiter))).toEqual(all);
        }),
        { numRuns: 100 },
      );
    },
  );
  it('has the same texts for a second reader', async () => {
    const rows = [
      ['A', 'B'],
      ['Zoë, the "second"', 'two\nlines'],
      ['001', '2026-09-01'],
    ];
    const sheet = read(readFileSync(await written(rows)), { raw: true }).Sheets.Sheet1;
    expect(sheet && utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual(rows);
  });
});
