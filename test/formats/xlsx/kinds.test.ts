import { describe, expect, it } from 'vitest';
import { gridOf } from './grid.ts';
import { KINDS } from './kinds.ts';
import { sheetJsGrid } from './oracle.ts';

const unopened = KINDS.filter((kind) => kind.unopened);
const opened = KINDS.filter((kind) => !kind.unopened);

describe('cells are read as written by hand in the test', () => {
  it.each(KINDS)('$name', async ({ bytes, cells }) => {
    expect(await gridOf(bytes)).toEqual(cells);
  });
});

describe('cells are the same as in SheetJS', () => {
  it.each(opened.filter((kind) => !kind.differs))('$name', ({ bytes, cells }) => {
    expect(sheetJsGrid(bytes)).toEqual(cells);
  });
});

describe('cells differ from SheetJS for a reason', () => {
  it.each(opened.filter((kind) => kind.differs))('$name: $differs', ({ bytes, cells }) => {
    expect(sheetJsGrid(bytes)).not.toEqual(cells);
  });
  it.each(unopened)('$name: SheetJS does not open it', ({ bytes }) => {
    expect(() => sheetJsGrid(bytes)).toThrow();
  });
});
