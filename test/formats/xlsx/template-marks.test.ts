import { expect, it } from 'vitest';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { readTemplateMarks } from '../../../src/formats/xlsx/template-marks.ts';
import { NAMESPACES, workbook, worksheet } from './package.ts';

const marksOf = (after: string, book?: string) =>
  readTemplateMarks(
    createMemorySource(
      'template.xlsx',
      workbook(worksheet('<row r="1"/>', after), book === undefined ? {} : { 'xl/workbook.xml': book }),
    ),
  );

it('finds merged cells and dropdown lists of a sheet', async () => {
  const { sheets } = await marksOf(
    '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><dataValidations><dataValidation type="list" sqref="C2:C9 E2"><formula1>"Yes,No"</formula1><formula2>x</formula2></dataValidation><dataValidation type="whole" sqref="D2"><formula1>1</formula1></dataValidation></dataValidations>',
  );
  expect(sheets.get('Sheet1')).toEqual({
    merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
    dropdowns: [{ ranges: 'C2:C9 E2', formula: '"Yes,No"' }],
  });
});

it('finds lists whose choices are on another sheet, which Excel writes as an extension', async () => {
  const { sheets } = await marksOf(
    '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  );
  expect(sheets.get('Sheet1')?.dropdowns).toEqual([{ ranges: 'B2:B9', formula: 'Lists!$A$1:$A$9' }]);
});

it('finds defined names in lower case', async () => {
  const { definedNames } = await marksOf(
    '',
    `<workbook ${NAMESPACES}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Roles">Lists!$A$1:$A$3</definedName></definedNames></workbook>`,
  );
  expect([...definedNames]).toEqual([['roles', 'Lists!$A$1:$A$3']]);
});

it('finds nothing in a sheet without marks', async () => {
  const { sheets, definedNames } = await marksOf('');
  expect(sheets.get('Sheet1')).toEqual({ merges: [], dropdowns: [] });
  expect(definedNames.size).toBe(0);
});
