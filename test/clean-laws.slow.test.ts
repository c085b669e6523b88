import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, Result } from '../src/core/model/report.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { type Cells, headersOf, readJsonRecords, rowsOf } from './support/messy-rows.ts';
import {
  type Manifest,
  manifestIn,
  runOut,
  testFolder,
  textsOf,
  writeBook,
  writeCsv,
} from './support/out-files.ts';

/** Random files per law; LAW_FILES=1000 tries more than a normal run has time for. */
const FILES = Number(process.env.LAW_FILES ?? 20);

const folder = testFolder();
let runs = 0;
function fresh(name: string): string {
  runs += 1;
  return join(folder, `${runs}-${name}`);
}

/** The cells of each written file, by its name. */
type Files = ReadonlyMap<string, string[][]>;

/** Checks a spreadsheet with --out, and asserts the laws that all kinds of files share. */
async function checkLaws(
  kind: Kind,
  file: string,
  rows: readonly Cells[],
  ending: string,
): Promise<{ files: Files; manifest: Manifest }> {
  const out = fresh('out');
  const { report, stderr } = await runOut(
    file,
    out,
    kind === 'ticket' ? '--kind=ticket' : '--kind=registration',
  );
  expect(stderr).toBe('');
  const manifest = manifestIn(out);
  expect(manifest.rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
  // HFS does not get the office's mark that a row was checked.
  expect(manifest.droppedColumns).toEqual(kind === 'ticket' ? ['Own note'] : ['Checked', 'Own note']);
  const files = new Map<string, string[][]>();
  for (const { file: name, records } of manifest.files) {
    if (name === 'READ ME.txt') continue;
    const cells = await textsOf(join(out, name));
    files.set(name, cells);
    expect([cells.length - 1, manifest.rows.filter((row) => row.file === name).length]).toEqual([
      records,
      records,
    ]);
  }
  assertRecordsAreAssigned(report, manifest);
  const clean = `${kind === 'ticket' ? 'tickets' : 'registrations'}.clean.${ending}`;
  if ((files.get(clean)?.length ?? 0) > 1) await assertNothingIsLeft(join(out, clean), kind);
  return { files, manifest };
}

/** Submittable records are in no held file, and every record is in exactly one row of one file. */
function assertRecordsAreAssigned(report: Report | undefined, { rows, counts }: Manifest): void {
  const results = [...(report?.files[0]?.results ?? [])] as Result[];
  expect(rows.map(({ file }) => !file.includes('.held.'))).toEqual(
    results.map(({ nextStep }) => nextStep.action === 'submit'),
  );
  expect(counts.clean).toBe(results.filter(({ nextStep }) => nextStep.action === 'submit').length);
  expect(counts.clean + counts.held).toBe(results.length);
  const locations = rows.map(({ file, fileRow }) => `${file} ${fileRow}`);
  expect(new Set(locations).size).toBe(rows.length);
}

/** A second check of a clean file finds no closed or denied record and corrects nothing. */
async function assertNothingIsLeft(file: string, kind: Kind): Promise<void> {
  const again = fresh('again');
  const { report } = await runOut(file, again, '--kind', kind);
  expect(report?.summary.verdicts).toMatchObject({ closed: 0, denied: 0 });
  expect(manifestIn(again).corrections).toEqual([]);
  expect(manifestIn(again).counts.held).toBe(0);
}

/**
 * Cells without a correction are unchanged, and so are all cells of held records, which keep all columns. No other file
 * has the office's own column.
 */
function assertCellsAreUnchanged(
  original: readonly string[][],
  files: Files,
  { rows, corrections }: Manifest,
  fields: { names: readonly string[]; headers: readonly string[] },
): void {
  for (const { row, file, fileRow } of rows) {
    const before = original[row - 1] ?? [];
    const [head = [], ...cells] = files.get(file) ?? [];
    const isHeld = file.includes('.held.');
    expect(head.includes('Own note')).toBe(isHeld);
    const done = new Set(
      corrections
        .filter((correction) => correction.row === row && !correction.done.startsWith('an apostrophe'))
        .map(({ field }) => field),
    );
    fields.headers.forEach((header, i) => {
      const at = head.indexOf(header);
      if (at < 0 || (!isHeld && done.has(fields.names[i] ?? ''))) return;
      expect(cells[fileRow - 2]?.[at] ?? '', `${header} of row ${row}`).toBe(before[i] ?? '');
    });
  }
}

describe('clean files', () => {
  it.each<[string, Kind, string]>([
    ['csv', 'ticket', 'csv'],
    ['tsv', 'ticket', 'tsv'],
    ['xlsx', 'ticket', 'xlsx'],
    ['csv', 'registration', 'xlsx'],
  ])('of a .%s of %ss keep all cells but the columns that are no field', async (ending, kind, written) => {
    const fields = headersOf(kind);
    const law = fc.asyncProperty(rowsOf(kind), async (rows) => {
      const grid = [fields.headers, ...rows.map((row) => fields.names.map((name) => row[name] ?? ''))];
      const path = fresh(`original.${ending}`);
      const file =
        ending === 'xlsx' ? writeBook(path, grid) : writeCsv(path, grid, ending === 'tsv' ? '\t' : ',');
      const original = await textsOf(file);
      const { files, manifest } = await checkLaws(kind, file, rows, written);
      assertCellsAreUnchanged(original, files, manifest, fields);
    });
    await fc.assert(law, { numRuns: FILES });
  });

  it.each(['json', 'ndjson'] as const)('keep all values of tickets in .%s', async (ending) => {
    const value = (text: string) =>
      text === 'no' || text === 'yes'
        ? fc.constantFrom<unknown>(text, text === 'yes')
        : fc.constant<unknown>(text);
    const law = fc.asyncProperty(
      rowsOf('ticket').chain((rows) =>
        fc.tuple(
          ...rows.map((row) =>
            fc.record(Object.fromEntries(Object.entries(row).map(([key, text]) => [key, value(text)]))),
          ),
        ),
      ),
      async (objects) => {
        const texts = objects.map((object) => JSON.stringify({ ...object, own: { deep: [1.5, null] } }));
        const file = fresh(`original.${ending}`);
        writeFileSync(file, ending === 'json' ? `[${texts.join(',')}]` : `${texts.join('\n')}\n`);
        const out = fresh('out');
        await runOut(file, out);
        const read = (part: string) => readJsonRecords(join(out, `tickets.${part}.${ending}`));
        const [clean, held] = [read('clean'), read('held')];
        const { rows, corrections, counts } = manifestIn(out);
        expect(counts.clean + counts.held).toBe(objects.length);
        expect(held).toHaveLength(counts.held);
        for (const { row, file: name, fileRow } of rows) {
          if (name.startsWith('claim-issues')) continue;
          const isHeld = name.includes('held');
          const after = (isHeld ? held : clean)[fileRow - 1] ?? {};
          const done = new Set(
            corrections.filter((correction) => correction.row === row).map(({ field }) => field),
          );
          for (const [key, original] of Object.entries(objects[row - 1] ?? {})) {
            if (key === 'note' && !isHeld) expect(after).not.toHaveProperty(key);
            else if (isHeld || !done.has(key)) expect(after[key]).toEqual(original);
          }
          expect(after.own).toEqual(isHeld ? { deep: [1.5, null] } : undefined);
        }
        if (clean.length > 0) await assertNothingIsLeft(join(out, `tickets.clean.${ending}`), 'ticket');
      },
    );
    await fc.assert(law, { numRuns: FILES });
  });
});
