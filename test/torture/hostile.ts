import { NAMESPACES, partsOf, sharedStrings, worksheet, zipOf } from '../formats/xlsx/package.ts';
import { SMALL } from './small.ts';
import { partsWith, repeated, workbookWith, zip64 } from './zip.ts';

/** A hostile file and how the program must end on it. */
export interface Hostile {
  /** A description, used as the file name. */
  name: string;
  make: () => Buffer | string;
  /** The error message without the file's name, or the exit status if the file is legal. */
  ends: RegExp | 0 | 1;
  /** The option that the file is passed to, if it is not the input. */
  option?: string;
  /** Other files in the folder, by name. */
  beside?: Readonly<Record<string, string | (() => Buffer)>>;
  /** Other arguments before the file; default: it is checked. */
  command?: readonly string[];
  /** Other arguments after the file. */
  args?: readonly string[];
  /** Maximum seconds of processor time, in all threads. */
  maxSeconds?: number;
  /** Maximum megabytes of memory, if more than for other files. */
  maxMegabytes?: number;
  /** Set if it is small enough for every run of the tests. */
  quick?: true;
}

const MIB = 2 ** 20;
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const START = `<worksheet ${NAMESPACES}><sheetData>`;
const END = '</sheetData></worksheet>';
const HEAD = 'MCO,RIN,MCO Tracking Number\n';
const TOO_LARGE = (what: string) => new RegExp(`^This Excel file is too large \\(${what}\\)`);
const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.map(text).join('')}</row>`;
const TABLE = row('MCO', 'RIN', 'MCO Tracking Number') + row('Molina', '100200301', 'MADEUP-1');
const small = worksheet(TABLE);
const far = (r: number) => `<row r="${r}"><c r="XFD${r}"><v>1</v></c></row>`;
const many = (count: number, render: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => render(i)).join('');

/** Workbooks that take far more memory or time than their size suggests. */
const WORKBOOKS: Hostile[] = [
  {
    name: 'a sheet that unpacks to 1 GB.xlsx',
    make: () => workbookWith('', repeated(SHEET, ' '.repeat(MIB), 1024, [START, END])),
    ends: TOO_LARGE('a part unpacks to over 200 times its size'),
  },
  {
    name: 'a sheet that unpacks to 1 GB and says that it does not.xlsx',
    make: () => workbookWith('', { ...repeated(SHEET, ' '.repeat(MIB), 1024, [START, END]), size: 100_000 }),
    ends: /a part is longer than its zip says/,
  },
  {
    name: 'a sheet of 500 MB of rows that packs like a real one.xlsx',
    make: () => workbookWith('', repeated(SHEET, noisyRows(), 500, [START + TABLE, END])),
    ends: TOO_LARGE('over 1,048,576 rows'),
  },
  {
    name: 'shared strings that unpack to 1 GB.xlsx',
    make: () =>
      workbookWith(small, repeated(STRINGS, `<si><t>${'x'.repeat(MIB)}</t></si>`, 1024, ['<sst>', '</sst>'])),
    ends: TOO_LARGE('a part of over 268,435,456 bytes'),
  },
  {
    name: 'twelve million empty shared strings.xlsx',
    make: () =>
      workbookWith(small, repeated(STRINGS, '<si><t/></si>'.repeat(10_000), 1200, ['<sst>', '</sst>'])),
    ends: TOO_LARGE('a part unpacks to over 200 times its size'),
  },
  {
    name: 'one shared text of 2 MB in many runs.xlsx',
    make: () =>
      workbookWith(small, {
        name: STRINGS,
        content: sharedStrings(many(2100, (i) => `<r><t>${String(i).repeat(250)}</t></r>`)),
        stored: true,
      }),
    ends: TOO_LARGE('over 1,000,000 characters in a cell'),
  },
  {
    name: '1,048,576 formatted empty rows.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          TABLE.replaceAll('<row>', '<row s="1">') +
            many(1_048_574, (i) => `<row r="${i + 3}" s="${i % 97}" customFormat="1" ht="15"/>`),
        ),
      ),
    ends: 1,
  },
  {
    name: 'a header of 16,384 columns.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          row('MCO', 'RIN', ...Array.from({ length: 16_382 }, (_, i) => `Made up ${i}`)) +
            row('Molina', '100200301'),
        ),
      ),
    ends: 1,
  },
  {
    name: 'a cell in the column after the last.xlsx',
    make: () => workbookWith(worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    ends: TOO_LARGE('over 16,384 columns'),
    quick: true,
  },
  {
    name: 'the last row alone.xlsx',
    make: () => workbookWith(worksheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
    ends: /^No row of headings was found/,
    quick: true,
  },
  {
    name: 'the row after the last.xlsx',
    make: () => workbookWith(worksheet('<row r="1048577"/>')),
    ends: TOO_LARGE('over 1,048,576 rows'),
    quick: true,
  },
  {
    name: 'a far cell in each row.xlsx',
    make: () => workbookWith(worksheet(TABLE + many(5000, (i) => far(i + 3)))),
    ends: TOO_LARGE('cells far to the right in over 256 rows'),
    quick: true,
  },
  {
    name: 'merged cells without end.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          TABLE,
          `<mergeCells>${many(300_000, (i) => `<mergeCell ref="A${i + 9}:XFD1048576"/>`)}</mergeCells>`,
        ),
      ),
    ends: TOO_LARGE('over 200,000 merged cells'),
  },
  {
    name: '100,000 nested elements.xlsx',
    make: () => workbookWith(START + '<a>'.repeat(100_000)),
    ends: TOO_LARGE('over 64 elements within another'),
    quick: true,
  },
  {
    name: 'entities that grow.xlsx',
    make: () =>
      workbookWith(
        `<!DOCTYPE x [<!ENTITY a "aaaa">${many(9, (i) => `<!ENTITY b${i} "${i ? `&b${i - 1};`.repeat(10) : '&a;'}">`)}]>${START}<row><c t="str"><v>&b8;</v></c></row>${END}`,
      ),
    ends: /^This file has a DTD in it/,
    quick: true,
  },
  {
    name: 'an entity that reads a file.xlsx',
    make: () =>
      workbookWith(
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${START}<row><c t="str"><v>&a;</v></c></row>${END}`,
      ),
    ends: /^This file has a DTD in it/,
    quick: true,
  },
  {
    name: 'a tag of 2 MB.xlsx',
    make: () => workbookWith(`${START}<row ${many(130_000, (i) => `a${i}="${i}" `)}/>${END}`),
    ends: TOO_LARGE('over 1,000,000 characters in one place'),
  },
  {
    name: '20,000 sheets.xlsx',
    make: () =>
      workbookWith(small, {
        name: 'xl/workbook.xml',
        content: `<workbook ${NAMESPACES}><sheets>${'<sheet name="A" r:id="rId1"/>'.repeat(20_000)}</sheets></workbook>`,
      }),
    ends: TOO_LARGE('too many sheets'),
    quick: true,
  },
  {
    name: '5,000 sheets that are one part.xlsx',
    make: () =>
      workbookWith(small, {
        name: 'xl/workbook.xml',
        content: `<workbook ${NAMESPACES}><sheets>${many(5000, (i) => `<sheet name="A${i}" r:id="rId1"/>`)}</sheets></workbook>`,
      }),
    ends: 1,
  },
];

/** About 1 MB of rows without row numbers, compressed to about a fifteenth. */
function noisyRows(): string {
  return many(24_000, (i) => `<row ht="${(i * 7919) % 10_007}.${(i * 104_729) % 9973}" s="${i % 97}"/>`);
}

const ZIPS: Hostile[] = [
  {
    name: 'parts that overlap.xlsx',
    make: () => zipOf(partsOf(small).map((part) => ({ ...part, offset: 0 }))),
    ends: /parts overlap in the zip/,
    quick: true,
  },
  {
    name: 'sizes that lie.xlsx',
    make: () => zipOf(partsOf(small).map((part) => ({ ...part, size: 10 }))),
    ends: /a part is longer than its zip says/,
    quick: true,
  },
  {
    name: 'a size of 4 GB.xlsx',
    make: () => zipOf(partsOf(small).map((part) => ({ ...part, size: 0xfffffffe }))),
    ends: /^This Excel file is too large/,
    quick: true,
  },
  {
    name: 'names that climb.xlsx',
    make: () => workbookWith(small, { name: '../../../../tmp/climbs.xml', content: 'x' }),
    ends: 1,
    quick: true,
  },
  {
    name: 'names with backslashes.xlsx',
    make: () => zipOf(partsOf(small).map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))),
    ends: 1,
    quick: true,
  },
  {
    name: 'names from the root and a drive.xlsx',
    make: () => workbookWith(small, { name: '/etc/x', content: 'x' }, { name: 'C:\\x', content: 'x' }),
    ends: 1,
    quick: true,
  },
  {
    name: 'one name twice.xlsx',
    make: () => zipOf([...partsOf(small), { name: SHEET, content: small }]),
    ends: /the zip has one part twice/,
    quick: true,
  },
  {
    name: 'a part with a password.xlsx',
    make: () => zipOf(partsOf(small).map((part) => ({ ...part, flags: 1 }))),
    ends: /^This file has a password/,
    quick: true,
  },
  {
    name: 'an unknown method.xlsx',
    make: () => zipOf(partsOf(small).map((part) => ({ ...part, method: 93 }))),
    ends: /^This file is packed in a way that Excel/,
    quick: true,
  },
  {
    name: 'ZIP64 without its record.xlsx',
    make: () => zip64(workbookWith(small), true),
    ends: /its zip directory is cut off or unreadable/,
    quick: true,
  },
  {
    name: 'ZIP64 sizes without their field.xlsx',
    make: () => zip64(workbookWith(small), false),
    ends: /^This Excel file is /,
    quick: true,
  },
  {
    name: '60,000 parts.xlsx',
    make: () =>
      zipOf(
        partsWith(
          small,
          ...Array.from({ length: 60_000 }, (_, i) => ({ name: `x/${i}`, content: '', stored: true })),
        ),
      ),
    ends: TOO_LARGE('over 10,000 parts'),
  },
  {
    name: 'a directory without a file.xlsx',
    make: () => workbookWith(small).subarray(-300),
    ends: /^This (?:Excel file is damaged|is not |file is not )/,
    quick: true,
  },
  {
    name: 'a name of 65,535 bytes.xlsx',
    make: () => workbookWith(small, { name: 'x/'.repeat(32_767), content: '' }),
    ends: 1,
    quick: true,
  },
];

const TEXTS: Hostile[] = [
  {
    name: '100 MB in one line.csv',
    make: () => Buffer.alloc(100 * MIB, 'x'),
    ends: /^row 1: The row is longer than 1 MiB/,
  },
  {
    name: '100 MB of commas.csv',
    make: () => Buffer.alloc(100 * MIB, ','),
    ends: /^row 1: The row is longer than 1 MiB/,
  },
  {
    name: '100 MB in one quote.csv',
    make: () => Buffer.concat([Buffer.from(`${HEAD}"`), Buffer.alloc(100 * MIB, 'x\n')]),
    ends: /^row 2: The row is longer than 1 MiB/,
  },
  {
    name: '100 MB of quotes.csv',
    make: () => Buffer.concat([Buffer.from(HEAD), Buffer.alloc(100 * MIB, '"')]),
    ends: /^row 2: /,
  },
  {
    name: '50 million blank lines.csv',
    make: () => Buffer.concat([Buffer.from(HEAD), Buffer.alloc(50_000_000, '\n')]),
    ends: /^row 1048577: The file has more than 1,048,576 rows/,
  },
  {
    name: 'a cell of a million letters.csv',
    make: () => `${HEAD}Molina,1,${'x'.repeat(1_010_000)}\n`,
    ends: /^row 2: One cell has more than 32,767 /,
    quick: true,
  },
  {
    name: '20,000 columns.csv',
    make: () => `${HEAD}${','.repeat(20_000)}\n`,
    ends: /^row 2: The row has more than 16,384 /,
    quick: true,
  },
  {
    name: 'a header of 16,384 columns.csv',
    make: () => `MCO,RIN${many(16_382, (i) => `,Made up ${i}`)}\nMolina,100200301\n`,
    ends: 1,
  },
  {
    name: 'a header of one column 16,384 times.csv',
    make: () => `MCO${',RIN'.repeat(16_383)}\nMolina,100200301\n`,
    ends: 1,
  },
  { name: 'NUL bytes.csv', make: () => Buffer.alloc(MIB), ends: /^This file is not text/, quick: true },
  {
    name: 'control characters in a header.csv',
    make: () => `MCO,RIN,\u001b[2J\u202e\u0007 1\nMolina,100200301,x\n`,
    ends: 1,
    quick: true,
  },
  {
    name: '10 MB of nested lists.json',
    make: () => '['.repeat(10 * MIB),
    ends: /^line 1, column \d+: /,
  },
  {
    name: '10 MB of nested objects.json',
    make: () => '{"a":'.repeat(2 * MIB),
    ends: /more than 64 levels deep/,
  },
  {
    name: '10 MB of lists in a ticket.json',
    make: () => `[{"mco":${'['.repeat(10 * MIB)}`,
    ends: /more than 64 levels deep/,
  },
  {
    name: 'over 128 MiB.json',
    make: () => Buffer.alloc(129 * MIB, '{"mco":1}'),
    ends: /^This file is larger than 128 MiB/,
  },
  {
    name: '100,000 keys.json',
    make: () => `{${many(100_000, (i) => `"k${i}":1,`)}"mco":1}`,
    ends: /more than 16,384 keys. Remove some./,
  },
  { name: 'one key 500,000 times.json', make: () => `{"rin":1${',"mco":1'.repeat(500_000)}}`, ends: 1 },
  {
    name: 'a text of 10 MB.json',
    make: () => `{"mco":"${'x'.repeat(10 * MIB)}"}`,
    ends: /more than 32,767 characters. Make it shorter./,
  },
  {
    name: 'a number of 900,000 digits.json',
    make: () => `{"mco":"Molina","rin":${'9'.repeat(900_000)}}`,
    ends: /more than 32,767 characters. Make it shorter./,
    quick: true,
  },
  {
    name: 'keys of prototypes.json',
    make: () => '{"mco":"Molina","__proto__":{"x":1},"constructor":1,"toString":"a"}',
    ends: 1,
    quick: true,
  },
  {
    name: 'two million records.json',
    make: () => `[${'{"mco":1},'.repeat(2 * MIB)}{"mco":1}]`,
    maxMegabytes: 1000,
    ends: /more than 1,048,576 tickets/,
  },
  {
    name: '100 MB in one line.ndjson',
    make: () => Buffer.alloc(100 * MIB, '{"mco":1,'),
    ends: /^line 1: This line is longer than 1 MiB/,
  },
  {
    name: '50 million blank lines.ndjson',
    make: () => Buffer.concat([Buffer.from('{"mco":1}\n'), Buffer.alloc(50_000_000, '\n')]),
    ends: 1,
  },
];

/** Files for options. */
const OTHERS: Hostile[] = [
  ...['layout', 'config'].flatMap((option): Hostile[] => [
    {
      name: `${option} of nested lists.json`,
      option,
      make: () => '['.repeat(MIB - 1),
      ends: /^line 1, column 65: This goes more than 64 /,
      quick: true,
    },
    {
      name: `${option} of closed nested lists.json`,
      option,
      make: () => `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
      ends: /^line 1, column 65: This goes more than 64 /,
      quick: true,
    },
    {
      name: `${option} over 1 MiB.json`,
      option,
      make: () => Buffer.alloc(MIB + 1, ' '),
      ends: /^This file is larger than 1 MiB/,
      quick: true,
    },
  ]),
  {
    name: 'layout of half a million faults.json',
    option: 'layout',
    make: () => `{"columns":[1${',1'.repeat(500_000)}]}`,
    ends: /^columns: Type at most 1000 entries\./,
  },
  {
    name: 'layout of 30,000 columns.json',
    option: 'layout',
    make: () => `{"columns":[{"header":"x"}${many(30_000, (i) => `,{"header":"Col ${i}"}`)}]}`,
    ends: /^columns: Type at most 1000 entries\./,
  },
  {
    name: 'config of 30,000 rules.json',
    option: 'config',
    make: () => `{"rules":{"a":"off"${many(30_000, (i) => `,"ticket/too-earl${i}":"off"`)}}}`,
    ends: /^rules\["a"\]: There is no such rule\./,
  },
  {
    name: 'config of 100,000 names.json',
    option: 'config',
    make: () => `{"a":1${many(60_000, (i) => `,"failOn${i}":1`)}}`,
    ends: /^This is not a settings file\. /,
  },
  {
    name: 'roster of one line.csv',
    option: 'roster',
    make: () => Buffer.alloc(20 * MIB, 'x'),
    ends: /^row 1: The row is longer than 1 MiB/,
  },
  {
    name: 'history of nested lists.json',
    option: 'history',
    make: () => '['.repeat(10 * MIB),
    ends: /^line 1, column /,
  },
  {
    name: 'baseline of nested lists.json',
    option: 'baseline',
    make: () => '['.repeat(10 * MIB),
    ends: /^This is not a portal-check report/,
  },
  {
    name: 'baseline of closed lists.json',
    option: 'baseline',
    make: () => `${'['.repeat(5 * MIB)}${']'.repeat(5 * MIB)}`,
    ends: /^This is not a portal-check report/,
  },
  {
    name: 'baseline over 128 MiB.json',
    option: 'baseline',
    make: () => Buffer.alloc(129 * MIB, '{'),
    ends: /^This file is larger than 128 MiB/,
  },
];

/** All hostile files. */
export const HOSTILE: readonly Hostile[] = [...WORKBOOKS, ...ZIPS, ...TEXTS, ...OTHERS, ...SMALL];
