import { describe, expect, it } from 'vitest';
import { SheetNotes } from '../../../../src/formats/xlsx/write/notes.ts';

/** What exceljs is asked to write. */
function write(notes: SheetNotes) {
  const written: { ref: string; note: { texts: { text: string }[] } }[] = [];
  const sheet = {
    hasComments: false,
    _sheetCommentsWriter: { addComments: (added: typeof written) => written.push(...added) },
  };
  notes.write(sheet);
  return { written, hasComments: sheet.hasComments };
}

describe('SheetNotes', () => {
  it('writes the text of each cell, without what XML cannot hold', () => {
    const notes = new SheetNotes();
    notes.add('A2', ' old ');
    notes.add('B3', 'a\rb');
    const { written, hasComments } = write(notes);
    expect(hasComments).toBe(true);
    expect(written.map(({ ref, note }) => [ref, note.texts])).toEqual([
      ['A2', [{ text: ' old ' }]],
      ['B3', [{ text: 'a_x000D_b' }]],
    ]);
  });

  it('adds nothing to a sheet without notes', () => {
    expect(write(new SheetNotes())).toEqual({ written: [], hasComments: false });
  });

  it('leaves out what a sheet and a note cannot hold', () => {
    const notes = new SheetNotes();
    for (let i = 0; i < 1_001; i += 1) notes.add(`A${i}`, 'x'.repeat(i === 0 ? 40_000 : 1));
    const { written } = write(notes);
    expect(written).toHaveLength(1_000);
    expect(written.at(-1)?.ref).toBe('A999');
    expect(written[0]?.note.texts[0]?.text).toHaveLength(32_767);
  });
});
