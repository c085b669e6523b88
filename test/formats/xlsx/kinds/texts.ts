import { NAMESPACES, workbook, worksheet } from '../package.ts';
import { row, shared, type WorkbookKind } from './kind.ts';

export const TEXTS: readonly WorkbookKind[] = [
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
  {
    name: 'shared strings in UTF-16, which take more bytes in UTF-8',
    bytes: workbook(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), {
      'xl/sharedStrings.xml': Buffer.from(
        `\ufeff<sst ${NAMESPACES}><si><t>${'東'.repeat(3000)}</t></si><si><t>京</t></si></sst>`,
        'utf16le',
      ),
    }),
    cells: { 1: ['東'.repeat(3000), '京'] },
  },
];
