import { describe, expect, it } from 'vitest';
import { SheetNotes } from '../../../../src/formats/xlsx/write/notes.ts';
import { buildTextValue, writeRow } from '../../../../src/formats/xlsx/write/row.ts';

/** What exceljs is asked to write. */
function modelOf(...cells: Parameters<typeof writeRow>[2]): Record<string, unknown>[] {
  const models: Record<string, unknown>[] = [];
  const page = { _writeRow: ({ model }: { model: Record<string, unknown> }) => models.push(model) };
  writeRow(page, 5, cells, new SheetNotes());
  return models;
}

describe('writeRow', () => {
  it('writes texts, dates and numbers with the style of their kind, and no blank cells', () => {
    const [model] = modelOf(
      { text: '' },
      { text: '007' },
      { text: '' },
      { text: 'x', day: 1 as never },
      {
        text: '-12.5',
        number: true,
      },
    );
    expect(model).toMatchObject({
      number: 5,
      min: 2,
      max: 5,
      cells: [
        { address: 'B5', value: '007', style: { numFmt: '@' } },
        { address: 'D5', value: new Date('1970-01-02T00:00:00Z'), style: { numFmt: 'mm/dd/yyyy' } },
        { address: 'E5', value: -12.5, style: { numFmt: 'General' } },
      ],
    });
  });

  it('writes text that looks like a formula as text', () => {
    expect(modelOf({ text: '=1+1' })).toMatchObject([{ cells: [{ type: 3, value: '=1+1' }] }]);
  });

  it('colors corrected cells, and notes their old text', () => {
    const added: string[] = [];
    const notes = { add: (address: string, text: string) => added.push(`${address} ${text}`) };
    const models: { cells: { style: object }[] }[] = [];
    const page = { _writeRow: ({ model }: { model: (typeof models)[0] }) => models.push(model) };
    const cells = [{ text: '1', was: ' 1' }, { text: 'x', day: 1 as never, was: '1/2/70' }, { text: '2' }];
    writeRow(page, 5, cells, notes as never);
    expect(added).toEqual(['A5  1', 'B5 1/2/70']);
    const fill = { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } };
    expect(models[0]?.cells.map(({ style }) => style)).toEqual([
      { numFmt: '@', ...fill },
      { numFmt: 'mm/dd/yyyy', ...fill },
      { numFmt: '@' },
    ]);
  });

  it('writes nothing for a blank row', () => {
    expect(modelOf({ text: '' }, { text: '' })).toEqual([]);
  });
});

describe('buildTextValue', () => {
  it('escapes what XML cannot hold', () => {
    expect(buildTextValue('a\rb')).toBe('a_x000D_b');
  });

  it.each([' a', 'a\n', '\u00a0a'])('turns %j into rich text, which keeps the blanks at its ends', (text) => {
    expect(buildTextValue(text)).toEqual({ richText: [{ text }] });
  });
});
