import { describe, expect, it } from 'vitest';
import { listColumnPixels, ReviewNotes } from '../../../../src/formats/xlsx/write/review-notes.ts';

function createSheet() {
  const written: { ref: string; bottom: [number, number] }[] = [];
  const worksheet = {
    hasComments: false,
    _sheetCommentsWriter: { addComments: (comments: typeof written) => written.push(...comments) },
  };
  return { written, worksheet, notes: new ReviewNotes(worksheet, [50, 0, 400], 1) };
}
const bottoms = ({ written }: ReturnType<typeof createSheet>) =>
  written.map(({ ref, bottom }) => [ref, ...bottom]);

describe('ReviewNotes', () => {
  it('waits for the rows that a note covers, counting missing ones, but none above it', () => {
    const sheet = createSheet();
    sheet.notes.finishRow(1, 300);
    // Two lines take 50 pixels: 30 in row 4, 20 in row 5.
    sheet.notes.add(0, 4, 'one\ntwo');
    sheet.notes.finishRow(4, 22.5);
    expect(sheet.written).toEqual([]);
    sheet.notes.finishRow(9, undefined);
    expect(bottoms(sheet)).toEqual([['A4', 4, 20]]);
    expect(sheet.worksheet.hasComments).toBe(true);
  });
  it('ends a note in its own row if that is high enough', () => {
    const sheet = createSheet();
    sheet.notes.add(2, 2, 'one');
    sheet.notes.finishRow(2, 75);
    expect(bottoms(sheet)).toEqual([['C2', 1, 33]]);
  });
  it('writes what still waits at the end', () => {
    const sheet = createSheet();
    sheet.notes.add(0, 1, 'x'.repeat(100));
    sheet.notes.finishRow(1, undefined);
    sheet.notes.close();
    expect(bottoms(sheet)).toEqual([['A1', 3, 7]]);
  });
});

it('listColumnPixels has no pixels for a folded column', () => {
  expect(listColumnPixels([10, 20], new Set([1]))).toEqual([75, 0]);
});
