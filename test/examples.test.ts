import { existsSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../src/core/fields/index.ts';
import { getTemplateFields } from '../src/core/fields/template.ts';
import type { RawRow } from '../src/core/model/input.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { openInput } from '../src/formats/open.ts';
import { createNodePlatform } from '../src/node/platform.ts';
import { EXAMPLE_REMITTANCE } from './support/example-remittance.ts';
import { EXAMPLE_DRAFT, EXAMPLE_REGISTRATIONS, EXAMPLE_TICKETS } from './support/examples.ts';
import { testFolder } from './support/out-files.ts';
import { ROOT } from './support/rule-files.ts';
import { isUpdating } from './support/updating.ts';
import { writerIn } from './support/written.ts';

const folder = `${ROOT}templates/examples/`;
const written = writerIn(testFolder());

describe('templates/examples', () => {
  it('contains the made-up people in registrations.xlsx', async () => {
    const cells = gridOf('registration', EXAMPLE_REGISTRATIONS);
    const path = `${folder}registrations.xlsx`;
    if (isUpdating() && (!existsSync(path) || !isDeepStrictEqual(await cellsOf(path), cells))) {
      writeFileSync(path, workbook(cells));
    }
    expect(await cellsOf(path), 'run npm run gen').toEqual(cells);
  });
  it('contains the made-up tickets in tickets.csv', async () => {
    const cells = gridOf('ticket', EXAMPLE_TICKETS);
    const lines = cells.map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(','));
    const text = `${lines.join('\r\n')}\r\n`;
    await expect(text, 'run npm run gen').toMatchFileSnapshot(`${folder}tickets.csv`);
    expect(await cellsOf(written('tickets.csv', text))).toEqual(cells);
  });
  it('contains the made-up draft in draft.json', async () => {
    const text = `${JSON.stringify(EXAMPLE_DRAFT, null, 2)}\n`;
    await expect(text, 'run npm run gen').toMatchFileSnapshot(`${folder}draft.json`);
  });
  it('contains the made-up remittances in remittance.835', async () => {
    await expect(EXAMPLE_REMITTANCE, 'run npm run gen').toMatchFileSnapshot(`${folder}remittance.835`);
  });
});

function gridOf(kind: Kind, rows: readonly Readonly<Record<string, string>>[]): string[][] {
  const fields = getTemplateFields(getDictionary(kind));
  return [
    fields.map((field) => field.header),
    ...rows.map((row) => fields.map((field) => row[field.name] ?? '')),
  ];
}

function workbook(cells: string[][]): Buffer {
  const sheet = utils.aoa_to_sheet(cells);
  sheet['!cols'] =
    cells[0]?.map((_, i) => ({ wch: Math.max(...cells.map((row) => (row[i] ?? '').length)) + 2 })) ?? [];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Registrations');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

async function cellsOf(path: string): Promise<string[][]> {
  const input = await openInput(path, { platform: createNodePlatform() });
  if (input.shape !== 'grid') throw new Error('a spreadsheet expected');
  const rows: RawRow[] = [];
  for await (const batch of input.sheets[0]?.rows() ?? []) rows.push(...batch);
  const width = rows[0]?.cells.length ?? 0;
  return rows.map((row) => Array.from({ length: width }, (_, i) => row.cells[i] ?? ''));
}
