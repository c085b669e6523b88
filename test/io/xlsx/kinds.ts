import type { Grid } from './grid.ts';
import {
  NAMESPACES,
  type Parts,
  partsOf,
  rels,
  sharedStrings,
  styles,
  workbook,
  worksheet,
  zipOf,
} from './package.ts';

/** A made-up workbook of one kind that is met in the wild, and the cells of its first sheet, written by hand. */
export interface WorkbookKind {
  name: string;
  bytes: Buffer;
  cells: Grid;
  /** Where SheetJS reads other cells: why ours are right. */
  differs?: string;
  /** SheetJS does not open it at all. */
  unopened?: true;
}

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
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

const row = (cells: string, r = 1) => worksheet(`<row r="${r}">${cells}</row>`);
const text = (...items: string[]): Parts => ({ 'xl/sharedStrings.xml': sharedStrings(...items) });
const shared = (...items: string[]) =>
  workbook(
    row(items.map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" t="s"><v>${i}</v></c>`).join('')),
    text(...items),
  );
const formatted = (cells: string, others: Parts = {}) =>
  workbook(row(cells), { 'xl/styles.xml': FORMATS, ...others });
const moved = (change: (name: string) => string, bytes: Buffer | undefined = undefined) =>
  bytes ??
  zipOf(
    partsOf(row('<c r="A1" t="s"><v>0</v></c>'), text('<t>moved</t>')).map((part) => ({
      ...part,
      name: change(part.name),
    })),
  );
const prefixed = (xml: string) => xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');

const PACKAGES: WorkbookKind[] = [
  {
    name: 'a namespace prefix on every element',
    bytes: zipOf(
      partsOf(
        row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c>'),
        text('<t>shared</t>'),
      ).map((part) =>
        /workbook\.xml$|sheet1|Strings|styles/.test(part.name)
          ? { ...part, content: prefixed(String(part.content)) }
          : part,
      ),
    ),
    cells: { 1: ['shared', 'in'] },
  },
  {
    name: 'strict namespaces',
    bytes: workbook(
      `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
      {
        ...text('<t>strict</t>'),
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      },
    ),
    cells: { 1: ['strict'] },
  },
  {
    name: 'part names in another case',
    bytes: moved((name) => (name.startsWith('xl/') ? name.toUpperCase() : name)),
    cells: { 1: ['moved'] },
  },
  {
    name: 'part names with backslashes',
    bytes: moved((name) => name.replaceAll('/', '\\')),
    cells: { 1: ['moved'] },
  },
  { name: 'part names with a slash first', bytes: moved((name) => `/${name}`), cells: { 1: ['moved'] } },
  {
    name: 'absolute targets, with backslashes and steps up',
    bytes: workbook(row('<c r="A1" t="s"><v>0</v></c>'), {
      ...text('<t>absolute</t>'),
      '_rels/.rels': rels(['rId1', 'officeDocument', '/xl/workbook.xml']),
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', '\\xl\\worksheets\\sheet1.xml'],
        ['rId2', 'sharedStrings', '../xl/./sharedStrings.xml'],
      ),
    }),
    cells: { 1: ['absolute'] },
    differs: 'SheetJS does not follow a target with backslashes',
  },
  {
    name: 'escaped targets',
    bytes: workbook(row(''), {
      'xl/worksheets/sheet one.xml': row('<c r="A1"><v>1</v></c>'),
      'xl/_rels/workbook.xml.rels': rels(['rId1', 'worksheet', 'worksheets/sheet%20one.xml']),
      'xl/worksheets/sheet1.xml': undefined,
    }),
    cells: { 1: ['1|number'] },
    differs: 'SheetJS does not find the part of an escaped target',
  },
  {
    name: 'no content types, no relationships, no styles',
    bytes: workbook(row('<c r="A1" t="s" s="3"><v>0</v></c><c r="B1" s="3"><v>5</v></c>'), {
      ...text('<t>bare</t>'),
      '[Content_Types].xml': undefined,
      '_rels/.rels': undefined,
      'xl/_rels/workbook.xml.rels': undefined,
      'xl/styles.xml': undefined,
    }),
    cells: { 1: ['bare', '5|number'] },
    unopened: true,
  },
  {
    name: 'no shared strings and no styles',
    bytes: workbook(row('<c r="A1" s="9"><v>7</v></c>'), {
      'xl/sharedStrings.xml': undefined,
      'xl/styles.xml': undefined,
      'xl/_rels/workbook.xml.rels': rels(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    }),
    cells: { 1: ['7|number'] },
    unopened: true,
  },
  {
    name: 'a part in UTF-16, with a byte order mark',
    bytes: workbook(row(''), {
      'xl/worksheets/sheet1.xml': Buffer.from(
        `\ufeff${row('<c r="A1" t="inlineStr"><is><t>Zoë 😀</t></is></c>')}`,
        'utf16le',
      ),
    }),
    cells: { 1: ['Zoë 😀'] },
  },
  {
    name: 'a byte order mark before UTF-8, and a declared encoding',
    bytes: workbook(
      `\ufeff<?xml version="1.0" encoding="utf-8"?>${row('<c r="A1" t="inlineStr"><is><t>Zoë</t></is></c>')}`,
    ),
    cells: { 1: ['Zoë'] },
  },
  {
    name: 'a part in windows-1252',
    bytes: workbook('', {
      'xl/worksheets/sheet1.xml': Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?>${row('<c r="A1" t="inlineStr"><is><t>Zoë</t></is></c>')}`,
        'latin1',
      ),
    }),
    cells: { 1: ['Zoë'] },
    differs: 'SheetJS takes all parts for UTF-8',
  },
];

const TEXTS: WorkbookKind[] = [
  {
    name: 'shared strings: spaces, entities, empty items, CDATA',
    bytes: shared(
      '<t xml:space="preserve"> two  spaces </t>',
      '<t> unmarked </t>',
      '<t>R&amp;D &lt;1&gt; &#65;&#x42;</t>',
      '<t/>',
      '<t><![CDATA[a<b]]></t>',
      '<t>0012</t>',
    ),
    cells: { 1: [' two  spaces ', ' unmarked ', 'R&D <1> AB', '', 'a<b', '0012'] },
  },
  {
    name: 'rich text without its phonetic runs',
    bytes: shared(
      '<r><t>Ann</t></r><r><rPr><b/></rPr><t xml:space="preserve"> Made-Up</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
    ),
    cells: { 1: ['Ann Made-Up', '東京'] },
  },
  {
    name: 'escaped characters',
    bytes: shared('<t>a_x000D_\nb</t>', '<t>_x005F_x000D_</t>', '<t>_x0_ _xZZZZ_</t>'),
    cells: { 1: ['a\r\nb', '_x000D_', '_x0_ _xZZZZ_'] },
    differs: 'SheetJS drops the carriage return, and reads the escaped underscore twice',
  },
  {
    name: 'an empty item among the shared strings',
    bytes: workbook(row('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c>'), {
      'xl/sharedStrings.xml': `<sst ${NAMESPACES}><si><t>zero</t></si><si/><si><t>two</t></si></sst>`,
    }),
    cells: { 1: ['', 'two'] },
    differs: 'SheetJS does not count the empty item, so that every later text moves up by one',
  },
  {
    name: 'inline strings, plain, rich and with a value instead',
    bytes: workbook(
      row(
        '<c r="A1" t="inlineStr"><is><t>plain</t></is></c><c r="B1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c><c r="C1" t="inlineStr"><is><t>R&amp;D_x0041_</t><rPh sb="0" eb="1"><t>no</t></rPh></is></c><c r="D1" t="inlineStr"><v>value</v></c><c r="E1"><is><t>untyped</t></is></c>',
      ),
    ),
    cells: { 1: ['plain', 'rich', 'R&DA', 'value', 'untyped'] },
    differs: 'SheetJS gives the last run of the rich one, and nothing for the last two',
  },
  {
    name: 'line ends in a text',
    bytes: workbook(row('<c r="A1" t="inlineStr"><is><t>a\r\nb\rc&#13;</t></is></c>')),
    cells: { 1: ['a\nb\nc\r'] },
    differs: 'SheetJS keeps line ends that XML folds',
  },
  {
    name: 'hyperlinks, comments and tables beside the cells',
    bytes: workbook(
      worksheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>portal</t></is></c></row>',
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>',
      ),
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://portal.example/" TargetMode="External"/></Relationships>',
        'xl/media/image1.png': Buffer.from('89504e47', 'hex'),
      },
    ),
    cells: { 1: ['portal'] },
  },
];

const NUMBERS: WorkbookKind[] = [
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
        '-3|number',
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
        '|error',
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
    cells: { 1: ['FALSE|boolean', 'TRUE|boolean', '|error', '', '', '', '1|number', '|error'] },
    differs: 'SheetJS gives FALSE for a boolean without a value, and NaN for a number that is none',
  },
];

const PLACES: WorkbookKind[] = [
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
];

/** Every kind. */
export const KINDS: readonly WorkbookKind[] = [...PACKAGES, ...TEXTS, ...NUMBERS, ...PLACES];
