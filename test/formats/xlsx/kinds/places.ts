import { NAMESPACES, workbook, worksheet } from '../package.ts';
import { row, type WorkbookKind } from './kind.ts';

export const PLACES: readonly WorkbookKind[] = [
  {
    name: 'no row or cell references',
    bytes: workbook(
      worksheet(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r="5"><c><v>3</v></c><c r="D5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    ),
    cells: { 1: ['1|number', '2|number'], 5: ['3|number', '', '', '4|number', '5|number'], 6: ['6|number'] },
  },
  {
    name: 'rows without a number, whose cells have one',
    bytes: workbook(worksheet('<row><c r="B3"><v>1</v></c></row><row><c r="A4"><v>2</v></c></row>')),
    cells: { 3: ['', '1|number'], 4: ['2|number'] },
  },
  {
    name: 'sparse, hidden and empty rows, in no order',
    bytes: workbook(
      worksheet(
        '<row r="9" hidden="1"><c r="C9"><v>9</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="3" s="1" customFormat="1"/><row r="4"><c r="A4" s="0"/></row>\n <row r="5" ht="15"/>\n',
      ),
    ),
    cells: { 2: ['1|number', '2|number'], 9: ['', '', '9|number'] },
  },
  {
    name: 'a cell given twice',
    bytes: workbook(
      row(
        '<c r="A1"><v>1</v></c><c r="A1" t="str"><v>last</v></c><c r="B1" t="str"><v>x</v></c><c r="B1"><v>2</v></c>',
      ),
    ),
    cells: { 1: ['last', '2|number'] },
  },
  {
    name: 'merged cells, with values left under them',
    bytes: workbook(
      worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>5</v></c></row><row r="3"><c r="A3"><v>6</v></c></row>',
        '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C2:C1"/></mergeCells>',
      ),
    ),
    cells: { 1: ['1|number', '', '3|number'], 3: ['6|number'] },
    differs: 'SheetJS gives values that Excel does not show, since a merged cell lies over them',
  },
  {
    name: 'merged cells, and rows in no order',
    bytes: workbook(
      worksheet(
        '<row r="5"><c r="A5"><v>5</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      ),
    ),
    cells: { 1: ['1|number'], 5: ['5|number'] },
    differs: 'SheetJS gives values that Excel does not show, since a merged cell lies over them',
  },
  {
    name: 'comments, instructions and unknown elements among the cells',
    bytes: workbook(
      `<?xml version="1.0"?><!-- <row> --><worksheet ${NAMESPACES}><dimension ref="A1:B1"/><sheetData><!-- <row r="7"> --><row r="1"><!--> <c r="A1"><v>9</v></c> --><c r="A1"><v><!-- 8 -->1</v><extLst><ext uri="u"><v>2</v></ext></extLst></c><other><v>3</v></other></row><?pi x?></sheetData></worksheet>`,
    ),
    cells: { 1: ['1|number'] },
    differs: 'SheetJS reads cells with patterns, and takes a comment for one',
  },
  {
    name: 'sheet data with unknown elements around rows',
    bytes: workbook(
      worksheet(
        '<other><row r="9"><c r="A9"><v>9</v></c></row></other><row r="1"><c r="A1"><v>1</v></c></row>',
      ),
    ),
    cells: { 1: ['1|number'] },
    differs: 'SheetJS reads cells with patterns, wherever they stand',
  },
  {
    name: 'merged cells across more than one piece of XML, and references in small letters',
    bytes: workbook(
      worksheet(
        '<row r="1"><c r="a1"><v>1</v></c><c r="b1"><v>2</v></c></row>',
        `<mergeCells>${Array.from({ length: 4000 }, (_, i) => `<mergeCell ref="D${i + 2}:E${i + 2}"/>`).join('')}<mergeCell ref="A1:B1"/></mergeCells>`,
      ),
    ),
    cells: { 1: ['1|number'] },
    differs: 'SheetJS gives values that Excel does not show, since a merged cell lies over them',
  },
];
