import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { openWorkbook } from '../../../src/formats/xlsx/read.ts';
import { sourceAt } from '../../support/source.ts';
import { HAS_ENOTDIR } from '../../support/system.ts';
import { rowsOf } from './grid.ts';
import { sharedStrings, workbook, worksheet } from './package.ts';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COUNT = 5000;
const sheet = worksheet(
  Array.from(
    { length: COUNT },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>Zoë inline ${i}</t></is></c></row>`,
  ).join('\n'),
);
const items = Array.from({ length: COUNT }, (_, i) => `<t>shared, über ${i}</t>`);
const bytes = workbook(sheet, { 'xl/sharedStrings.xml': sharedStrings(...items) });
const path = join(folder, 'book.xlsx');
writeFileSync(path, bytes);

/** Descriptors that this process holds open on the file. */
const openFiles = () => readdirSync('/proc/self/fd').length;

describe('rows', () => {
  it('come in batches, each with its own text', async () => {
    const [opened] = await openWorkbook(sourceAt(path));
    const sizes: number[] = [];
    let row = 0;
    for await (const batch of opened?.rows() ?? []) {
      sizes.push(batch.length);
      for (const { row: number, cells } of batch) {
        expect([number, ...cells]).toEqual([row + 1, `shared, über ${row}`, `Zoë inline ${row}`]);
        row += 1;
      }
    }
    expect(row).toBe(COUNT);
    expect(Math.max(...sizes)).toBeLessThan(600);
  });

  it('can be read again from the start after only the first was read', async () => {
    const [opened] = await openWorkbook(sourceAt(path));
    for await (const batch of opened?.rows() ?? []) {
      expect(batch[0]?.row).toBe(1);
      break;
    }
    const first = await rowsOf(opened);
    expect(first).toHaveLength(COUNT);
    expect(await rowsOf(opened)).toEqual(first);
  });

  it('can be read twice at the same time', async () => {
    const [opened] = await openWorkbook(createMemorySource('book.xlsx', bytes));
    const [one, other] = await Promise.all([rowsOf(opened), rowsOf(opened)]);
    expect(one).toEqual(other);
  });

  it.runIf(process.platform === 'linux')(
    'leave no file open, whether read to the end or not (needs /proc)',
    async () => {
      const before = openFiles();
      for (let i = 0; i < 20; i += 1) {
        const [opened] = await openWorkbook(sourceAt(path));
        for await (const batch of opened?.rows() ?? []) if (batch.length > 0) break;
      }
      await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before), { timeout: 30_000 });
    },
  );

  it('of a wide sheet come in smaller batches', async () => {
    const wide = worksheet(
      Array.from({ length: 600 }, (_, i) => `<row r="${i + 1}"><c r="ALL${i + 1}"><v>1</v></c></row>`).join(
        '',
      ),
    );
    const [opened] = await openWorkbook(createMemorySource('wide.xlsx', workbook(wide)));
    const sizes: number[] = [];
    for await (const batch of opened?.rows() ?? []) sizes.push(batch.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(600);
    expect(sizes.length).toBeGreaterThan(1);
  });
});

describe('a file', () => {
  it('that changed between two reads is refused', async () => {
    const changing = join(folder, 'changing.xlsx');
    writeFileSync(changing, bytes);
    const [opened] = await openWorkbook(sourceAt(changing));
    writeFileSync(changing, workbook(worksheet('')));
    await expect(rowsOf(opened)).rejects.toThrow(
      'changing.xlsx: This file was changed during the check. Nothing was written. Check it again.',
    );
  });

  it('that does not exist is refused', async () => {
    await expect(openWorkbook(sourceAt(join(folder, 'none.xlsx')))).rejects.toThrow(
      'none.xlsx: The file is gone. Check its name.',
    );
  });

  it.runIf(HAS_ENOTDIR)(
    'that cannot be opened is refused with the reason (needs the error for a path through a file)',
    async () => {
      await expect(openWorkbook(sourceAt(join(path, 'within')))).rejects.toThrow(
        'within: This file cannot be read (ENOTDIR). Check that you may open it and that nobody has locked it.',
      );
    },
  );
});
