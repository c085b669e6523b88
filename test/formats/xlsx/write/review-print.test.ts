import { expect, it } from 'vitest';
import { PrintNames } from '../../../../src/formats/xlsx/write/review-print.ts';
import type { Workbook } from '../../../../src/formats/xlsx/write/review-style.ts';

it('PrintNames names the range and the titles of a sheet, whatever its name', () => {
  const book = {} as { _definedNames: { model: object[] } };
  const names = new PrintNames(book as unknown as Workbook);
  names.add(1, "Bob's", { columns: 27, rows: 30, titleRow: 2, titleColumns: 3 });
  names.add(2, 'Rules', { columns: 2, rows: 5, titleRow: 1 });
  expect(book._definedNames.model).toEqual([
    { name: '_xlnm.Print_Area', localSheetId: 1, ranges: ["'Bob''s'!$A$1:$AA$30"] },
    { name: '_xlnm.Print_Titles', localSheetId: 1, ranges: ["'Bob''s'!$A:$C", "'Bob''s'!$2:$2"] },
    { name: '_xlnm.Print_Area', localSheetId: 2, ranges: ["'Rules'!$A$1:$B$5"] },
    { name: '_xlnm.Print_Titles', localSheetId: 2, ranges: ["'Rules'!$1:$1"] },
  ]);
});
