import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellObject, type ParsingOptions, read, utils, write } from '@e965/xlsx';
import { afterAll } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { openInput } from '../../src/formats/open.ts';
import { createNodePlatform } from '../../src/node/platform.ts';
import { AS_OF } from './rows.ts';
import { type Run, runCli } from './run-cli.ts';

/** A folder for one test file, removed after its tests. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-check-out-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000);
  return folder;
}

/** A function that creates one more folder within such a folder, so that no test sees the files of another. */
export function testFolders(): () => string {
  const home = testFolder();
  let count = 0;
  return () => {
    count += 1;
    const folder = join(home, String(count));
    mkdirSync(folder);
    return folder;
  };
}

export interface Manifest {
  manifestVersion: number;
  tool: object;
  asOf: string;
  rulebook: string;
  input: { file: string; sha256: string; records: number; skipped: number };
  counts: { clean: number; held: number };
  files: { file: string; records: number; sha256: string }[];
  rows: { row: number; file: string; fileRow: number }[];
  corrections: { row: number; field: string; done: string }[];
  droppedColumns: string[];
}

/** Checks a file with --out and a JSON report. */
export async function runOut(
  file: string,
  out: string,
  ...more: string[]
): Promise<Run & { report?: Report }> {
  const run = await runCli([file, '--out', out, '--as-of', AS_OF, '--format', 'json', ...more]);
  return run.stdout === '' ? run : { ...run, report: JSON.parse(run.stdout) as Report };
}

export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** The cells of the first sheet as SheetJS, an independent reader, reads them. */
export function sheetJsCells(path: string, options: ParsingOptions = {}): CellObject[][] {
  const book = read(readFileSync(path), { dense: true, cellNF: true, cellFormula: true, ...options });
  return (book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? []).map((cells) => Array.from(cells ?? []));
}

/** The texts of the first sheet as our own reader reads them. */
export async function textsOf(path: string): Promise<string[][]> {
  const input = await openInput(path, { platform: createNodePlatform() });
  if (input.shape !== 'grid') throw new Error('a spreadsheet expected');
  const rows: string[][] = [];
  for await (const batch of input.sheets[0]?.rows() ?? []) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** Writes a .csv, quoting cells if needed. */
export function writeCsv(path: string, rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (text: string) => (/["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  writeFileSync(path, rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join(''));
  return path;
}

/** Writes an .xlsx with these cells: texts, numbers, booleans, dates. */
export function writeBook(path: string, rows: (string | number | boolean | Date | null)[][]): string {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(rows, { cellDates: false, dateNF: 'mm/dd/yyyy', UTC: true }),
  );
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}
