import { NAMESPACES, rels, sharedStrings, styles, worksheet, zipOf } from '../formats/xlsx/package.ts';
import type { Hostile } from './hostile.ts';
import { partsWith, workbookWith } from './zip.ts';

const HEAD = 'MCO,RIN,MCO Tracking Number';
const TICKET = 'Molina,100200301,MADEUP-1';
const PEOPLE = ['First Name', 'Last Name', 'Phone', 'Email', 'Role'];

const many = (count: number, render: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => render(i)).join('');
const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.map(text).join('')}</row>`;
const SHARED = '<c t="s"><v>0</v></c>';
const strings = (content: string) => ({
  name: 'xl/sharedStrings.xml',
  content: sharedStrings(`<t>${content}</t>`),
});
const TABLE = row('MCO', 'RIN', 'MCO Tracking Number') + row('Molina', '100200301', 'MADEUP-1');
const merges = (count: number, render: (i: number) => string) =>
  `<mergeCells>${many(count, (i) => `<mergeCell ref="${render(i)}"/>`)}</mergeCells>`;

/** Texts of one length that differ, so that nothing is remembered from one to the next. */
const differing = (count: number, length: number, sign: string) =>
  Array.from(
    { length: count },
    (_, i) => sign.repeat(length).slice(0, length - 5) + String(i).padStart(5, '0'),
  );
const column = (header: string, cells: readonly string[]) =>
  `${HEAD},${header}\n${cells.map((cell) => `${TICKET},"${cell}"\n`).join('')}`;

/** Files of an auditor, each of which took from 20 seconds to hours. */
const FOUND: readonly Hostile[] = [
  {
    name: '250 phone numbers of 32,766 commas.xlsx',
    make: () =>
      workbookWith(
        worksheet(row(...PEOPLE) + `<row>${text('A')}${text('B')}${SHARED}</row>`.repeat(250)),
        strings(','.repeat(32_766)),
      ),
    ends: 1,
  },
  {
    name: 'a number format of 900,000 zeros.xlsx',
    make: () =>
      workbookWith(worksheet(TABLE + `<row>${text('Molina')}<c s="1"><v>1</v></c></row>`.repeat(1000)), {
        name: 'xl/styles.xml',
        content: styles('0'.repeat(900_000)),
      }),
    ends: 1,
  },
  {
    name: '100,000 merges over all columns.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          TABLE + many(3000, (i) => `<row r="${i + 3}"><c r="A${i + 3}"><v>1</v></c></row>`),
          merges(100_000, (i) => `A${(i % 3000) + 1}:XFD${(i % 3000) + 2}`),
        ),
      ),
    ends: 1,
  },
  {
    name: '50 headers of 200,000 letters.csv',
    make: () => `${HEAD},${differing(5, 200_000, 'a').join(',')}\n${TICKET}\n`,
    ends: /^row 1: One cell has more than 32,767 /,
  },
  {
    name: 'a template with merges and a far cell in each row.xlsx',
    command: ['layout', 'learn'],
    make: () =>
      workbookWith(
        worksheet(
          many(
            50,
            (i) =>
              `<row r="${i + 1}">${text('NPI')}<c r="XFD${i + 1}" t="inlineStr"><is><t>Email</t></is></c></row>`,
          ),
          merges(1000, () => 'A99:B99'),
        ),
      ),
    ends: 0,
  },
  {
    name: '300,000 line feeds.csv',
    args: ['--out', 'ready'],
    make: () => `${HEAD}\n${TICKET}\n${'\n'.repeat(300_000)}`,
    ends: 1,
  },
  {
    name: 'line feeds in cells.csv',
    args: ['--out', 'ready'],
    make: () => column('Reason', Array<string>(10).fill('\n'.repeat(30_000))),
    ends: 1,
  },
  {
    name: 'amounts as denial codes.csv',
    make: () => column('CARC / RARC Codes', Array<string>(13).fill(`1${',111'.repeat(8000)}`)),
    ends: 1,
  },
  {
    name: '60,000 distinct keys.json',
    make: () => `[${many(4, (i) => `{${many(15_000, (k) => `"k${i} ${k}":1,`)}"mco":1},`)}{"mco":"Molina"}]`,
    ends: 1,
  },
  {
    name: 'one text of 32,000 characters in 58,000 cells.xlsx',
    make: () =>
      workbookWith(
        worksheet(row(...PEOPLE) + `<row>${SHARED.repeat(13)}</row>`.repeat(4_500)),
        strings('a.b@c-d, 1 '.repeat(2_900)),
      ),
    ends: /its texts repeat to over 200 times its size/,
  },
  {
    name: '1,500 sheets of one part.xlsx',
    make: () =>
      workbookWith(worksheet(many(2_000, (i) => row(`a${(i * 7919) % 9_973}`, 'b', 'c'))), {
        name: 'xl/workbook.xml',
        content: `<workbook ${NAMESPACES}><sheets>${many(1_500, (i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="rId1"/>`)}</sheets></workbook>`,
      }),
    ends: /No row of headings was found/,
  },
];

/** Others of the same kind. */
const OTHERS: readonly Hostile[] = [
  {
    name: '60,000 distinct keys in as many tickets.json',
    make: () => `[${many(60_000, (i) => `{"k${i}":1},`)}{"mco":"Molina"}]`,
    ends: 1,
    // So many tickets take two seconds themselves.
    maxSeconds: 4,
  },
  {
    name: '50 headers of 20,000 letters.csv',
    make: () => `${HEAD},${differing(50, 20_000, 'a').join(',')}\n${TICKET}\n`,
    ends: 1,
  },
  {
    name: '50 headers of 20,000 brackets.csv',
    make: () => `${HEAD},${differing(50, 20_000, '(a ').join(',')}\n${TICKET}\n`,
    ends: 1,
  },
  {
    name: 'a header of one name 16,384 times.csv',
    make: () => `MCO${',Pt Name'.repeat(16_383)}\n${TICKET}\n`,
    ends: 1,
    maxSeconds: 3,
  },
  {
    name: '16,384 keys twice.json',
    make: () => `{"mco":"Molina"${many(2 * 16_382, (i) => `,"k${i % 16_382}":1`)}}`,
    ends: 1,
  },
  {
    name: '300,000 line feeds.json',
    args: ['--out', 'ready'],
    make: () => `[{"mco":"Molina","rin":"100200301"}${'\n'.repeat(300_000)}]`,
    ends: 1,
  },
  {
    name: 'rows in descending order below merges.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          TABLE + many(2000, (i) => `<row r="${5000 - i}"><c r="A${5000 - i}"><v>1</v></c></row>`),
          merges(10_000, () => 'A1:B2'),
        ),
      ),
    ends: /^This Excel file is damaged \(its rows are not in order\)/,
  },
  {
    name: '5,000 rows below 16,384 merged columns.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          `<row r="1">${text('MCO')}${text('RIN')}${text('NPI')}${SHARED.repeat(16_000)}</row>${many(5000, (i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`)}`,
          merges(16_000, (i) => `${letters(i + 3)}1:${letters(i + 3)}1048576`),
        ),
        strings('x'),
      ),
    ends: /^This Excel file is too large/,
  },
  ...(
    [
      ['Date of Service', '1/1 '],
      ['Denial Codes', 'CO\t'],
      ['MCO Tracking Number 2', '1-'],
      ['What Happened', 'no prior auth '],
      ['Contact Phone', '+1 - '],
      ['Contact Email', 'a@'],
      ['MCO Name', '(Il '],
      ['Billed Amount', '1,'],
    ] as const
  ).map(([header, sign]) => ({
    name: `cells of ${JSON.stringify(sign).replaceAll(/[^\w ,@+()-]/g, '')} as ${header}.csv`,
    make: () => column(header, differing(20, 32_000, sign)),
    ends: 1 as const,
  })),
];

/** Text that hardly packs, so that the rest of its part may unpack to 200 times as much. */
const filler = (length: number) => {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  };
  return `<!--${Array.from({ length }, next).join('')}-->`;
};
const abc = (i: number) =>
  Array.from('abcd', (_, at) => String.fromCharCode(97 + (Math.floor(i / 26 ** at) % 26))).join('');
const grid = (rows: number, columns: number, render: (i: number) => string) =>
  many(rows, (r) => row(...Array.from({ length: columns }, (_, c) => render(r * columns + c))));
const PERSON = ['First Name', 'Last Name', 'Email', 'NPI', 'Medicaid ID'];
const wide = (count: number) => row(...PERSON, ...Array.from({ length: count }, (_, i) => `Made up ${i}`));
const lists = (count: number, render: (i: number) => string) =>
  `<dataValidations>${many(count, render)}</dataValidations>`;
const list = (ranges: string, formula: string) =>
  `<dataValidation type="list" sqref="${ranges}"><formula1>${formula}</formula1></dataValidation>`;

/** A workbook of many sheets with the same content, each in a part of its own. */
function sheetsOf(count: number, sheet: string): Buffer {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  const part = (id: number) => `worksheets/s${id}.xml`;
  const listed = ids.map((id) => `<sheet name="S${id}" sheetId="${id}" r:id="rId${id}"/>`).join('');
  return zipOf([
    ...partsWith(
      worksheet(''),
      {
        name: 'xl/workbook.xml',
        content: `<workbook ${NAMESPACES}><sheets>${listed}</sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: rels(...ids.map((id) => [`rId${id}`, 'worksheet', part(id)] as const)),
      },
    ),
    ...ids.map((id) => ({ name: `xl/${part(id)}`, content: sheet })),
  ]);
}

/** Files like those that took from 4 seconds to over a minute, or over 700 MB, and others of the same kind. */
const LATER: readonly Hostile[] = [
  {
    name: 'long names around 20,000 tags.xlsx',
    make: () => {
      const names = Array.from({ length: 50 }, (_, i) => `${'abc'.repeat(30_000)}${i}`);
      const inner = names.map((name) => `<${name}>`).join('') + '<a/>'.repeat(20_000);
      const end = names
        .toReversed()
        .map((name) => `</${name}>`)
        .join('');
      return workbookWith(worksheet(TABLE), {
        name: 'xl/workbook.xml',
        content: `<workbook ${NAMESPACES}>${filler(90_000)}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${inner}${end}</workbook>`,
      });
    },
    ends: 1,
  },
  {
    name: '900 columns and 3,000 lists for others.xlsx',
    command: ['layout', 'learn'],
    make: () =>
      workbookWith(
        worksheet(
          wide(900),
          lists(3000, () =>
            list(
              many(60, (i) => `ZZ${i + 2} `),
              '&quot;a,b&quot;',
            ),
          ),
        ),
      ),
    ends: 0,
  },
  {
    name: '900 columns with a list of their own in 2,000 cells.xlsx',
    command: ['layout', 'learn'],
    make: () =>
      workbookWith(
        worksheet(
          wide(900) + many(2000, (i) => row('', '', '', '', '', '', `x${i}`)),
          lists(900, (i) => list(`${letters(i)}2:${letters(i)}9`, `$G$${i + 2}:$G$2000`)),
        ),
      ),
    ends: 0,
  },
  {
    name: '3,000 columns in a template.xlsx',
    command: ['layout', 'learn'],
    make: () => workbookWith(worksheet(wide(3000))),
    ends: /No row of headings was found/,
  },
  {
    name: '50 rows of 1,000 words in a template.xlsx',
    command: ['layout', 'learn'],
    make: () => workbookWith(worksheet(grid(50, 1000, (i) => `Trakcing Nmbr ${abc(i)}`))),
    ends: /No row of headings was found/,
  },
  {
    name: '180 sheets of 170,000 rows.xlsx',
    make: () => sheetsOf(180, worksheet(`${TABLE}${'<row/>'.repeat(170_000)}`)),
    ends: /^This Excel file is too large \(its parts unpack to over 200 times their size\)/,
  },
  {
    name: '60 sheets of 4,000 merges.xlsx',
    make: () =>
      sheetsOf(
        60,
        worksheet(
          TABLE,
          merges(4000, (i) => `A${i + 9}:B${i + 9}`),
        ),
      ),
    ends: /^This Excel file is too large \(over 200,000 merged cells\)/,
  },
  {
    name: '80 sheets of 50 rows of 40 words.xlsx',
    make: () => sheetsOf(80, worksheet(filler(1500) + grid(50, 40, (i) => `Trakcing Nmbr ${abc(i)}`))),
    ends: /^No row of headings was found/,
  },
  {
    name: '40 sheets of 200 rows of labels.xlsx',
    make: () => sheetsOf(40, worksheet(filler(1500) + grid(190, 30, (i) => `Clm ${abc(i)}:`))),
    ends: /^No row of headings was found/,
  },
  {
    name: '40 sheets of 300 headers that nobody knows.xlsx',
    make: () =>
      sheetsOf(
        40,
        worksheet(filler(1500) + grid(1, 300, (i) => `Zq ${abc(i)}`) + grid(300, 60, (i) => `${1000 + i}`)),
      ),
    ends: /^No row of headings was found/,
  },
  {
    name: '14,000 headers that resemble ours.csv',
    make: () => `${HEAD}${many(14_000, (i) => `,Trakcing Nmbr${abc(i)}`)}\n${TICKET}\n`,
    ends: 1,
  },
  {
    name: '15,000 names of plans.json',
    option: 'config',
    make: () =>
      JSON.stringify({
        plans: Array.from({ length: 200 }, (_, i) => ({
          name: `Made ${i}`,
          program: 'HealthChoice Illinois',
          from: '2020-01-01',
          aliases: Array.from({ length: 75 }, (_, k) => `m${i}x${k}`),
        })),
      }),
    ends: 1,
  },
];

const formsOf = (mco: string, forms: readonly string[]) =>
  JSON.stringify({ plans: [{ name: mco, trackingNumbers: forms }] });
/** Two texts by turns, in columns of ours and others. */
function repeatedTexts(rows: number, columns: number, length: number): Buffer {
  const known = [...PERSON, 'MCO', 'RIN', 'Claim Number', 'MCO Tracking Number', 'Phone', 'Denial Codes'];
  const headers = Array.from({ length: columns }, (_, i) => known[i] ?? `Zq ${abc(i)}`);
  const cells = (r: number) => many(columns, (i) => `<c t="s"><v>${(r + i) % 2}</v></c>`);
  const texts = ['a.b@c-d, 1 ', '11/12/2026 x'].map((start) => start.repeat(length / 10).slice(0, length));
  return workbookWith(worksheet(row(...headers) + many(rows, (r) => `<row>${cells(r)}</row>`)), {
    name: 'xl/sharedStrings.xml',
    content: sharedStrings(...texts.map((content) => `<t>${content}</t>`)),
  });
}

const HISTORY_HEAD = 'MCO,Claim Number,Date of Service From\nMolina,1,2026-01-01\n';
const report = (files: number) =>
  JSON.stringify({
    reportVersion: 1,
    tool: { name: 'portal-check' },
    files: Array.from({ length: files }, () => ({ file: 'sent.csv', kind: 'ticket', results: [{ row: 2 }] })),
  });

/** Files of a later test, each with what it took before. */
const LATEST: readonly Hostile[] = [
  {
    // 5.4 s
    name: 'tracking numbers of 32,700 letters for 20 forms.xlsx',
    args: ['--config', 'forms.json'],
    beside: {
      'forms.json': formsOf(
        'Molina',
        Array.from({ length: 20 }, (_, i) => `*${'a'.repeat(56)}${i}b`),
      ),
    },
    make: () =>
      workbookWith(
        worksheet(
          row('MCO', 'RIN', 'MCO Tracking Number') +
            `<row>${text('Molina')}${text('100200301')}${SHARED}</row>`.repeat(12),
        ),
        strings('a'.repeat(32_700)),
      ),
    ends: 1,
  },
  ...(
    [
      // 5 s, up to 456 MB
      ['two texts of 32,000 characters by turns in 20 columns', 12, 20, 32_000],
      // 5.9 s
      ['texts under 1,000 characters in 20 columns', 400, 20, 950],
      // 4.0 s
      ['texts under 1,000 characters in 1,500 columns', 5, 1500, 950],
    ] as const
  ).map(([name, rows, columns, length]) => ({
    name: `${name}, as many as may be.xlsx`,
    make: () => repeatedTexts(rows, columns, length),
    ends: 1 as const,
  })),
  {
    name: 'two texts of 32,000 characters by turns in 96 rows.xlsx',
    make: () => repeatedTexts(96, 20, 32_000),
    ends: /its texts repeat to over 200 times its size/,
  },
  {
    // 15 s, 249 MB
    name: '8,000 rows without 998 required cells.csv',
    args: ['--layout', 'required.json'],
    beside: {
      'required.json': JSON.stringify({
        kind: 'ticket',
        columns: [
          { header: 'MCO' },
          { header: 'RIN' },
          ...Array.from({ length: 998 }, (_, i) => ({ header: `x${i}`, required: true })),
        ],
      }),
    },
    make: () => `MCO,RIN${many(998, (i) => `,x${i}`)}\n${'a,b\n'.repeat(8000)}`,
    ends: 1,
    // So many rows and findings take over a second themselves.
    maxSeconds: 4,
  },
  ...(
    [
      // 20 s, 744 MB
      ['28 MB', 2_800_000, /too large \(a part of over 8,388,608 bytes\)/],
      ['7 MB', 700_000, 1],
    ] as const
  ).map(
    ([size, tags, ends]): Hostile => ({
      name: `12 people in a template with ${size} after its rows.csv`,
      args: ['--layout', 'template.json', '--out', 'ready', '--max-individuals', '1'],
      beside: {
        'official.xlsx': () =>
          workbookWith(worksheet(row(...PERSON), filler(220_000) + '<a b="c"/>'.repeat(tags))),
        'template.json': JSON.stringify({
          workbook: 'official.xlsx',
          headerRow: 1,
          columns: PERSON.map((header) => ({ header })),
        }),
      },
      make: () =>
        `${PERSON}\n${many(12, (i) => `Made,Up${abc(i)},m${i}@up.example,1234567893,1112223330${10 + i}\n`)}`,
      ends,
    }),
  ),
  {
    // 3.7 s
    name: '40,000 rows below 997 merged columns.xlsx',
    make: () =>
      workbookWith(
        worksheet(
          row('MCO', 'RIN', 'MCO Tracking Number') +
            `<row r="2">${text('Molina')}${text('1')}${text('2')}${SHARED.repeat(997)}</row>` +
            many(40_000, (i) => `<row r="${i + 3}"><c><v>1</v></c></row>`),
          merges(997, (i) => `${letters(i + 3)}2:${letters(i + 3)}99999`),
        ),
        strings('x'),
      ),
    ends: /too large \(over 2,[\d,]+ cells filled by merged ones\)/,
  },
  {
    // 4.0 s
    name: '200 lists over 1,000 columns of 3,000 rows.xlsx',
    command: ['layout', 'learn'],
    make: () =>
      workbookWith(
        worksheet(
          wide(200) + many(3000, (r) => `<row>${text(`x${r}`)}<c r="ALM${r + 2}" t="s"><v>0</v></c></row>`),
          lists(200, (i) => list(`${letters(i + 5)}2:${letters(i + 5)}9`, `$ZZ$${i + 2}:$ALM$1048576`)),
        ),
        strings('x'),
      ),
    ends: 0,
  },
  {
    name: '1,000 times one history.json',
    option: 'config',
    beside: { 'sent.csv': HISTORY_HEAD + '\n'.repeat(40_000) },
    make: () => JSON.stringify({ history: Array<string>(1000).fill('sent.csv') }),
    ends: 1,
  },
  {
    name: 'a report on one file 1,000 times.json',
    option: 'history',
    beside: { 'sent.csv': HISTORY_HEAD + '\n'.repeat(40_000) },
    make: () => report(1000),
    ends: 1,
  },
];

function letters(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Small files that are legal, or nearly, and cost far more than their size if anything is worse than linear. */
export const SMALL: readonly Hostile[] = [...FOUND, ...OTHERS, ...LATER, ...LATEST].map((file) => ({
  maxSeconds: 2,
  ...file,
}));
