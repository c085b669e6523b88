import { describe, expect, it, vi } from 'vitest';
import { OutputError } from '../../../../src/core/model/errors.ts';
import type { OutputCell } from '../../../../src/core/model/written.ts';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { Archive } from '../../../../src/formats/xlsx/package/zip.ts';
import { openTemplateWriter } from '../../../../src/formats/xlsx/write/fill-template.ts';
import { createMemoryFile } from '../../memory-file.ts';
import { contentOf, openZip } from '../archive.ts';
import { gridOf } from '../grid.ts';
import { type Parts, workbook, worksheet } from '../package.ts';

const HEAD =
  '<row r="1"><c t="str"><v>First Name</v></c><c t="str"><v>Check</v></c><c t="str"><v>RIN</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** Fills a template with these rows below its header, and two columns that are fields. */
async function filled(rows: string, records: string[][], parts: Parts = {}): Promise<Buffer> {
  const file = createMemoryFile('clean.xlsx');
  const source = createMemorySource('official.xlsx', workbook(worksheet(HEAD + rows), parts));
  const columns = [0, 2, 1].map((index) => ({ index, isField: index !== 1 }));
  const official = { source, extension: 'xlsx', sheet: 'Sheet1', firstRow: 2, columns } as const;
  const writer = await openTemplateWriter(file, official, records.length);
  for (const texts of records) writer.add(texts.map((text): OutputCell => ({ text })));
  await writer.close();
  expect(file.isClosed()).toBe(true);
  return file.content();
}

describe('a filled template', () => {
  it('has the records below its header, in its columns', async () => {
    const grid = await gridOf(
      await filled('', [
        ['Maren', '007', 'x'],
        ['Odell', '', ''],
      ]),
    );
    expect(grid).toEqual({ 1: ['First Name', 'Check', 'RIN'], 2: ['Maren', 'x', '007'], 3: ['Odell'] });
  });

  it('is read once for several files', async () => {
    const source = createMemorySource('official.xlsx', workbook(worksheet(HEAD)));
    const columns = [{ index: 0, isField: true }];
    const official = { source, extension: 'xlsx', sheet: 'Sheet1', firstRow: 2, columns } as const;
    const counts: number[] = [];
    for (const text of ['Maren', 'Odell']) {
      const file = createMemoryFile('clean.xlsx');
      const opened = vi.spyOn(Archive.prototype, 'chunks');
      const writer = await openTemplateWriter(file, official, 1);
      writer.add([{ text }]);
      await writer.close();
      counts.push(opened.mock.calls.filter(([part]) => part.name === SHEET).length);
      opened.mockRestore();
      expect(await gridOf(file.content())).toMatchObject({ 2: [text] });
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(0);
  });

  it('has no examples, and keeps formulas in columns that are not fields', async () => {
    const rows =
      '<row r="2"><c r="A2"><v>9</v></c><c r="B2"><f>A2</f><v>1</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>';
    const grid = await gridOf(await filled(rows, [['Maren', '007', 'x']]));
    expect(grid).toMatchObject({ 2: ['Maren', '1|number', '007'] });
    expect(grid).not.toHaveProperty('3');
  });

  it('styles its rows like the second one if the first one is an example', async () => {
    const rows = '<row r="2"><c r="A2" s="5"><v>9</v></c></row><row r="3"><c r="A3" s="6"/></row>';
    const archive = await openZip(await filled(rows, [['Maren', '', '']]));
    expect(String(await contentOf(archive, SHEET))).toContain('<c r="A2" s="6" t="inlineStr">');
  });

  it('has every other part of the template, byte for byte and in the same order', async () => {
    const parts = { 'xl/charts/chart1.xml': '<made-up/>', 'docProps/app.xml': Buffer.from([0, 255, 7]) };
    const before = await openZip(workbook(worksheet(HEAD), parts));
    const after = await openZip(await filled('', [['Maren', '', '']], parts));
    expect([...after.parts.keys()]).toEqual([...before.parts.keys()]);
    for (const name of [...before.parts.keys()].filter((key) => key !== SHEET))
      expect(await contentOf(after, name), name).toEqual(await contentOf(before, name));
  });
});

describe('a template is not filled', () => {
  it('with a text that no workbook can hold', async () => {
    const written = filled('', [['x'.repeat(32_768), '', '']]);
    await expect(written).rejects.toBeInstanceOf(OutputError);
    await expect(written).rejects.toThrow('clean.xlsx: A cell would have more text than Excel allows.');
  });

  it('over a formula in a column that is a field', async () => {
    await expect(filled('<row r="2"><c r="C2"><f>1</f></c></row>', [['Maren', '', '']])).rejects.toThrow(
      'official.xlsx: There is a formula in C2, where a row goes. Remove it from your portal template.',
    );
  });
});
