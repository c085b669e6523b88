import { describe, expect, it } from 'vitest';
import type { CellXml } from '../../../../src/formats/xlsx/sheet/cells.ts';
import type { RowBuilder } from '../../../../src/formats/xlsx/sheet/rows.ts';
import { createBuilder } from './reader.ts';

function addCell(builder: RowBuilder, reference: string | undefined, inline: string | undefined): void {
  builder.openCell(reference);
  const cell: CellXml = { type: undefined, style: undefined, value: undefined, inline, formula: false };
  builder.closeCell(cell);
}

function addRow(
  builder: RowBuilder,
  number: string | undefined,
  ...cells: [string | undefined, string][]
): void {
  builder.openRow(number, false);
  for (const [reference, text] of cells) addCell(builder, reference, text);
  builder.closeRow();
}

describe('rows', () => {
  it('pad the cells before the first, and cells without a reference follow the one before', () => {
    const builder = createBuilder();
    addRow(builder, '3', ['C3', 'c'], [undefined, 'd'], ['F3', 'f']);
    expect(builder.takeRows()).toEqual([{ row: 3, cells: ['', '', 'c', 'd', '', 'f'] }]);
    expect(builder.takeRows()).toEqual([]);
  });

  it('without a number take that of their first cell, or the next one', () => {
    const builder = createBuilder();
    addRow(builder, undefined, [undefined, 'a']);
    addRow(builder, undefined, ['A7', 'b']);
    addRow(builder, undefined, [undefined, 'c']);
    expect(builder.takeRows().map(({ row }) => row)).toEqual([1, 7, 8]);
  });

  it('without a text are left out, and hidden ones are marked', () => {
    const builder = createBuilder();
    addRow(builder, '1', ['A1', '']);
    builder.openRow('2', true);
    addCell(builder, 'A2', 'a');
    builder.closeRow();
    expect(builder.takeRows()).toEqual([{ row: 2, cells: ['a'], hidden: true }]);
  });

  it('take the last value of a cell that is written twice', () => {
    const builder = createBuilder();
    builder.openRow('1', false);
    builder.openCell('A1');
    builder.closeCell({ type: 'b', style: undefined, value: '1', inline: undefined, formula: false });
    addCell(builder, 'A1', 'last');
    builder.closeRow();
    expect(builder.takeRows()).toEqual([{ row: 1, cells: ['last'], facts: new Map() }]);
  });

  it('have the value of a cell that is merged downwards', () => {
    const builder = createBuilder({}, [
      { top: 1, left: 0, bottom: 4, right: 1 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ]);
    addRow(builder, '1', ['A1', 'Molina'], ['C1', 'c'], ['D1', 'd']);
    addRow(builder, '2', ['A2', 'stale'], ['B2', 'stale'], ['C2', 'own']);
    addRow(builder, '3', ['A3', 'stale']);
    addRow(builder, '4', ['C4', 'own']);
    addRow(builder, '5', ['C5', 'own']);
    expect(builder.takeRows()).toEqual([
      { row: 1, cells: ['Molina', '', 'c', 'd'] },
      { row: 2, cells: ['Molina', '', 'own', 'd'], isFilledFromAbove: true },
      { row: 4, cells: ['Molina', '', 'own'], isFilledFromAbove: true },
      { row: 5, cells: ['', '', 'own'] },
    ]);
  });

  it('count the cells that merges fill', () => {
    const builder = createBuilder({ cells: 5 }, [{ top: 1, left: 0, bottom: 9, right: 0 }]);
    addRow(builder, '1', ['A1', 'a']);
    addRow(builder, '2', ['B2', 'b']);
    expect(() => addRow(builder, '3', ['B3', 'b'])).toThrow('over 5 cells');
  });

  it('leave out cells covered by a merge', () => {
    const builder = createBuilder({}, [{ top: 1, left: 0, bottom: 1, right: 1 }]);
    addRow(builder, '1', ['A1', 'shown'], ['B1', 'covered'], ['C1', 'c']);
    expect(builder.takeRows()).toEqual([{ row: 1, cells: ['shown', '', 'c'] }]);
  });

  it('that are dropped leave no trace in the counts', () => {
    const builder = createBuilder({ cells: 2, rows: 1, longTexts: 2000 });
    for (let i = 0; i < 5; i += 1) {
      builder.openRow('1', false);
      addCell(builder, 'B1', 'dropped'.repeat(200));
      builder.dropRow();
    }
    addRow(builder, '1', ['B1', 'kept']);
    expect(builder.takeRows()).toEqual([{ row: 1, cells: ['', 'kept'] }]);
  });
});

describe('texts over 200 characters', () => {
  const fill = (builder: RowBuilder, rows: number, text: string) => {
    for (let row = 1; row <= rows; row += 1) {
      addRow(builder, String(row), ['A1', text]);
      builder.takeRows();
    }
  };
  const text = 'x'.repeat(2 ** 10);
  it('may be 8 Mi characters in any file, and in a larger one 200 times its size', () => {
    fill(createBuilder({}, [], 1000), 8192, text);
    fill(createBuilder({}, [], 2 ** 17), 25 * 1024, text);
    fill(createBuilder({ ratio: 8193 }, [], 2 ** 10), 8193, text);
  });
  it.each([
    [1000, 8193],
    [2 ** 17, 25 * 1024 + 1],
  ])('are refused beyond that: a file of %i bytes', (bytes, rows) => {
    expect(() => fill(createBuilder({}, [], bytes), rows, text)).toThrow(
      'too large (its texts repeat to over 200 times its size)',
    );
  });
  it('alone are counted', () => {
    fill(createBuilder({}, [], 1000), 50_000, 'x'.repeat(200));
  });
});

describe('cells filled by merged ones', () => {
  const fill = (rows: number, fileBytes: number) => {
    const merges = Array.from({ length: 1024 }, (_, i) => ({ top: 1, left: i, bottom: 10_000, right: i }));
    const builder = createBuilder({ farRows: 10_000 }, merges, fileBytes);
    const names = Array.from({ length: 1024 }, (): [undefined, string] => [undefined, 'x']);
    addRow(builder, '1', ...names);
    for (let row = 2; row <= rows; row += 1) {
      // Beyond the merged columns.
      addRow(builder, String(row), [`AMK${row}`, 'y']);
      builder.takeRows();
    }
  };
  it('may be 2 Mi in any file, and 20 for each byte of a larger one', () => {
    fill(2000, 1000);
    fill(2500, 2 ** 18);
  });
  it('are refused beyond that', () => {
    expect(() => fill(2500, 1000)).toThrow('over 2,097,152 cells filled by merged ones');
  });
});

describe('a batch', () => {
  it('is full after 256 rows', () => {
    const builder = createBuilder();
    for (let row = 1; row < 256; row += 1) addRow(builder, String(row), ['A1', 'a']);
    expect(builder.isFull).toBe(false);
    addRow(builder, '256', ['A256', 'a']);
    expect(builder.isFull).toBe(true);
    builder.takeRows();
    expect(builder.isFull).toBe(false);
  });

  it('is full after fewer rows if they are wide', () => {
    const builder = createBuilder();
    for (let row = 1; row <= 16; row += 1) addRow(builder, String(row), [`XFD${row}`, 'a']);
    expect(builder.isFull).toBe(true);
  });
});

describe('a sheet is refused', () => {
  it.each(['x', '0', '-1', '1.5'])('for row number %s', (number) => {
    expect(() => createBuilder().openRow(number, false)).toThrow('a cell has no place in its sheet');
  });

  it.each(['11', '?1'])('for cell reference %s', (reference) => {
    const builder = createBuilder();
    builder.openRow('1', false);
    expect(() => builder.openCell(reference)).toThrow('a cell has no place in its sheet');
  });

  it('for a row or column beyond those of Excel', () => {
    const builder = createBuilder();
    expect(() => builder.openRow('1048577', false)).toThrow('over 1,048,576 rows');
    builder.openRow('1', false);
    expect(() => builder.openCell('XFE1')).toThrow('over 16,384 columns');
  });
});
