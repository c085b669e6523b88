import type { CHECKED_FIELD } from '../../src/core/fields/checked.ts';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { RegistrationField } from '../../src/core/fields/registration.ts';
import type { TicketField } from '../../src/core/fields/ticket.ts';
import type { Context } from '../../src/core/model/context.ts';
import type {
  CellFact,
  GridInput,
  RawRecord,
  RawRow,
  RawSheet,
  RecordsInput,
} from '../../src/core/model/input.ts';
import type { Day, Kind } from '../../src/core/model/vocabulary.ts';
import { findFullNoticeInForce } from '../../src/core/portal/find-notice.ts';
import { BUILT_IN_PLANS } from '../../src/core/portal/plan-directory.ts';
import type { ExampleFile } from '../../src/core/rules/rule.ts';
import { parseDay } from '../../src/core/values/date-text.ts';
import { foldHeader } from '../../src/core/values/text.ts';

/** The as-of day of all examples. */
export const AS_OF = '2026-11-24';

/** A cell as text, or as text and a fact that the reader noted. */
export type TestCell = string | readonly [string, CellFact];
export type TestCells = Readonly<Record<string, TestCell>>;

/** The fields that HFS gets: an office marks a row as checked for itself. */
export type Sent<F extends string> = Exclude<F, typeof CHECKED_FIELD>;

/** A valid registration. All names and numbers are made up. */
export const VALID_REGISTRATION: Readonly<Record<Sent<RegistrationField>, string>> = {
  firstName: 'Maren',
  lastName: 'Testwell',
  email: 'maren.testwell@clinic.example',
  phone: '(312) 555-0101',
  role: 'billing staff',
  organization: 'Made-Up Clinic',
  npi: '1234567893',
  medicaidId: '111222333001',
  taxId: '11-1222333',
  address: '1 Sample Street',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
};

/** A valid ticket on the as-of day: filed 45 days ago, decided 19 days ago. */
export const VALID_TICKET: Readonly<Record<Sent<TicketField>, string>> = {
  reference: 'MADE-UP-REF-1',
  mco: 'Meridian Health Plan of Illinois',
  program: 'HealthChoice Illinois',
  coverage: 'medicaid',
  dualEligible: 'no',
  medicareCovered: 'no',
  providerName: 'Made-Up Clinic',
  npi: '1234567893',
  medicaidId: '111222333001',
  contactName: 'Maren Testwell',
  contactEmail: 'maren.testwell@clinic.example',
  contactPhone: '(312) 555-0101',
  recipientName: 'Sample Patient',
  rin: '100200301',
  claimNumber: 'MADEUP-CLM-0001',
  serviceFrom: '2026-09-01',
  serviceTo: '2026-09-01',
  billedAmount: '120.00',
  paidAmount: '0.00',
  patientAccount: 'MADEUP-ACCT-1',
  deniedOn: '2026-09-25',
  denialCodes: 'CO-16',
  category: 'underpayment',
  description: 'Paid below the fee schedule; the corrected claim was refused',
  disputeFiledOn: '2026-10-10',
  trackingNumber: 'MADEUP-TRK-0001',
  mcoDecision: 'upheld',
  mcoDecidedOn: '2026-11-05',
  processExhausted: 'yes',
  peerToPeer: 'not applicable',
  priorAuthRequired: 'no',
  priorAuthNumber: '',
  priorAuthSent: '',
  submitOn: '',
  ticketNumber: '',
  submittedOn: '',
  status: 'draft',
  infoRequestedOn: '',
  infoAnsweredOn: '',
};

/** A valid row of this kind with these cells changed. */
export function validRow(kind: Kind, cells: TestCells = {}): TestCells {
  return { ...(kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION), ...cells };
}

/** The context of rules, as of a day. */
export function contextAsOf(asOf: string = AS_OF, more: Partial<Context> = {}): Context {
  const day = parseDay(asOf);
  const notice = day === undefined ? undefined : findFullNoticeInForce(day);
  if (!notice || day === undefined) throw new Error('no notice or day');
  return { asOf: day, notice, showValues: false, closedDays: new Set<Day>(), plans: BUILT_IN_PLANS, ...more };
}

/** A spreadsheet in memory: the header in row 1, one row for each of `rows`. */
export function gridOf(
  kind: Kind,
  rows: readonly TestCells[],
  headers?: readonly string[],
  file: ExampleFile = {},
): GridInput {
  const { fields } = getDictionary(kind);
  const head = headers ?? fields.map((field) => field.header);
  const names = headers?.map((header) => {
    const isNamed = (name: string) => foldHeader(name) === foldHeader(header);
    return fields.find((field) => [field.header, field.name, ...field.aliases].some(isNamed))?.name ?? header;
  });
  const raw: RawRow[] = [{ row: 1, cells: [...head] }];
  rows.forEach((cells, i) => {
    raw.push(reshaped(rawRow(i + 2, names ?? fields.map((field) => field.name), cells), file));
  });
  for (const cells of file.moreRows ?? []) raw.push({ row: raw.length + 1, cells: [...cells] });
  const others = (file.otherSheets ?? []).map((header, i) =>
    sheetOf(`Other ${i + 1}`, [{ row: 1, cells: [...header] }]),
  );
  const sheet = sheetOf(others.length > 0 ? 'First' : null, raw, file.hiddenSheet);
  return {
    shape: 'grid',
    file: 'test.csv',
    format: 'csv',
    windows1252: file.windows1252 ?? false,
    sheets: [sheet, ...others],
  };
}

/** The same rows as JSON records, with only `keys` if passed; `doubled` keys occur twice in the first record. */
export function recordsOf(
  kind: Kind,
  rows: readonly TestCells[],
  keys?: readonly string[],
  doubled: readonly string[] = [],
): RecordsInput {
  const raw = rows.map((cells, i): RawRecord => {
    const names = keys ?? Object.keys(cells);
    const { cells: values, facts } = rawRow(i + 1, names, cells);
    return {
      row: i + 1,
      keys: [...names],
      values,
      ...(facts && { facts }),
      ...(i === 0 && { duplicateKeys: [...doubled] }),
    };
  });
  return {
    shape: 'records',
    kind,
    file: 'test.json',
    format: 'json',
    windows1252: false,
    records: () => batches(raw),
  };
}

function sheetOf(name: string | null, rows: RawRow[], hidden = false): RawSheet {
  return { name, hidden, date1904: false, rows: () => batches(rows) };
}

function reshaped(raw: RawRow, file: ExampleFile): RawRow {
  const { extraCells = 0, missingCells = 0 } = file;
  const cells = [...raw.cells.slice(0, raw.cells.length - missingCells), ...Array(extraCells).fill('x')];
  return {
    ...raw,
    cells,
    ...(file.hiddenRows && { hidden: true }),
    ...(file.mergedRows && { isFilledFromAbove: true }),
  };
}

function rawRow(row: number, names: readonly string[], cells: TestCells): RawRow {
  const facts = new Map<number, CellFact>();
  const texts = names.map((name, i) => {
    const cell = cells[name] ?? '';
    if (typeof cell === 'string') return cell;
    facts.set(i, cell[1]);
    return cell[0];
  });
  return facts.size > 0 ? { row, cells: texts, facts } : { row, cells: texts };
}

async function* batches<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows;
}
