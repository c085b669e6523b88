import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckRun, checkFile, openPath, type Progress } from '../../../src/app/check/check-file.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const folder = testFolder();
const path = join(folder, 'people');
writeFileSync(path, Buffer.from('First Name\tMedicaid ID\nJos\xe9\t111222333001\n', 'latin1'));

const createRun = (more: Partial<CheckRun> = {}): CheckRun => ({
  options: { inputFormat: 'tsv' },
  context: contextAsOf(),
  layoutDictionary: undefined,
  platform: createNodePlatform(),
  checkpoint: () => {},
  ...more,
});
const inMemory = (count: number) => ({ kind: 'ticket' as const, rows: Array(count).fill(VALID_TICKET) });

describe('checkFile', () => {
  it('checks a path by the options of the run', async () => {
    const file = await checkFile(path, createRun());
    expect(file).toMatchObject({ file: path, kind: 'registration', records: 1 });
    await expect(checkFile(path, createRun({ options: { inputFormat: 'json' } }))).rejects.toThrow(path);
  });
  it('checks rows in memory', async () => {
    expect(await checkFile(inMemory(3), createRun())).toMatchObject({ kind: 'ticket', records: 3 });
  });
  it('passes every record to the observer', async () => {
    const seen: number[] = [];
    await checkFile(inMemory(3), createRun({ onRecord: ({ record }) => seen.push(record) }));
    expect(seen).toEqual([1, 2, 3]);
  });
  it('passes every batch to an observer, and waits for it', async () => {
    const seen: string[] = [];
    const onBatch: NonNullable<CheckRun['onBatch']> = async (rows, { kind, results }) => {
      await Promise.resolve();
      seen.push(`${rows.length} ${kind}, ${results.length} checked`);
    };
    await checkFile(inMemory(3), createRun({ onBatch, onProgress: () => seen.push('progress') }));
    expect(seen).toEqual(['3 ticket, 3 checked', 'progress']);
  });
  it('reports rows and the share of the file that was read', async () => {
    const seen: Progress[] = [];
    await checkFile(path, createRun({ onProgress: (_, progress) => seen.push(progress) }));
    expect(seen.at(-1)).toEqual({ rows: 1, share: 1 });
    await checkFile(inMemory(1), createRun({ onProgress: (_, progress) => seen.push(progress) }));
    expect(seen.at(-1)).toEqual({ rows: 1, share: undefined });
  });
  it('ends when the checkpoint throws', async () => {
    const checkpoint = () => {
      throw new SettingsError('time is up');
    };
    await expect(checkFile(inMemory(1000), createRun({ checkpoint }))).rejects.toThrow('time is up');
  });
});

describe('a file that grows while it is checked', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => ({ ...VALID_TICKET, claimNumber: `MADEUP-${i}` }));
  const grid = [Object.keys(VALID_TICKET), ...rows.map((row) => Object.values(row))];
  const FILES: readonly (readonly [string, (path: string) => unknown])[] = [
    ['csv', (path) => writeCsv(path, grid)],
    ['tsv', (path) => writeCsv(path, grid, '\t')],
    ['ndjson', (path) => writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))],
    ['json', (path) => writeFileSync(path, JSON.stringify(rows))],
    ['xlsx', (path) => writeBook(path, grid)],
  ];
  it.each(FILES)('is refused, not reported on in part: .%s', async (extension, write) => {
    const growing = join(folder, `growing.${extension}`);
    write(growing);
    let calls = 0;
    const count = () => {
      calls += 1;
    };
    const file = await checkFile(growing, createRun({ options: {}, checkpoint: count }));
    expect(file.records).toBe(rows.length);
    // Called for each chunk that is read, and for every thousand rows.
    const half = Math.floor(calls / 2);
    calls = 0;
    const checkpoint = () => {
      calls += 1;
      if (calls === half) appendFileSync(growing, ' ');
    };
    await expect(checkFile(growing, createRun({ options: {}, checkpoint }))).rejects.toThrow(
      `growing.${extension}: This file was changed during the check. Nothing was written. Check it again.`,
    );
  });
});

describe('openPath', () => {
  it('opens a file with the encoding of the options and tracks the position', async () => {
    const position = { read: 0, total: 0 };
    const run = createRun({
      options: { inputFormat: 'tsv', encoding: 'windows-1252' },
      onProgress: () => {},
    });
    const input = await openPath(path, run, position);
    if (input.shape !== 'grid') throw new Error('a grid expected');
    const cells: string[] = [];
    for await (const batch of input.sheets[0]?.rows() ?? []) cells.push(...batch.flatMap((row) => row.cells));
    expect(cells).toContain('José');
    expect(position).toEqual({ read: statSync(path).size, total: statSync(path).size });
  });
});
