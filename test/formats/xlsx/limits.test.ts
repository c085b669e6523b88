import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../src/formats/bytes/limits.ts';
import { refusalOf } from './grid.ts';
import { NAMESPACES, rels, sharedStrings, workbook, worksheet } from './package.ts';

const tooLarge = (what: string) =>
  `This Excel file is too large (${what}). Copy the rows to check into a new file.`;
const rows = (count: number, cells = '<c><v>1</v></c>') =>
  worksheet(Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells}</row>`).join(''));
const cells = (...all: string[]) => worksheet(`<row r="1">${all.join('')}</row>`);
const letters = (count: number) => 'x'.repeat(count);
const inline = (count: number) => `<c t="inlineStr"><is><t>${letters(count)}</t></is></c>`;

/** Limits of other readers: test/formats/bytes/limits.test.ts. */
const OTHER_READERS = ['memoryBytes', 'jsonBytes', 'settingsBytes', 'recordLength'] as const;

/** A limit made small, a workbook just within it and one just beyond. */
const CASES: [keyof Limits, number, Buffer | undefined, Buffer, string][] = [
  ['fileBytes', 100, undefined, workbook(rows(1)), 'over 100 bytes'],
  ['entries', 7, workbook(rows(1)), workbook(rows(1), { extra: 'x' }), 'over 7 parts'],
  ['partBytes', 1000, workbook(rows(5)), workbook(rows(50)), 'a part of over 1,000 bytes'],
  [
    'smallBytes',
    1000,
    workbook(rows(1)),
    workbook(rows(1), { 'xl/styles.xml': `<styleSheet>${letters(1000)}</styleSheet>` }),
    'a part of over 1,000 bytes',
  ],
  [
    'heldBytes',
    1000,
    workbook(rows(50)),
    workbook(rows(1), { 'xl/sharedStrings.xml': sharedStrings(letters(1000)) }),
    'a part of over 1,000 bytes',
  ],
  ['totalBytes', 4000, workbook(rows(1)), workbook(rows(100)), 'over 4,000 bytes in all'],
  ['ratio', 1, undefined, workbook(worksheet(letters(2 ** 21))), 'a part unpacks to over 1 times its size'],
  [
    'depth',
    6,
    workbook(rows(1)),
    workbook(cells('<c><x><y><z/></y></x></c>')),
    'over 6 elements within another',
  ],
  [
    'textLength',
    500,
    undefined,
    workbook(cells(`<c t="str"><v>a&amp;${letters(600)}</v></c>`)),
    'over 500 characters in a cell',
  ],
  ['tagLength', 500, undefined, workbook(cells(`<!--${noise()}-->`)), 'over 500 characters in one place'],
  [
    'sharedStrings',
    2,
    withTexts('<t>a</t>', '<t>b</t>'),
    withTexts('<t>a</t>', '<t>b</t>', '<t>c</t>'),
    'over 2 different texts',
  ],
  [
    'sharedStrings',
    1,
    withTexts('<r><t>a</t></r>'),
    withTexts('<t>a</t>', '<r><t>b</t></r>'),
    'over 1 different texts',
  ],
  [
    'sheets',
    3,
    workbook(rows(1)),
    workbook(rows(1), { '_rels/.rels': manyRels(4) }),
    'too many relationships',
  ],
  [
    'sheets',
    3,
    workbook(rows(1)),
    workbook(rows(1), { 'xl/workbook.xml': manySheets(4) }),
    'too many sheets',
  ],
  ['rows', 3, workbook(rows(3)), workbook(rows(4)), 'over 3 rows'],
  [
    'rows',
    3,
    workbook(worksheet('<row/><row/><row/>')),
    workbook(worksheet('<row r="1"/><row r="1"/><row r="1"/><row r="1"/>')),
    'over 3 rows',
  ],
  [
    'columns',
    3,
    workbook(cells('<c r="C1"><v>1</v></c>')),
    workbook(cells('<c r="D1"><v>1</v></c>')),
    'over 3 columns',
  ],
  ['cells', 4, workbook(rows(4)), workbook(rows(5)), 'over 4 cells'],
  [
    'cells',
    4,
    workbook(cells('<c r="D1"><v>1</v></c>')),
    workbook(cells('<c r="E1"><v>1</v></c>')),
    'over 4 cells',
  ],
  [
    'longTexts',
    1001,
    workbook(cells(inline(1001), inline(1000))),
    workbook(cells(inline(1001), inline(1001))),
    'over 1,001 characters in cells with long texts',
  ],
  [
    'farRows',
    0,
    workbook(cells('<c r="ALM1"><v>1</v></c>')),
    workbook(cells('<c r="ALN1"><v>1</v></c>')),
    'cells far to the right in over 0 rows',
  ],
  ['merges', 1, merged(1), merged(2), 'over 1 merged cells'],
];

/** Text longer than what is unpacked at a time, that does not pack well. */
function noise(): string {
  return Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 10_007).join(' ');
}

function withTexts(...items: string[]): Buffer {
  return workbook(rows(1), { 'xl/sharedStrings.xml': sharedStrings(...items) });
}

function manyRels(count: number): string {
  return rels(...Array.from({ length: count }, () => ['rId1', 'officeDocument', 'xl/workbook.xml'] as const));
}

function manySheets(count: number): string {
  return `<workbook ${NAMESPACES}><sheets>${'<sheet name="A" r:id="rId1"/>'.repeat(count)}</sheets></workbook>`;
}

function merged(count: number): Buffer {
  return workbook(
    worksheet('<row r="1"/>', `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(count)}</mergeCells>`),
  );
}

describe('each limit is enforced', () => {
  it.each(CASES)('%s %i', async (name, value, within, beyond, what) => {
    const limits = { ...LIMITS, [name]: value };
    if (within) expect(await refusalOf(within, limits)).toBe('not refused');
    expect(await refusalOf(beyond, limits)).toBe(tooLarge(what));
  });

  it('also on a text that comes in runs, in pieces, or is shared', async () => {
    const limits = { ...LIMITS, tagLength: 500 };
    const run = `<r><t>${letters(300)}</t></r>`;
    const inCell = tooLarge('over 500 characters in a cell');
    expect(await refusalOf(withTexts(run), limits)).toBe('not refused');
    expect(await refusalOf(withTexts(run + run), limits)).toBe(inCell);
    const piece = `<![CDATA[${letters(300)}]]>`;
    expect(await refusalOf(workbook(cells(`<c t="str"><v>${piece}${piece}</v></c>`)), limits)).toBe(inCell);
  });

  it('counting the characters of a cell after its escapes were read', async () => {
    const limits = { ...LIMITS, textLength: 500 };
    const inCell = tooLarge('over 500 characters in a cell');
    const shared = (text: string) =>
      workbook(cells('<c t="s"><v>0</v></c>'), { 'xl/sharedStrings.xml': sharedStrings(`<t>${text}</t>`) });
    expect(await refusalOf(shared('_x000D_'.repeat(500)), limits)).toBe('not refused');
    expect(await refusalOf(shared('_x000D_'.repeat(501)), limits)).toBe(inCell);
    const plain = (text: string) => workbook(cells(`<c t="inlineStr"><is><t>${text}</t></is></c>`));
    expect(await refusalOf(plain('a'.repeat(500)), limits)).toBe('not refused');
    expect(await refusalOf(plain('a'.repeat(501)), limits)).toBe(inCell);
  });

  it('counting a row once even if it is read twice because its last cell is not plain', async () => {
    const twice = (text: string) => `<c><v>1</v></c><c r="F1"><v>2</v></c><c t="str"><v>${text}</v></c>`;
    const counts = { ...LIMITS, cells: 14, rows: 2, farGap: 3, farRows: 2 };
    for (const bytes of [twice('plain'), twice('not &lt;plain')].map((xml) => workbook(rows(2, xml)))) {
      expect(await refusalOf(bytes, counts)).toBe('not refused');
      expect(await refusalOf(bytes, { ...counts, cells: 13 })).toBe(tooLarge('over 13 cells'));
      expect(await refusalOf(bytes, { ...counts, rows: 1 })).toBe(tooLarge('over 1 rows'));
      expect(await refusalOf(bytes, { ...counts, farRows: 1 })).toBe(
        tooLarge('cells far to the right in over 1 rows'),
      );
    }
  });

  it('with a test case for every limit', () => {
    const tested = new Set([...CASES.map(([name]) => name), 'ratioFrom', 'farGap', ...OTHER_READERS]);
    expect(Object.keys(LIMITS).filter((name) => !tested.has(name as keyof Limits))).toEqual([]);
  });
});

describe('a hostile workbook', () => {
  it('with a part that unpacks to 40 MiB is refused before that is unpacked', async () => {
    const bomb = workbook(worksheet(' '.repeat(40 * 2 ** 20)));
    expect(bomb.length).toBeLessThan(2 ** 17);
    expect(await refusalOf(bomb)).toBe(tooLarge('a part unpacks to over 200 times its size'));
  });

  it('with a cell far to the right in each of 1,000 rows is refused', async () => {
    const far = worksheet(
      Array.from({ length: 1000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
        '',
      ),
    );
    expect(await refusalOf(workbook(far))).toBe(tooLarge('cells far to the right in over 256 rows'));
  });

  it('with one cell at the last row and column, under a merge of the whole sheet, is read', async () => {
    const last = worksheet(
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    expect(await refusalOf(workbook(last))).toBe('not refused');
  });
});
