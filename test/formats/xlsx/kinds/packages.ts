import { partsOf, rels, workbook, zipOf } from '../package.ts';
import { row, text, type WorkbookKind } from './kind.ts';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

function moved(change: (name: string) => string): Buffer {
  const parts = partsOf(row('<c r="A1" t="s"><v>0</v></c>'), text('<t>moved</t>'));
  return zipOf(parts.map((part) => ({ ...part, name: change(part.name) })));
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
}

export const PACKAGES: readonly WorkbookKind[] = [
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
  {
    name: 'part names marked as UTF-8, and folders among the parts',
    bytes: zipOf([
      { name: 'xl/', content: '' },
      ...partsOf(row('<c r="A1"><v>1</v></c>')).map((part) => ({ ...part, flags: 0x800 })),
    ]),
    cells: { 1: ['1|number'] },
  },
  {
    name: 'styles and relationships with attributes missing',
    bytes: workbook(row('<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c>'), {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship/><Relationship Target="nowhere"/>${rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ).replace(/<\/?Relationships[^>]*>/g, '')}</Relationships>`,
    }),
    cells: { 1: ['1|number', '2|number'] },
    unopened: true,
  },
];
