import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, Result } from '../src/core/model/report.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { type Cells, headersOf, readJsonRecords, rowsOf } from './support/messy-rows.ts';
import { manifestIn, runOut, testFolder, textsOf, writeBook, writeCsv } from './support/out-files.ts';

/** Random files per law; LAW_FILES=1000 tries more than a normal run has time for. */
const FILES = Number(process.env.LAW_FILES ?? 20);

const folder = testFolder();
let runs = 0;
function fresh(name: string): string {
  runs += 1;
  return join(folder, `${runs}-${name}`);
}

interface Files {
  clean: string[][];
  held: string[][];
}

/** Checks a spreadsheet with --out, and asserts the laws that all kinds of files share. */
async function checkLaws(kind: Kind, file: string, rows: readonly Cells[], ending: string): Promise<Files> {
  const out = fresh('out');
  const { report, stderr } = await runOut(
    file,
    out,
    kind === 'ticket' ? '--kind=ticket' : '--kind=registration',
  );
  expect(stderr).toBe('');
  const manifest = manifestIn(out);
  const stem = kind === 'ticket' ? 'tickets' : 'registrations';
  const [cleanName, heldName] = [`${stem}.clean.${ending}`, `${stem}.held.${ending}`];
  expect(manifest.rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
  const clean = await textsOf(join(out, cleanName));
  const held = await textsOf(join(out, heldName));
  expect([clean.length, held.length]).toEqual([
    1 + manifest.rows.filter(({ file: name }) => name === cleanName).length,
    1 + manifest.rows.filter(({ file: name }) => name === heldName).length,
  ]);
  assertRecordsAreAssigned(report, manifest.rows, cleanName);
  if (clean.length > 1) await assertNothingIsLeft(join(out, cleanName), kind);
  return { clean, held };
}

/** Submittable records are in the clean file, and every record is in exactly one row of one file. */
function assertRecordsAreAssigned(
  report: Report | undefined,
  rows: { row: number; file: string; fileRow: number }[],
  clean: string,
): void {
  const results = [...(report?.files[0]?.results ?? [])] as Result[];
  expect(rows.map(({ file }) => file === clean)).toEqual(
    results.map(({ nextStep }) => nextStep.action === 'submit'),
  );
  const locations = rows.map(({ file, fileRow }) => `${file} ${fileRow}`);
  expect(new Set(locations).size).toBe(rows.length);
}

/** A second check of a clean file finds no closed or denied record and corrects nothing. */
async function assertNothingIsLeft(file: string, kind: Kind): Promise<void> {
  const again = fresh('again');
  const { report } = await runOut(file, again, '--kind', kind);
  expect(report?.summary.verdicts).toMatchObject({ closed: 0, denied: 0 });
  expect(manifestIn(again).corrections).toEqual([]);
  expect(manifestIn(again).files[1]?.records).toBe(0);
}

/** Cells without a correction are unchanged, and so are all cells of held records. */
function assertCellsAreUnchanged(
  original: readonly string[][],
  { clean, held }: Files,
  { rows, corrections }: Pick<ReturnType<typeof manifestIn>, 'rows' | 'corrections'>,
  columns: readonly (number | undefined)[],
  labels: readonly string[],
): void {
  for (const { row, file, fileRow } of rows) {
    const before = original[row - 1] ?? [];
    const isHeld = file.includes('.held.');
    const after = (isHeld ? held : clean)[fileRow - 1] ?? [];
    const done = new Set(
      corrections.filter((correction) => correction.row === row).map(({ field }) => field),
    );
    before.forEach((text, i) => {
      const at = isHeld ? i : columns[i];
      if (at === undefined || (!isHeld && done.has(labels[i] ?? ''))) return;
      expect(after[at] ?? '', `${labels[i]} of row ${row}`).toBe(text);
    });
  }
}

describe('clean files', () => {
  it.each(['csv', 'tsv'] as const)('keep all cells of tickets in .%s', async (ending) => {
    const { names, headers } = headersOf('ticket');
    const law = fc.asyncProperty(rowsOf('ticket'), async (rows) => {
      const grid = [headers, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
      const file = writeCsv(fresh(`original.${ending}`), grid, ending === 'tsv' ? '\t' : ',');
      const original = await textsOf(file);
      const before = runs;
      const files = await checkLaws('ticket', file, rows, ending);
      const manifest = manifestIn(join(folder, `${before + 1}-out`));
      const labels = names.map((name, i) => (name === 'note' ? 'Own note' : (names[i] ?? '')));
      const done = manifest.corrections.filter((correction) => !correction.done.startsWith('an apostrophe'));
      assertCellsAreUnchanged(
        original,
        files,
        { ...manifest, corrections: done },
        names.map((_, i) => i),
        labels,
      );
    });
    await fc.assert(law, { numRuns: FILES });
  });

  it('keep all cells of tickets in .xlsx', async () => {
    const { names, headers } = headersOf('ticket');
    const law = fc.asyncProperty(rowsOf('ticket'), async (rows) => {
      const file = writeBook(fresh('original.xlsx'), [
        headers,
        ...rows.map((row) => names.map((name) => row[name] ?? '')),
      ]);
      const original = await textsOf(file);
      const before = runs;
      const files = await checkLaws('ticket', file, rows, 'xlsx');
      const manifest = manifestIn(join(folder, `${before + 1}-out`));
      const labels = names.map((name) => (name === 'note' ? 'Own note' : name));
      assertCellsAreUnchanged(
        original,
        files,
        manifest,
        names.map((_, i) => i),
        labels,
      );
    });
    await fc.assert(law, { numRuns: FILES });
  });

  it('keep all cells of registrations but columns that the template lacks', async () => {
    const { names, headers } = headersOf('registration');
    const law = fc.asyncProperty(rowsOf('registration'), async (rows) => {
      const grid = [headers, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
      const file = writeCsv(fresh('original.csv'), grid);
      const original = await textsOf(file);
      const before = runs;
      const files = await checkLaws('registration', file, rows, 'xlsx');
      const manifest = manifestIn(join(folder, `${before + 1}-out`));
      expect(manifest.droppedColumns).toEqual(['Own note']);
      expect(files.clean[0]).toEqual(headers.slice(0, -1));
      const columns = names.map((name, i) => (name === 'note' ? undefined : i));
      assertCellsAreUnchanged(original, files, manifest, columns, names);
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
        const { rows, corrections } = manifestIn(out);
        expect(clean.length + held.length).toBe(objects.length);
        for (const { row, file: name, fileRow } of rows) {
          const after = (name.includes('held') ? held : clean)[fileRow - 1] ?? {};
          const done = new Set(
            corrections.filter((correction) => correction.row === row).map(({ field }) => field),
          );
          for (const [key, original] of Object.entries(objects[row - 1] ?? {})) {
            if (name.includes('held') || !done.has(key)) expect(after[key]).toEqual(original);
          }
          expect(after.own).toEqual({ deep: [1.5, null] });
        }
        if (clean.length > 0) await assertNothingIsLeft(join(out, `tickets.clean.${ending}`), 'ticket');
      },
    );
    await fc.assert(law, { numRuns: FILES });
  });
});
