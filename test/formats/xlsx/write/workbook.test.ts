import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { read, SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/core/clean/normalize.ts';
import { getDictionary } from '../../../../src/core/fields/index.ts';
import { OutputError } from '../../../../src/core/model/errors.ts';
import type { Field } from '../../../../src/core/model/field.ts';
import type { CellFact } from '../../../../src/core/model/input.ts';
import type { OutputCell } from '../../../../src/core/model/written.ts';
import { openXlsxWriter, type WorkbookColumn } from '../../../../src/formats/xlsx/write/workbook.ts';
import { openOutFolder } from '../../../../src/node/output/out-folder.ts';
import { resolveOutFolder } from '../../../../src/node/output/prepare.ts';
import { sheetJsCells, testFolder, textsOf } from '../../../support/out-files.ts';
import { RUN, TEXT_AS_IT_IS } from '../../../support/payloads.ts';
import { OWNER_FILE } from '../../../support/system.ts';

const folder = testFolder();
let count = 0;

async function written(
  columns: readonly WorkbookColumn[],
  rows: readonly (readonly OutputCell[])[],
): Promise<string> {
  count += 1;
  const target = await resolveOutFolder(join(folder, String(count)), false, []);
  const out = await openOutFolder(target);
  try {
    const writer = await openXlsxWriter(await out.create('book.xlsx'), 'Page', columns);
    for (const cells of rows) writer.add(cells);
    await writer.flush();
    await writer.close();
    await (await out.create('manifest.json')).close();
    await out.commit();
  } catch (error) {
    throw await out.abandon(error);
  }
  return join(target.path, 'book.xlsx');
}

const column = (header: string, field?: Field): WorkbookColumn => ({ header, field });
const text = (cell: string): OutputCell => ({ text: cell });
const fieldOf = (name: string): Field => {
  const field = getDictionary('ticket').fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(name);
  return field;
};
const asRead = (cell: string, fact: CellFact): OutputCell => readCell(cell, fact, undefined);

describe('a second reader finds in a workbook', () => {
  it('texts, dates and numbers, cell by cell', async () => {
    const columns = [
      column('RIN', fieldOf('rin')),
      column('DOS', fieldOf('serviceFrom')),
      column('Paid', fieldOf('paidAmount')),
    ];
    const path = await written(columns, [
      [text('001002003'), asRead('2026-09-01', 'date'), asRead('120.5', 'number')],
      [text('=1+1'), text(''), asRead('-3', 'number')],
    ]);
    const [head, first, second] = sheetJsCells(path);
    expect(head?.map(({ t, v }) => [t, v])).toEqual([
      ['s', 'RIN'],
      ['s', 'DOS'],
      ['s', 'Paid'],
    ]);
    expect(first?.[0]).toMatchObject({ t: 's', v: '001002003', z: '@' });
    expect(first?.[1]).toMatchObject({ t: 'n', v: 46266, z: 'mm/dd/yyyy' });
    expect(SSF.format('mm/dd/yyyy', 46266)).toBe('09/01/2026');
    expect(first?.[2]).toMatchObject({ t: 'n', v: 120.5 });
    expect(second?.[0]).toMatchObject({ t: 's', v: '=1+1' });
    expect(second?.[0]).not.toHaveProperty('f');
    expect(second?.[1]).toBeUndefined();
    expect(second?.[2]).toMatchObject({ t: 'n', v: -3 });
    expect(await textsOf(path)).toEqual([
      ['RIN', 'DOS', 'Paid'],
      ['001002003', '2026-09-01', '120.5'],
      ['=1+1', '', '-3'],
    ]);
  });

  it.each([...RUN, ...TEXT_AS_IT_IS])('text that looks like a formula as text: %j', async (payload) => {
    const path = await written([column(payload), column('B')], [[text(payload), text('x')]]);
    for (const cells of sheetJsCells(path)) {
      expect(cells[0]).toMatchObject({ t: 's', v: payload });
      expect(cells[0]).not.toHaveProperty('f');
    }
    expect((await textsOf(path))[1]).toEqual([payload, 'x']);
  });

  it('any text, even if XML cannot hold it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '_x0041_',
        '_x000D_',
        'a\r\nb',
        '\ud800',
        ' x ',
        '\t',
        '&<>"\'',
        '\u0000\u007f\uffff',
        '_X0041_x0042_',
      ),
    );
    const grids = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(grids, async (rows) => {
        const path = await written(
          [column('A'), column('B')],
          rows.map((cells) => cells.map(text)),
        );
        const theirs = sheetJsCells(path).slice(1);
        const ours = (await textsOf(path)).slice(1);
        // A row without cells is not a row.
        const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
        expect(ours.map((cells) => [cells[0] ?? '', cells[1] ?? ''])).toEqual(filled);
        rows.forEach((cells, r) => {
          cells.forEach((expected, c) => {
            // SheetJS unescapes twice, replaces unpaired surrogates, and converts line breaks to one kind.
            if (/_x[\da-f]{4}_|[\p{Cs}\ufffe\uffff]/iu.test(expected)) return;
            const lines = (all: string) => all.replace(/\r\n?/g, '\n');
            expect(lines(String(theirs[r]?.[c]?.v ?? ''))).toBe(lines(expected));
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('widths, a frozen header, a filter and dropdown lists', async () => {
    const role = { header: 'Role', field: fieldOf('mcoDecision'), list: ['upheld', 'partial'] };
    const odd = { header: 'Odd', field: undefined, list: ['a,b'] };
    const long = { header: 'Long', field: undefined, list: ['x'.repeat(256)] };
    const path = await written([role, odd, long, column('H'.repeat(80))], [[text('upheld')]]);
    const book = read(readFileSync(path), { bookFiles: true, cellStyles: true }) as unknown as {
      files: Record<string, { content: Uint8Array }>;
    };
    const file = Object.entries(book.files).find(([name]) => name.endsWith('sheet1.xml'))?.[1];
    const xml = Buffer.from(file?.content ?? []).toString('utf8');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:D2"/>');
    expect(xml.match(/<dataValidation .*?<\/dataValidation>/g)).toEqual([
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A1048576"><formula1>&quot;upheld,partial&quot;</formula1></dataValidation>',
    ]);
    expect(
      [...xml.matchAll(/<col min="(\d)" max="\d" width="(\d+)"/g)].map(([, , width]) => Number(width)),
    ).toEqual([18, 24, 60]);
  });

  it('a header alone', async () => {
    const path = await written([column('A')], []);
    expect(await textsOf(path)).toEqual([['A']]);
    expect(statSync(path).mode & 0o777).toBe(OWNER_FILE);
  });
});

describe('a text that no workbook can hold', () => {
  it('is refused, and nothing is written', async () => {
    const long = written([column('A')], [[text('x'.repeat(32_768))]]);
    await expect(long).rejects.toThrow(OutputError);
    await expect(long).rejects.toThrow(
      'book.xlsx, row 2: A cell would have more text than Excel allows. Nothing was written.',
    );
  });
});

it('many rows are written, even if compression is slow', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [text(`${i} ${Math.sin(i)}`.repeat(8))]);
  const path = await written([column('A')], rows);
  const cells = sheetJsCells(path);
  expect(cells).toHaveLength(30_001);
  expect(cells.at(-1)?.[0]?.v).toBe(rows.at(-1)?.[0]?.text);
});
