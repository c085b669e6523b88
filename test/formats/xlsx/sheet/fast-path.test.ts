import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainCellReader } from '../../../../src/formats/xlsx/sheet/fast-path.ts';
import { worksheet } from '../package.ts';
import { createBuilder, rowsOfXml } from './reader.ts';

const reference = fc.constantFrom('', ' r="A1"', ' r="C1"', ' r="AB1"');
const attributes = fc.constantFrom('', ' s="1"', ' t="s"', ' t="str"', ' s="1" t="n"', ' t="b"', ' t="e"');
const plainContent = fc.constantFrom(
  '<v>1</v>',
  '<v>0</v>',
  '<v></v>',
  '<f>A1+B1</f><v>1</v>',
  '<f/><v>0</v>',
  '<f t="shared" si="0"/>',
  '<is><t>inline</t></is>',
  '<is><t xml:space="preserve"> a_x0041_ </t></is>',
  '',
);
const richContent = fc.constantFrom(
  '<v>1<!-- note --></v>',
  '<is><t>a &amp; b</t></is>',
  '<is><r><t>two </t></r><r><t>runs</t></r></is>',
  '<v><![CDATA[1]]></v>',
  '<extLst><ext><v>9</v></ext></extLst><v>1</v>',
);
const cellOf = (content: fc.Arbitrary<string>) =>
  fc
    .tuple(reference, attributes, content, fc.boolean())
    .map(([ref, rest, inner, isEmpty]) => (isEmpty ? `<c${ref}${rest}/>` : `<c${ref}${rest}>${inner}</c>`));
const rowAttributes = fc.constantFrom(
  '',
  ' spans="1:3"',
  ' hidden="1"',
  ' hidden="0"',
  ' x14ac:dyDescent="0.25"',
);

const rowsOf = (content: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(rowAttributes, fc.array(cellOf(content), { maxLength: 4 }), fc.constantFrom('', '\n ')), {
      maxLength: 5,
    })
    .map((rows) =>
      rows
        .map(([rest, cells, gap], i) => `<row r="${i + 1}"${rest}>${cells.join(gap)}${gap}</row>${gap}`)
        .join(''),
    );

/** Cuts a text into pieces of at most this length. */
const cut = (text: string, length: number) => text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];

describe('the fast path and the XML parser give the same rows', () => {
  it.each([
    ['plain', rowsOf(plainContent)],
    ['plain and other', rowsOf(fc.oneof(plainContent, richContent))],
  ])('for %s cells, wherever the text is cut', (_, rows) => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 400 }), (xml, length) => {
        const pieces = cut(worksheet(xml), length);
        const outcome = (usesFastPath: boolean) => {
          try {
            return rowsOfXml(pieces, usesFastPath);
          } catch (error) {
            return (error as Error).message;
          }
        };
        expect(outcome(true)).toEqual(outcome(false));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the fast path', () => {
  const read = (xml: string) => {
    const builder = createBuilder();
    const end = new PlainCellReader(builder).readRows(xml, 0);
    return { rest: xml.slice(end), rows: builder.takeRows() };
  };

  it('reads the rows that most programs write', () => {
    const xml =
      '<row r="2" spans="1:2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46266</v></c></row><row r="3"/>';
    expect(read(xml)).toEqual({
      rest: '',
      rows: [{ row: 2, cells: ['second', '2026-09-01'], facts: new Map([[1, 'date']]) }],
    });
  });

  it.each([
    '<row r="1"><c><v>&amp;</v></c></row>',
    '<row r="1" hidden="1"><c><v>1</v></c></row>',
    '<row r="1"><c><v>1</v></c>',
    '<row><c><v>1</v></c></row>',
    '<x:row r="1"/>',
  ])('leaves %s to the parser', (xml) => {
    expect(read(xml)).toEqual({ rest: xml, rows: [] });
  });

  it('stops before the first row that is not plain', () => {
    const odd = '<row r="2"><c><v>1</v></c><c><v>&lt;</v></c></row>';
    expect(read(`<row r="1"><c><v>1</v></c></row>${odd}`)).toMatchObject({ rest: odd, rows: [{ row: 1 }] });
  });
});
