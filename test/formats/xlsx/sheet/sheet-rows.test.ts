import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RawRow } from '../../../../src/core/model/input.ts';
import { LIMITS } from '../../../../src/formats/bytes/limits.ts';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { readSharedStrings } from '../../../../src/formats/xlsx/sheet/shared-strings.ts';
import { readSheetRows, type SheetJob } from '../../../../src/formats/xlsx/sheet/sheet-rows.ts';
import { testFolder } from '../../../support/out-files.ts';
import { sourceAt } from '../../../support/source.ts';
import { openZip, partOf } from '../archive.ts';
import { workbook, worksheet } from '../package.ts';

const folder = testFolder();
const rows = (count: number) =>
  worksheet(Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join(''));

async function jobOf(bytes: Buffer): Promise<SheetJob> {
  const archive = await openZip(bytes);
  const state = { size: bytes.length, stamp: '' };
  const part = partOf(archive, 'xl/worksheets/sheet1.xml');
  const strings = await readSharedStrings(archive, undefined);
  const job = { state, part, strings, limits: LIMITS, formats: [], date1904: false, merges: [] };
  return { shape: 'sheet', file: 'book.xlsx', ...job };
}

async function batchesOf(job: SheetJob, bytes: Buffer, checkpoint = () => {}): Promise<RawRow[][]> {
  const batches: RawRow[][] = [];
  const source = createMemorySource('book.xlsx', bytes);
  for await (const batch of readSheetRows(job, source, undefined, checkpoint)) batches.push(batch);
  return batches;
}

it('gives all rows in batches, and the same after the job is cloned for another thread', async () => {
  const bytes = workbook(rows(3000));
  const job = await jobOf(bytes);
  const batches = await batchesOf(job, bytes);
  expect(batches.length).toBeGreaterThan(1);
  expect(batches.flat().map(({ row }) => row)).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
  expect(await batchesOf(structuredClone(job), bytes)).toEqual(batches);
});

it('reports how much of the XML has been read', async () => {
  const bytes = workbook(rows(10));
  const job = await jobOf(bytes);
  const position = { read: 0, total: 0 };
  const source = createMemorySource('book.xlsx', bytes);
  for await (const _ of readSheetRows(job, source, position, () => {}))
    expect(position.read).toBeGreaterThan(0);
  expect(position).toEqual({ read: job.part.size, total: job.part.size });
});

it('refuses a file that is not the one that was opened', async () => {
  const path = join(folder, 'book.xlsx');
  const bytes = workbook(rows(3));
  writeFileSync(path, bytes);
  const source = sourceAt(path);
  writeFileSync(path, workbook(rows(30)));
  const reading = readSheetRows(await jobOf(bytes), source, undefined, () => {}).next();
  await expect(reading).rejects.toThrow(
    'book.xlsx: This file was changed during the check. Nothing was written. Check it again.',
  );
});

it('ends when the checkpoint throws', async () => {
  const bytes = workbook(rows(3));
  const checkpoint = () => {
    throw new Error('time is up');
  };
  await expect(batchesOf(await jobOf(bytes), bytes, checkpoint)).rejects.toThrow('time is up');
});
