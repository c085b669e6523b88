import { describe, expect, it } from 'vitest';
import {
  computeBillingWordShare,
  findLabelField,
  isBillingWord,
  matchColumns,
  scoreHeaderRow,
} from '../../../src/core/columns/match.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { foldHeader } from '../../../src/core/values/text.ts';

/** The columns by header, each with its cells. */
type Sheet = Readonly<Record<string, readonly string[]>>;

const RINS = ['901200300', '901200301', '901200302'];
const PROVIDER_IDS = ['111222333001', '111222333002', '111222333003'];
const NPIS = ['1234567893', '1932104098', '1234567893'];
const DAYS = ['9/1/2026', '9/14/2026', '10/2/2026'];
const PEOPLE = ['Testwell, Maren', 'Mock, Otis', 'Sample, Ana'];
const PLANS = ['Meridian', 'Molina', 'Aetna Better Health'];
const EMAILS = ['maren.testwell@clinic.example', 'otis.mock@clinic.example', 'ana@clinic.example'];
const ANSWERS = ['Y', 'N', 'Y'];
const IDS = ['MADEUP-101', 'MADEUP-102', 'MADEUP-103'];

function read(sheet: Sheet, kind: Kind | undefined, map: Readonly<Record<string, string | null>> = {}) {
  const headers = Object.keys(sheet);
  const sample = [0, 1, 2].map((row) => headers.map((header) => sheet[header]?.[row] ?? ''));
  const folded = new Map(Object.entries(map).map(([header, field]) => [foldHeader(header), field]));
  return matchColumns(headers, sample, { kind, getDictionary, map: folded });
}

const columns = (sheet: Sheet, kind: Kind = 'ticket', map?: Readonly<Record<string, string | null>>) =>
  read(sheet, kind, map).columns;

describe('the evidence for a column', () => {
  it('is the header, the field name or an alias, whatever the content', () => {
    const found = columns({ RIN: EMAILS, mcoDecision: IDS, 'EOB Date': ANSWERS });
    expect(found).toEqual([
      { field: 'rin', by: 'name' },
      { field: 'mcoDecision', by: 'name' },
      { field: 'deniedOn', by: 'alias' },
    ]);
  });
  it('is what its words mean, unless the content is something else', () => {
    expect(columns({ 'Appeal sent': DAYS })).toEqual([{ field: 'disputeFiledOn', by: 'meaning' }]);
    expect(columns({ 'Appeal sent': ANSWERS })).toEqual([{ field: null, by: null }]);
    expect(columns({ 'Appeal sent': [] })).toEqual([{ field: 'disputeFiledOn', by: 'meaning' }]);
  });
  it('is a question for days under a header of a dispute that nobody foresaw', () => {
    const question = ['disputeFiledOn'];
    expect(columns({ 'Appeal xyzzy plugh on': DAYS })).toEqual([{ field: null, by: null, question }]);
    expect(columns({ 'Appeal xyzzy plugh on': IDS })[0]?.question).toBeUndefined();
    expect(columns({ 'Appeal deadline': DAYS })[0]?.question).toBeUndefined();
    expect(columns({ 'Appeal sent': DAYS, 'Appeal xyzzy plugh on': DAYS })[1]?.question).toBeUndefined();
  });
  it('is the content beside an unknown word if the other words say the field in full', () => {
    expect(columns({ 'Xyzzy denial date': DAYS })).toEqual([{ field: 'deniedOn', by: 'meaning' }]);
    expect(columns({ 'Xyzzy denial date': [] })[0]?.field).toBeNull();
  });
  it('is the content where the words fit two fields', () => {
    expect(columns({ 'Medicaid #': RINS })).toEqual([{ field: 'rin', by: 'meaning' }]);
    expect(columns({ 'Medicaid #': PROVIDER_IDS })).toEqual([{ field: 'medicaidId', by: 'meaning' }]);
    expect(columns({ 'Medicaid #': [] })).toEqual([
      { field: null, by: null, question: ['rin', 'medicaidId'] },
    ]);
  });
  it('is the content alone for plans, e-mail addresses and NPIs in one column under a header that says nothing', () => {
    expect(columns({ '': PLANS, Foo: EMAILS, Bar: NPIS })).toEqual([
      { field: 'mco', by: 'content' },
      { field: 'contactEmail', by: 'content' },
      { field: 'npi', by: 'content' },
    ]);
    expect(columns({ Foo: NPIS, Bar: NPIS }).map(({ field }) => field)).toEqual([null, null]);
    expect(columns({ Foo: NPIS, NPI: NPIS }).map(({ field }) => field)).toEqual([null, 'npi']);
  });
  it('is a question where only the content speaks, if the file needs the field and lacks it', () => {
    expect(columns({ Foo: RINS })).toEqual([{ field: null, by: null, question: ['rin'] }]);
    expect(columns({ Foo: RINS, RIN: RINS })[0]).toEqual({ field: null, by: null });
  });
  it('never is that of a header that plainly is no field', () => {
    const sheet = {
      DOB: DAYS,
      'Follow up': DAYS,
      'Appeal deadline': DAYS,
      SSN: RINS,
      'Secondary insurance': PLANS,
    };
    expect(columns(sheet)).toEqual(Object.keys(sheet).map(() => ({ field: null, by: null })));
  });
  it('never is that of our own columns in a file that we wrote', () => {
    expect(columns({ Verdict: IDS, Reasons: PEOPLE })).toEqual([
      { field: null, by: null },
      { field: null, by: null },
    ]);
  });
  it('is nothing in a blank column', () => {
    expect(columns({ '': [] })).toEqual([{ field: null, by: null }]);
  });
});

describe('a column of a registration', () => {
  const find = (sheet: Sheet) => columns(sheet, 'registration').map(({ field }) => field);
  const STREETS = ['1 Sample Street', '22 Example Ave', 'PO Box 12'];
  const CLINICS = ['Made-Up Clinic', 'Sample Spine Center', 'Placeholder Manor'];
  it('is the street where the practice is, rather than where its mail goes', () => {
    expect(find({ 'Mailing Address': STREETS, 'Practice Address': STREETS })).toEqual([null, 'address']);
    expect(find({ 'Mailing Address': STREETS })).toEqual(['address']);
  });
  it('is a street or an organization by its content', () => {
    expect(find({ 'Practice Location': STREETS })).toEqual(['address']);
    expect(find({ 'Location Name': CLINICS })).toEqual(['organization']);
  });
  it('is the NPI of the practice, rather than that of its clinician', () => {
    expect(find({ 'Type I NPI': NPIS, 'Practice Type II NPI': NPIS })).toEqual([null, 'npi']);
  });
  it('is no state if it only is so called', () => {
    expect(find({ State: ['Open', 'Closed', 'Open'] })).toEqual([null]);
  });
});

describe('a Medicaid ID of a ticket', () => {
  const question = { field: null, by: null, question: ['rin', 'medicaidId'] };
  it('is a question if it has 9 digits and no other column is the RIN', () => {
    expect(columns({ 'Medicaid ID': RINS })).toEqual([question]);
    expect(columns({ 'Medicaid ID': RINS, 'Client RIN': RINS })[0]?.field).toBe('medicaidId');
    expect(columns({ 'Medicaid ID': PROVIDER_IDS })[0]?.field).toBe('medicaidId');
  });
  it("is the patient's if it has 9 digits beside the provider's, of 12", () => {
    const sheet = { 'Medicaid ID': RINS, 'Prov MCD ID': PROVIDER_IDS };
    expect(columns(sheet).map(({ field }) => field)).toEqual(['rin', 'medicaidId']);
  });
});

describe('what the user said', () => {
  it('wins over the name, the meaning and the content', () => {
    expect(
      columns({ RIN: RINS, 'Case #': IDS, 'Appeal date': DAYS }, 'ticket', {
        rin: null,
        'Case #': 'trackingNumber',
        'Appeal date': null,
      }),
    ).toEqual([
      { field: null, by: 'map' },
      { field: 'trackingNumber', by: 'map' },
      { field: null, by: 'map' },
    ]);
  });
  it('counts for the kind of file', () => {
    const sheet = { A: IDS, B: DAYS };
    expect(read(sheet, undefined, { A: 'claimNumber', B: 'serviceFrom' }).kind).toBe('ticket');
  });
  it('is ignored for a field that the kind of file does not have', () => {
    expect(columns({ Foo: [] }, 'ticket', { Foo: 'taxId' })).toEqual([{ field: null, by: null }]);
  });
  it('does not win over the layout', () => {
    const layout: Dictionary = {
      ...getDictionary('ticket'),
      template: { headers: ['RIN'], headerRows: 1, lists: new Map() },
    };
    const options = { kind: 'ticket', getDictionary: () => layout } as const;
    const map = new Map([['rin', 'claimNumber']]);
    expect(matchColumns(['RIN', 'MCO'], [], { ...options, map }).columns).toEqual([
      { field: 'rin', by: 'layout' },
      { field: 'mco', by: 'name' },
    ]);
  });
});

describe('two columns for one field', () => {
  it('are a duplicate of the one that names it more exactly', () => {
    expect(columns({ 'Member ID': RINS, RIN: RINS, 'Client RIN': RINS })).toEqual([
      { field: null, by: null, duplicateOf: 'rin' },
      { field: 'rin', by: 'name' },
      { field: null, by: null, duplicateOf: 'rin' },
    ]);
  });
  it('are a duplicate if only the content of the other says what it is', () => {
    expect(columns({ RIN: RINS, 'Medicaid #': RINS, NPI: [] })).toEqual([
      { field: 'rin', by: 'name' },
      { field: null, by: null, duplicateOf: 'rin' },
      { field: 'npi', by: 'name' },
    ]);
  });
  it('are the first of two aliases, unless its content is something else', () => {
    expect(columns({ Patient: PEOPLE, 'Patient Name': PEOPLE })[0]?.field).toBe('recipientName');
    expect(columns({ Patient: RINS, 'Patient Name': PEOPLE })).toEqual([
      { field: null, by: null, duplicateOf: 'recipientName' },
      { field: 'recipientName', by: 'alias' },
    ]);
  });
  it('are a question each if they mean it equally', () => {
    const question = { field: null, by: null, question: ['disputeFiledOn'] };
    expect(columns({ 'Appeal date': DAYS, 'Recon date': DAYS })).toEqual([question, question]);
  });
  it('are the one whose content fits, and unread the other, if they mean it equally', () => {
    expect(columns({ 'Appeal date': [], 'Recon date': DAYS })).toEqual([
      { field: null, by: null, duplicateOf: 'disputeFiledOn' },
      { field: 'disputeFiledOn', by: 'meaning' },
    ]);
  });
  it('leave the weaker one unread', () => {
    expect(columns({ 'Denial code': ['CO-16'], RARC: ['N54'] })).toEqual([
      { field: 'denialCodes', by: 'meaning' },
      { field: null, by: null },
    ]);
  });
});

describe('a short header', () => {
  it('is asked about, or read if its content fits one field', () => {
    expect(columns({ 'Their Ref': IDS })).toEqual([{ field: null, by: null, question: ['trackingNumber'] }]);
    expect(columns({ 'Agency #': PROVIDER_IDS })).toEqual([{ field: 'medicaidId', by: 'meaning' }]);
    expect(columns({ 'Agency #': IDS })[0]?.field).toBeNull();
  });
});

describe('a name', () => {
  it('of a patient in two columns is read in parts', () => {
    expect(columns({ PATIENT_LAST: ['Testwell'], PATIENT_FIRST: ['Maren'] })).toEqual([
      { field: 'recipientName', by: 'meaning', part: 'last' },
      { field: 'recipientName', by: 'meaning', part: 'first' },
    ]);
  });
  it('of a patient in one of two columns is a question', () => {
    expect(columns({ 'Patient last name': ['Testwell'] })).toEqual([
      { field: null, by: null, question: ['recipientName'] },
    ]);
  });
  it('of a patient in one column leaves its parts unread', () => {
    expect(
      columns({ 'Pt name': PEOPLE, Last: ['Testwell'], First: ['Maren'] }).map(({ field }) => field),
    ).toEqual(['recipientName', null, null]);
  });
  it('of a registration in one column is the full name', () => {
    expect(columns({ Name: PEOPLE }, 'registration')).toEqual([
      { field: 'firstName', by: 'meaning', isFullName: true },
    ]);
    expect(columns({ 'User Name': ['mtestwell', 'omock', 'asample'] }, 'registration')).toEqual([
      { field: null, by: null },
    ]);
  });
  it('of a registration beside a last name is the first name', () => {
    expect(
      columns({ Nombre: ['Maren'], Apellido: ['Testwell'] }, 'registration').map(({ field, isFullName }) => [
        field,
        isFullName,
      ]),
    ).toEqual([
      ['firstName', undefined],
      ['lastName', undefined],
    ]);
  });
});

describe('other columns', () => {
  it('make "from" and "to" the days of service', () => {
    expect(columns({ From: DAYS, To: DAYS }).map(({ field }) => field)).toEqual(['serviceFrom', 'serviceTo']);
    expect(columns({ From: DAYS })[0]).toEqual({ field: null, by: null, question: ['serviceFrom'] });
  });
  it('make an outcome beside a dispute the decision, even if it is blank', () => {
    expect(columns({ 'Appeal sent': DAYS, Outcome: [] })[1]?.field).toBe('mcoDecision');
    expect(columns({ Outcome: [] })[0]?.field).toBeNull();
    expect(columns({ Outcome: ['Upheld', 'Overturned', 'Upheld'] })[0]?.field).toBe('mcoDecision');
  });
  it('make a phone number beside a contact the contact phone', () => {
    const phones = ['312-555-0100', '312-555-0101', '312-555-0102'];
    expect(columns({ Biller: PEOPLE, Phone: phones })[1]?.field).toBe('contactPhone');
    expect(columns({ 'Pt name': PEOPLE, Phone: phones })[1]?.field).toBeNull();
  });
});

describe('the kind of a file', () => {
  it('is registrations for a list of people with providers', () => {
    expect(
      read(
        { 'User First Name': [], 'Provider NPI': [], 'Provider Medicaid ID': [], Email: [], Phone: [] },
        undefined,
      ),
    ).toEqual({
      kind: 'registration',
      columns: ['firstName', 'npi', 'medicaidId', 'email', 'phone'].map((field) => ({
        field,
        by: field === 'email' || field === 'phone' ? 'name' : 'meaning',
      })),
    });
  });
  it('is tickets for claims, even with addresses', () => {
    const headers = ['Last', 'First', 'Address', 'City', 'State', 'Zip', 'Phone', 'Claim #', 'DOS', 'Payer'];
    expect(read(Object.fromEntries(headers.map((header) => [header, []])), undefined).kind).toBe('ticket');
  });
  it('is that of the built-in headers', () => {
    for (const kind of ['registration', 'ticket'] as const) {
      const { fields } = getDictionary(kind);
      const found = matchColumns(
        fields.map(({ header }) => header),
        [],
        { kind: undefined, getDictionary },
      );
      expect(found).toEqual({ kind, columns: fields.map(({ name }) => ({ field: name, by: 'name' })) });
    }
  });
});

describe('scoreHeaderRow', () => {
  const TICKET = getDictionary('ticket');
  it('counts fields once, by the words alone, and exact headers', () => {
    expect(
      scoreHeaderRow(['MCO', 'Payer', 'Pt Name', 'Appeal sent', 'Balance', 'Medicaid #'], TICKET),
    ).toEqual({
      named: 3,
      exact: 1,
    });
  });
  it('counts nothing in a row of data, a title or prose', () => {
    const data = [
      'Testwell, Maren',
      '901200300',
      'Meridian',
      '9/1/2026',
      '$120.00',
      'Denied',
      'CO-16',
      'upheld',
      'yes',
      'Elgin Clinic',
    ];
    expect(scoreHeaderRow(data, TICKET)).toEqual({ named: 0, exact: 0 });
    expect(scoreHeaderRow(['Made-Up Clinic denials, October 2026'], TICKET).named).toBe(0);
    expect(scoreHeaderRow([`RIN ${'of the patient '.repeat(10)}`], TICKET).named).toBe(0);
  });
});

describe('findLabelField', () => {
  it('finds the field of a label by name, alias or clear meaning', () => {
    const labels = ['RIN:', 'EOB Date', 'Date appeal sent', 'Ref #', 'Maren Testwell', ''];
    expect(labels.map((label) => findLabelField(label, getDictionary('ticket')))).toEqual([
      'rin',
      'deniedOn',
      'disputeFiledOn',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('billing words', () => {
  it('are those of headers, of fields and of others', () => {
    expect(['Claim', 'DOS', 'birth', 'Maren'].map(isBillingWord)).toEqual([true, true, true, false]);
  });
  it('have a share in a row', () => {
    expect(computeBillingWordShare(['Date of Service', 'Claim #'])).toBe(1);
    expect(computeBillingWordShare(['Maren Testwell', 'Claim'])).toBeCloseTo(1 / 3);
    expect(computeBillingWordShare([''])).toBe(0);
  });
});
