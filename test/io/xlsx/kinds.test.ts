import { describe, expect, it } from 'vitest';
import { gridOf } from './grid.ts';
import { KINDS } from './kinds.ts';
import { sheetJsGrid } from './oracle.ts';

describe.each(KINDS)('$name', ({ bytes, cells, differs, unopened }) => {
  it('reads as a person sees it', async () => {
    expect(await gridOf(bytes)).toEqual(cells);
  });
  it.runIf(!unopened)(differs ? `SheetJS differs: ${differs}` : 'reads as SheetJS does', async () => {
    const equal = expect(sheetJsGrid(bytes));
    if (differs) equal.not.toEqual(cells);
    else equal.toEqual(cells);
  });
  it.runIf(unopened)('SheetJS does not open it', () => {
    expect(() => sheetJsGrid(bytes)).toThrow();
  });
});
