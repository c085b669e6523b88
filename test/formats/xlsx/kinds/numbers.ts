import { NAMESPACES, type Parts, styles, workbook } from '../package.ts';
import { row, type WorkbookKind } from './kind.ts';

const FORMATS = styles(
  14,
  'yyyy\\-mm\\-dd hh:mm',
  21,
  46,
  '00000',
  '000\\-00\\-0000',
  '"No. "0000',
  '[$-409]d\\-mmm\\-yy;@',
  '#,##0.00 "days"',
  22,
  49,
  '0.00E+00',
);

function formatted(cells: string, others: Parts = {}): Buffer {
  return workbook(row(cells), { 'xl/styles.xml': FORMATS, ...others });
}

export const NUMBERS: readonly WorkbookKind[] = [
  {
    name: 'numbers in full',
    bytes: workbook(
      row(
        [
          '5',
          '-0',
          '123456789012',
          '1.23456789012E+11',
          '123456789012345',
          '0.1',
          '0.30000000000000004',
          '1E-7',
          '-12.50',
          '1e21',
          '+7',
        ]
          .map((v) => `<c><v>${v}</v></c>`)
          .join(''),
      ),
    ),
    cells: {
      1: [
        '5',
        '0',
        '123456789012',
        '123456789012',
        '123456789012345',
        '0.1',
        '0.3',
        '0.0000001',
        '-12.5',
        '1000000000000000000000',
        '7',
      ].map((v, i) => `${v}|${i === 9 ? 'rounded' : 'number'}`),
    },
  },
  {
    name: 'integers too long to be held',
    bytes: workbook(
      row('<c><v>1234567890123456</v></c><c><v>12345678901234567</v></c><c t="n"><v>999999999999999</v></c>'),
    ),
    cells: { 1: ['1234567890123460|rounded', '12345678901234600|rounded', '999999999999999|number'] },
  },
  {
    name: 'numbers shown with zeros',
    bytes: formatted(
      '<c s="5"><v>612</v></c><c s="6"><v>12345678</v></c><c s="7"><v>7</v></c><c s="5"><v>1234567</v></c><c s="5"><v>-3</v></c><c s="5"><v>1.5</v></c>',
    ),
    cells: {
      1: [
        '00612|formatted-zeros',
        '012-34-5678|formatted-zeros',
        'No. 0007|formatted-zeros',
        '1234567|formatted-zeros',
        '-00003|formatted-zeros',
        '1.5|number',
      ],
    },
  },
  {
    name: 'number formats with letters that are no date',
    bytes: formatted('<c s="9"><v>30</v></c><c s="11"><v>42</v></c><c s="12"><v>1500</v></c>'),
    cells: { 1: ['30|number', '42|number', '1500|number'] },
  },
  {
    name: 'dates of 1900',
    bytes: formatted(
      ['46300', '46300.75', '59', '60', '61', '1', '0', '-1', '2958465', '2958466']
        .map((v) => `<c s="1"><v>${v}</v></c>`)
        .join(''),
    ),
    cells: {
      1: [
        '2026-10-05|date',
        '2026-10-05 18:00:00|date',
        '1900-02-28|date',
        '1900-02-29|date',
        '1900-03-01|date',
        '1900-01-01|date',
        '1900-01-00|date',
        '-1|number',
        '9999-12-31|date',
        '2958466|number',
      ],
    },
  },
  {
    name: 'dates of 1904',
    bytes: formatted('<c s="1"><v>44838</v></c><c s="8"><v>0</v></c><c s="10"><v>1.5</v></c>', {
      'xl/workbook.xml': `<workbook ${NAMESPACES}><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><extLst><ext><workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    }),
    cells: { 1: ['2026-10-05|date', '1904-01-01|date', '1904-01-02 12:00:00|date'] },
  },
  {
    name: 'times and durations',
    bytes: formatted(
      '<c s="3"><v>0.5</v></c><c s="3"><v>46300.25</v></c><c s="4"><v>1.25</v></c><c s="4"><v>-1</v></c><c s="3"><v>0.999999</v></c><c s="2"><v>46299.999999</v></c>',
    ),
    cells: {
      1: ['12:00:00|date', '06:00:00|date', '30:00:00|date', '-1|number', '00:00:00|date', '2026-10-05|date'],
    },
  },
  {
    name: 'ISO dates',
    bytes: workbook(
      row(
        [
          '2026-10-05',
          '2026-10-05T00:00:00',
          '2026-10-05T18:30:00.000Z',
          '2026-10-05T18:30',
          '18:30:05',
          'soon',
        ]
          .map((v) => `<c t="d"><v>${v}</v></c>`)
          .join(''),
      ),
    ),
    cells: {
      1: [
        '2026-10-05|date',
        '2026-10-05|date',
        '2026-10-05 18:30:00|date',
        '2026-10-05 18:30:00|date',
        '18:30:05|date',
        'soon',
      ],
    },
    differs: 'SheetJS makes no date of a time alone or of words',
  },
  {
    name: 'results of formulas, and none',
    bytes: formatted(
      '<c t="str"><f>A9&amp;"x"</f><v>text</v></c><c><f>1+1</f><v>2</v></c><c t="b"><f>TRUE()</f><v>1</v></c><c t="e"><f>NA()</f><v>#N/A</v></c><c s="1"><f>TODAY()</f><v>46300</v></c><c><f>A9</f></c><c t="str"><f t="shared" si="0"/><v></v></c><c><f>A9</f><v/></c><c t="b"><f>A9</f><v></v></c>',
    ),
    cells: {
      1: [
        'text',
        '2|number',
        'TRUE|boolean',
        '|#N/A',
        '2026-10-05|date',
        '|formula-empty',
        '',
        '|formula-empty',
        '|formula-empty',
      ],
    },
    differs: 'SheetJS gives FALSE for a boolean formula without a result',
  },
  {
    name: 'booleans, errors and cells without a value',
    bytes: workbook(
      row(
        '<c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><v>#DIV/0!</v></c><c t="s"><v></v></c><c t="b"/><c s="1"/><c><v>1</v></c><c><v>x</v></c><c t="e"/>',
      ),
    ),
    cells: { 1: ['FALSE|boolean', 'TRUE|boolean', '|#DIV/0!', '', '', '', '1|number', '|error'] },
    differs: 'SheetJS gives FALSE for a boolean without a value, and NaN for a number that is none',
  },
];
