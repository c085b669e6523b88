import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckRun, checkFile } from '../../../src/app/check/check-file.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { readCheckedRecords } from '../../../src/core/engine/second-pass.ts';
import type { RawInput } from '../../../src/core/model/input.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { listTransferables, packFile, unpackFile } from '../../../src/node/threads/transfer.ts';
import { testFolder, writeBook, writeCsv } from '../../support/out-files.ts';
import { contextAsOf, VALID_TICKET } from '../../support/rows.ts';

const folder = testFolder();
const tickets = Array.from({ length: 20 }, (_, i) => ({
  ...VALID_TICKET,
  rin: i % 3 === 0 ? '10020030' : '100200301',
  claimNumber: `MADEUP-${i}`,
}));
const table = [Object.keys(VALID_TICKET), ...tickets.map((ticket) => Object.values(ticket))];
const run: CheckRun = {
  options: {},
  context: contextAsOf(),
  layoutDictionary: undefined,
  platform: createNodePlatform(),
  checkpoint: () => {},
};

function write(format: string): string {
  const path = join(folder, `tickets.${format}`);
  if (format === 'csv') return writeCsv(path, table);
  if (format === 'xlsx') return writeBook(path, table);
  const lines = tickets.map((ticket) => JSON.stringify(ticket));
  writeFileSync(path, format === 'json' ? `[${lines.join()}]` : lines.join('\n'));
  return path;
}

/** Posts a checked file as a worker does. */
function post(file: CheckedFile): CheckedFile {
  const packed = packFile(file);
  return unpackFile(structuredClone(packed, { transfer: listTransferables(packed) }), run);
}

async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

const readRaw = (input: RawInput): Promise<unknown[]> =>
  input.shape === 'records'
    ? collect(input.records())
    : collect(input.sheets[0]?.rows() as AsyncIterable<unknown[]>);

describe.each(['csv', 'xlsx', 'json', 'ndjson'])('a checked .%s that was posted', (format) => {
  it('reports the same', async () => {
    const path = write(format);
    const here = await checkFile(path, run);
    const there = post(await checkFile(path, run));
    expect([...there.results]).toEqual([...here.results]);
    const { results: _, table: __, input: ___, ...rest } = here;
    expect(there).toMatchObject(rest);
  });
  it('can be read again, row by row with its results', async () => {
    const path = write(format);
    const here = await collect(readCheckedRecords(await checkFile(path, run)));
    const there = await collect(readCheckedRecords(post(await checkFile(path, run))));
    expect(there.map(({ row, result }) => [row.row, row.text('claimNumber'), result])).toEqual(
      here.map(({ row, result }) => [row.row, row.text('claimNumber'), result]),
    );
    expect(there).toHaveLength(tickets.length);
  });
  it('gives the raw rows again', async () => {
    const path = write(format);
    const here = await readRaw((await checkFile(path, run)).input);
    expect(await readRaw(post(await checkFile(path, run)).input)).toEqual(here);
  });
});

it('a file that changed its shape since it was checked is reported as changed', async () => {
  const path = write('ndjson');
  const posted = post(await checkFile(path, { ...run, options: { inputFormat: 'ndjson' } }));
  writeFileSync(path, '');
  await expect(collect(readCheckedRecords(posted))).rejects.toThrow(path);
});
