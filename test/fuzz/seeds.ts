import { REGISTRATION } from '../../src/core/fields/registration.ts';
import { TICKET } from '../../src/core/fields/ticket.ts';
import type { Dictionary } from '../../src/core/model/field.ts';
import { sharedStrings, styles, worksheet } from '../formats/xlsx/package.ts';
import { VALID_REGISTRATION, VALID_TICKET } from '../support/rows.ts';
import { acknowledgment, claim, interchange, remittance } from '../support/x12.ts';

const DICTIONARIES = [
  [REGISTRATION as Dictionary, VALID_REGISTRATION],
  [TICKET as Dictionary, VALID_TICKET],
] as const;

/** Texts that have a meaning in some cell; all made up. */
const CELLS = [
  'n/a',
  'yes',
  'no',
  'EXAMPLE',
  '02/29/2026',
  '13/31/26',
  '15-Oct-26',
  'Oct 15, 2026',
  '46305',
  '-1',
  '1e400',
  '1.00E+11',
  '123456789012345678',
  '00012345',
  '100200301',
  '10-0200301',
  'upheld',
  'offered but not done',
  'fee-for-service',
  'Aetna Better Health',
  'BCBSIL',
  'CO-50;A1 39',
  '@x.example',
  "'=1+1",
  '=HYPERLINK("x")',
  '\u202e',
  '\u001b[31m',
  '\u00a0',
  '\u0661\u0662',
  '\ud83d\ude00',
  '\u2028',
  '__proto__',
  'constructor',
  'toString',
];

const NAMES = DICTIONARIES.flatMap(([{ fields }]) => fields.map((field) => field.name));
const HEADERS = DICTIONARIES.flatMap(([{ fields }]) =>
  fields.flatMap((field) => [field.header, ...field.aliases]),
);

export const CSV_TOKENS = [
  ...CELLS,
  ...HEADERS,
  ...NAMES,
  'sep=;\n',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r\n',
  '\r',
  '\n,,\n',
];
export const JSON_TOKENS = [
  ...[...CELLS, ...NAMES].flatMap((text) => [text, JSON.stringify(text)]),
  ...[
    '{',
    '}',
    '[',
    ']',
    '[[',
    '{"a":',
    ',',
    ':',
    'null',
    'true',
    'false',
    '-0',
    '1e999',
    '"tickets":[',
    '\n',
  ],
  ...[
    '\\u0000',
    '\\ud800',
    '"\\',
    '//',
    '/*',
    '{}',
    '[]',
    '"columns":[',
    '"header":"x",',
    '"required":true,',
  ],
  ...[
    '"rules":{',
    '"set":"off"',
    '"reason":"x"',
    'ticket/too-early',
    '"results":[',
    '"findings":[',
    '"row":1,',
  ],
];
export const X12_TOKENS = [
  ...['*', ':', '~', '^', '\r\n', '\x1c', '\x1d', '\x1a', '\0', '***', '~~', '\ufeff'],
  ...['ISA*', 'GS*HP*', 'ST*835*0001~', 'SE*2*0001~', 'GE*1*1~', 'IEA*1*000000001~', 'LX*1~'],
  ...['CLP*A*22*-1*-1**MC*B~', 'CLP*A*1*1e9*.~', 'SVC*HC:1*1*0~', 'CAS*CO*45*1*1*16*-1~', 'CAS*PR*1~'],
  ...['NM1*QC*1~', 'NM1*74*1******C*100200300~', 'N1*PR*MEDICARE~', 'PLB*1*20261231*WO:1*9999999999999~'],
  ...[
    'DTM*232*20260230~',
    'REF*G1~',
    'LQ*HE*N54~',
    'MOA***MA01~',
    'HL*1**20*1~',
    'HL*9*8*PT~',
    'STC*A3:21*****~',
  ],
];
export const XML_TOKENS = [
  ...CELLS,
  ...[
    '<row>',
    '</row>',
    '<row r="1048576">',
    '<c>',
    '<c r="XFD1">',
    '</c>',
    '<v>',
    '</v>',
    '<is><t>',
    '</t></is>',
  ],
  ...[
    't="s"',
    't="str"',
    't="b"',
    't="e"',
    't="d"',
    't="n"',
    's="1"',
    'r="A0"',
    'r="1"',
    'r=""',
    ' hidden="1"',
  ],
  ...[
    '<si>',
    '</si>',
    '<r>',
    '<rPh>',
    '<f t="shared" si="0"/>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<x:',
    'xmlns=',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
    '&#x110000;',
    '&#xd800;',
    '&amp;',
    '_x000D_',
    '_xD800_',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    'encoding="UTF-16"',
    'encoding="x"',
    '\ufeff',
    '"',
    "'",
    '/',
  ],
  ...['Target="../../../x"', 'TargetMode="External"', 'state="veryHidden"', 'date1904="1"', 'numFmtId="14"'],
  ...[
    'formatCode="[$-409]yyyy;@"',
    'formatCode="00000"',
    'formatCode="[h]:mm"',
    '999999999999999999999',
    '-1',
    '1e9',
  ],
];

/** Small tables with headers and one or two valid rows, so that a change often reaches a rule. */
export function csvSeeds(delimiter: string): Buffer[] {
  const line = (cells: readonly string[]) => cells.join(delimiter);
  return DICTIONARIES.flatMap(([{ fields }, valid]) => {
    const all = Object.entries(valid).filter(([, text]) => text !== '');
    const header = (name: string) => fields.find((field) => field.name === name)?.header ?? name;
    const table = (entries: readonly (readonly [string, string])[], copies: number) => {
      const row = line(entries.map(([, text]) => (text.includes(delimiter) ? `"${text}"` : text)));
      return Buffer.from(
        `${[line(entries.map(([name]) => header(name))), ...Array(copies).fill(row)].join('\r\n')}\r\n`,
      );
    };
    const pieces = [0, 6, 12, 18, 24]
      .map((start) => all.slice(start, start + 7))
      .filter((piece) => piece.length > 0);
    return pieces.flatMap((piece) => [table(piece, 1), table(piece, 2)]);
  });
}

/** Remittances and acknowledgments, so that a change often reaches a reader of loops. */
export function x12Seeds(): Buffer[] {
  const paid = claim({ number: 'MADEUP-CLM-0002', paid: '240', lines: [['240', '240', 'LQ*HE*N54']] });
  const reversal = claim({ status: '22', charge: '-240', lines: [['-240', '0', 'CO*197*-240']] });
  const sets = [remittance({ claims: [claim(), paid, reversal], after: ['PLB*1*20261231*WO:1*5'] })];
  return [
    interchange(sets),
    interchange(sets, { lineBreak: '', element: '|', segment: '\n' }),
    interchange([acknowledgment(['A3:21:40|uRECIPFE', 'A1:20'])]),
    interchange([...sets, acknowledgment(['A7:1'])]) + interchange(sets),
  ].map((text) => Buffer.from(text));
}

export function jsonSeeds(): Buffer[] {
  const some = Object.fromEntries(Object.entries(VALID_TICKET).filter(([, text]) => text !== ''));
  const few = {
    mco: 'Meridian',
    rin: 100200301,
    disputeFiledOn: '2026-10-10',
    dualEligible: false,
    x: [1, { y: null }],
  };
  return [some, [some], { tickets: [few, some], note: 'x' }, few, [few, few, few], []].map((value) =>
    Buffer.from(JSON.stringify(value)),
  );
}

export function lineSeeds(): Buffer[] {
  const few = { mco: 'Molina', rin: '100200301', disputeFiledOn: '10/10/2026', trackingNumber: 'MADEUP-1' };
  return [
    Buffer.from(`${JSON.stringify(few)}\n${JSON.stringify(few)}\n`),
    Buffer.from(JSON.stringify(VALID_TICKET)),
  ];
}

/** The parts of small workbooks to change. */
export function xlsxSeeds(): { sheet: string; others: Record<string, string> }[] {
  const strings = sharedStrings(
    '<t>Medicaid ID</t>',
    '<r><t>First</t></r><r><t> Name</t></r>',
    '<t>a&amp;_x000D_</t>',
  );
  const tables = DICTIONARIES.map(([{ fields }, valid]) => {
    const cells = (row: number, texts: readonly string[]) =>
      `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const values = Object.values(valid as Record<string, string>);
    return worksheet(
      cells(
        1,
        fields.map((field) => field.header),
      ) + cells(2, values),
    );
  });
  const odd =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>1</f><v>Email</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2" s="2"><v>12345</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><v>46305.5</v></c></row>' +
    '<row r="9" ht="12"><c r="A9" t="e"><v>#N/A</v></c><c r="D9" t="d"><v>2026-10-10T00:00:00</v></c></row><row r="10"/>';
  const merged = worksheet(odd, '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>');
  const others = {
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': styles(14, '00000', '[h]:mm', 'yyyy\\-mm'),
  };
  return [...tables, merged].map((sheet) => ({ sheet, others }));
}

export function layoutSeeds(): Buffer[] {
  const columns = REGISTRATION.fields.map(({ header, name }) => ({ header, field: name, required: true }));
  return [
    {
      columns: [
        { header: 'Medicaid ID' },
        { header: 'Fax', required: true, aliases: ['Fax No'], choices: ['a', 'b'] },
      ],
    },
    {
      kind: 'registration',
      workbook: 'x.xlsx',
      sheet: 'Sheet1',
      headerRow: 3,
      headerRows: 2,
      firstRow: 5,
      columns,
    },
    { kind: 'ticket', columns: TICKET.fields.map(({ header }) => ({ header })) },
  ].map((value) => Buffer.from(JSON.stringify(value)));
}

export function configSeeds(): Buffer[] {
  return [
    {
      failOn: 'review',
      closedDays: ['2026-12-24'],
      rules: { 'ticket/too-early': { set: 'off', reason: 'x' } },
    },
    { $schema: 'x', layout: 'a', roster: 'b', history: ['c'], rules: { 'ticket/similar-complaints': 'off' } },
    {},
  ].map((value) => Buffer.from(JSON.stringify(value)));
}

/** JSON reports of an earlier run. */
export function baselineSeeds(): Buffer[] {
  const finding = {
    rule: 'ticket/too-early',
    outcome: 'closed',
    field: 'disputeFiledOn',
    column: null,
    cell: null,
  };
  const files = [
    {
      file: '-',
      kind: 'ticket',
      records: 1,
      results: [{ record: 1, row: 1, findings: [finding] }],
      findings: [],
    },
  ];
  const report = { reportVersion: 1, asOf: '2026-11-24', files };
  return [
    Buffer.from(JSON.stringify(report)),
    Buffer.from(`${JSON.stringify({ file: '-', row: 1, findings: [] })}\n${JSON.stringify(report)}`),
  ];
}
