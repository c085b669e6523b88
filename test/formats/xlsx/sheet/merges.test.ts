import { describe, expect, it } from 'vitest';
import { CoveredCells, readMerges } from '../../../../src/formats/xlsx/sheet/merges.ts';
import { archiveOf, partOf } from '../archive.ts';
import { worksheet } from '../package.ts';

async function mergesOf(xml: string, limit = 10) {
  const archive = await archiveOf({ sheet: xml }, { merges: limit });
  return readMerges(archive, partOf(archive, 'sheet'));
}

describe('readMerges', () => {
  it('finds merged cells after the rows, with any prefix and in any order of corners', async () => {
    const after = '<x:mergeCells><x:mergeCell ref="A1:B2"/><mergeCell  ref=\'D9:C3\'/></x:mergeCells>';
    expect(await mergesOf(worksheet('', after))).toEqual([
      { top: 1, left: 0, bottom: 2, right: 1 },
      { top: 3, left: 2, bottom: 9, right: 3 },
    ]);
  });

  it('cuts a merge at the last column of Excel', async () => {
    const [merge] = await mergesOf(worksheet('', '<mergeCell ref="A1:ZZZZ1"/>'));
    expect(merge?.right).toBe(16_383);
  });

  it('finds every merge wherever the text is cut into chunks', async () => {
    const merges = Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`);
    expect(await mergesOf(worksheet('', merges.join('')), 5000)).toHaveLength(5000);
  });

  it('refuses more merges than the limit', async () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(11);
    await expect(mergesOf(worksheet('', merges))).rejects.toThrow('over 10 merged cells');
  });

  it('counts those of all sheets, since all are kept', async () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(6);
    const archive = await archiveOf(
      { one: worksheet('', merges), two: worksheet('', merges) },
      { merges: 10 },
    );
    expect(await readMerges(archive, partOf(archive, 'one'))).toHaveLength(6);
    await expect(readMerges(archive, partOf(archive, 'two'))).rejects.toThrow('over 10 merged cells');
  });
});

describe('CoveredCells', () => {
  const covered = new CoveredCells([
    { top: 4, left: 0, bottom: 4, right: 2 },
    { top: 1, left: 1, bottom: 3, right: 2 },
  ]);
  const rowOf = (row: number) => [0, 1, 2, 3].map((column) => covered.has(row, column));

  it('are all cells of a merge except the first', () => {
    expect(rowOf(1)).toEqual([false, false, true, false]);
    expect(rowOf(3)).toEqual([false, true, true, false]);
    expect(rowOf(4)).toEqual([false, true, true, false]);
    expect(rowOf(5)).toEqual([false, false, false, false]);
  });

  it('are found again when rows start over', () => {
    expect(rowOf(2)).toEqual([false, true, true, false]);
  });

  it('are none without merges', () => {
    expect(new CoveredCells([]).has(1, 1)).toBe(false);
  });

  // A merge over the whole sheet hangs exceljs.
  it('can be the whole sheet', () => {
    const all = new CoveredCells([{ top: 1, left: 0, bottom: 1_048_576, right: 16_383 }]);
    expect([all.has(1, 0), all.has(1, 1), all.has(1_048_576, 16_383)]).toEqual([false, true, true]);
  });
});

describe('CoveredCells with many merges', () => {
  const random = (max: number, seed: number) => (seed * 7919) % max;
  const merges = Array.from({ length: 300 }, (_, i) => {
    const [top, left] = [1 + random(40, i + 1), random(60, i * 31 + 7)];
    return { top, left, bottom: top + random(9, i + 3), right: left + random(20, i * 3 + 1) };
  });
  const isCovered = (row: number, column: number) =>
    merges.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    ) && !merges.some(({ top, left }) => top === row && left === column);

  it('covers the cells that each merge covers', () => {
    const covered = new CoveredCells(merges);
    for (let row = 1; row <= 50; row += 1) {
      for (let column = 0; column < 90; column += 1)
        expect(covered.has(row, column), `${row} ${column}`).toBe(isCovered(row, column));
    }
    expect(covered.restarts).toBe(0);
  });

  it('begins again at a row above the one before it', () => {
    const covered = new CoveredCells(merges);
    for (const row of [50, 3, 30, 2]) expect(covered.has(row, 20)).toBe(isCovered(row, 20));
    expect(covered.restarts).toBe(2);
  });
});
