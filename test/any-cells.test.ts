import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../src/core/fields/index.ts';
import { InputError } from '../src/core/model/errors.ts';
import { FORMAT_NAMES } from '../src/report/formats.ts';
import { lawOfCheck, lawOfMain } from './fuzz/law.ts';
import { check } from './support/check.ts';
import { testFolder } from './support/out-files.ts';
import { AS_OF } from './support/rows.ts';
import { writerIn } from './support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 20 }),
  fc.constantFrom(
    'yes',
    'n/a',
    '2026-10-10',
    '13/32/26',
    '46305',
    '100200301',
    '=1+1',
    "'=1",
    '\u202e',
    '\u001b[2J',
    '\ud800',
  ),
  fc.integer().map(String),
);
const names = (['ticket', 'registration'] as const).flatMap((kind) =>
  getDictionary(kind).fields.flatMap(({ name, header, aliases }) => [name, header, ...aliases]),
);
const anyHeader = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: anyText },
);

/** A table of random cells, most of its headers known to us. */
const anyTable = fc
  .uniqueArray(anyHeader, { minLength: 3, maxLength: 14 })
  .chain((headers) =>
    fc.tuple(
      fc.constant(headers),
      fc.array(fc.array(anyText, { maxLength: headers.length + 2 }), { minLength: 1, maxLength: 5 }),
    ),
  )
  .map(([headers, rows]) => [headers, ...rows]);

const csvOf = (table: string[][]) =>
  Buffer.from(
    table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );

// The law of test/fuzz: an input is refused or reported on; no rule crashes; no message is long or has control characters.
describe('random cells', () => {
  it('are checked or refused with our own message in a table', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        seen.add(await lawOfCheck('-', { inputFormat: 'csv' }, csvOf(table)));
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBeGreaterThan(60);
  });

  it('are checked or refused in any JSON', async () => {
    const anyValue = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });
    const anyTicket = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), anyValue, {
      maxKeys: 12,
    });
    const anyJson = fc.oneof(
      anyTicket,
      fc.array(anyTicket),
      fc.record({ tickets: fc.array(anyTicket) }),
      anyValue,
    );
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyJson, async (value) => {
        seen.add(await lawOfCheck('-', { inputFormat: 'json' }, Buffer.from(JSON.stringify(value))));
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBeGreaterThan(20);
  });

  it('are checked or refused in rows in memory', async () => {
    const anyRow = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 4 }), async (rows) => {
        for (const kind of ['ticket', 'registration'] as const) {
          const report = await check({ kind, rows }, { asOf: AS_OF }).catch((error: unknown) => {
            // None of the keys is a field.
            if (error instanceof InputError) return undefined;
            throw error;
          });
          expect(report?.crashes).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(FORMAT_NAMES)('are reported as %s', async (format) => {
    const config = written('none.json', '{}');
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const argv = ['-', '--input-format', 'csv', '--config', config, '--format', format];
        outcomes.add(await lawOfMain(argv, csvOf(table)));
      }),
      { numRuns: 20 },
    );
    expect([...outcomes]).toContain('status 1');
  });
});
