import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { VALID_REGISTRATION, VALID_TICKET } from './rows.ts';

export type Cells = Readonly<Record<string, string>>;

/** A value as staff may type it. */
const messy = (text: string) =>
  fc.constantFrom(
    text,
    text,
    text,
    ` ${text}`,
    `${text}\u00a0`,
    `\u200b${text}`,
    text.replaceAll(' ', '  '),
    text.replaceAll('-', '\u2013'),
    text.toUpperCase(),
    `'${text}`,
    ` '${text}`,
    `=${text}`,
    `-${text}`,
    '',
    'n/a',
  );

const OTHER_VALUES: Readonly<Record<string, readonly string[]>> = {
  mco: ['Meridian', 'aetna', 'BCBS-IL', 'Made-Up Plan', 'Molina Healthcare'],
  program: ['HCI', 'ffs', 'FIDE-SNP'],
  serviceFrom: ['9/1/26', '15/10/2026', '46266', 'Sep 1, 2026'],
  disputeFiledOn: ['10/10/2026', '10-Oct-26', '2026-10-10 08:00', '2026-11-20'],
  dualEligible: ['N', 'FALSE', '0', 'perhaps'],
  contactPhone: ['312.555.0101', '+13125550101', '312-555-0101 x4'],
  phone: ['312.555.0101', '+1 312 555 0101'],
  npi: ['1234-567-893', '1234567898'],
  rin: ['100 200 301', '100-20-0301', '12345678'],
  taxId: ['111222333', '111-22-2333'],
  category: ['underpayment', 'Under-payment', 'timely filing', ''],
  description: ['two\r\nlines', ' one \n\n two ', '=HYPERLINK("x")', '@SUM(1)'],
  role: ['Provider', 'BILLING-STAFF', 'janitor'],
};

/** A row whose fields are mostly valid, and a column that is not a field. */
function rowOf(valid: Cells): fc.Arbitrary<Cells> {
  const fields = Object.fromEntries(
    Object.entries(valid).map(([name, text]) => [
      name,
      fc.oneof(
        { weight: 30, arbitrary: fc.constant(text) },
        { weight: 2, arbitrary: messy(text) },
        { weight: 2, arbitrary: fc.constantFrom(text, ...(OTHER_VALUES[name] ?? [])) },
      ),
    ]),
  );
  const note = fc.oneof(
    fc.constantFrom(
      '',
      'a note',
      '=1+1',
      '-12.50',
      '+13125550100',
      '\tx',
      "'=x",
      '-0012',
      '  blanks  ',
      '00012',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[\r\n]/.test(text)),
  );
  return fc.record({ ...fields, note });
}

const SAMPLES = { ticket: VALID_TICKET, registration: VALID_REGISTRATION } satisfies Record<Kind, Cells>;
/** A few rows of a kind. */
export const rowsOf = (kind: Kind) =>
  fc.array(rowOf(SAMPLES[kind]), { minLength: 1, maxLength: 6 }).map((rows) => rows.map(distinct));

/** Gives every row its own claim and person, so that few are duplicates. */
function distinct(row: Cells, i: number): Cells {
  const { claimNumber, email } = row;
  return {
    ...row,
    ...(claimNumber && { claimNumber: `${claimNumber}${i}` }),
    ...(email && { email: email.replace('maren', `maren${i}`) }),
  };
}

/** The names of all fields with their headers, and a column that is not a field. */
export function headersOf(kind: Kind): { names: string[]; headers: string[] } {
  const { fields } = getDictionary(kind);
  return {
    names: [...fields.map(({ name }) => name as string), 'note'],
    headers: [...fields.map(({ header }) => header), 'Own note'],
  };
}

/** The records of a .json or .ndjson file. */
export function readJsonRecords(path: string): Record<string, unknown>[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return JSON.parse(text) as Record<string, unknown>[];
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
