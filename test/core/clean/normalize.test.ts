import { describe, expect, it } from 'vitest';
import { type CleanCell, correctCell, type DateFormat, readCell } from '../../../src/core/clean/normalize.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Dictionary, Field } from '../../../src/core/model/field.ts';
import type { CellFact } from '../../../src/core/model/input.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { BUILT_IN_PLANS } from '../../../src/core/portal/plan-directory.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { gridOf, recordsOf, type TestCell, type TestCells, validRow } from '../../support/rows.ts';

const TIDIED = 'blanks and characters tidied';
const PLAIN = 'written in its plain form';
const AS_IN_TEMPLATE = 'written as in the template';

interface Sample {
  format?: DateFormat;
  cells?: TestCells;
  json?: boolean;
  lists?: ReadonlyMap<string, readonly string[]>;
}

async function corrected(kind: Kind, name: string, cell: TestCell, sample: Sample = {}): Promise<CleanCell> {
  const row = validRow(kind, { ...sample.cells, [name]: cell });
  const input = sample.json ? recordsOf(kind, [row]) : gridOf(kind, [row]);
  const dictionary: Dictionary = sample.lists
    ? { ...getDictionary(kind), template: { headers: [], headerRows: 1, lists: sample.lists } }
    : getDictionary(kind);
  const table = await openTable(input, kind, () => dictionary);
  for await (const [first] of table.rows()) {
    if (first) return correctCell(fieldOf(kind, name), first, sample.format ?? 'us', BUILT_IN_PLANS);
  }
  throw new Error('no row');
}

function fieldOf(kind: Kind, name: string): Field {
  const field = getDictionary(kind).fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

describe('what is corrected in a ticket', () => {
  it.each<[string, string, TestCell, string, string | undefined]>([
    ['surrounding and doubled blanks', 'providerName', '  Made-Up   Clinic ', 'Made-Up Clinic', TIDIED],
    ['non-breaking blanks', 'providerName', 'Made-Up\u00a0Clinic\u00a0', 'Made-Up Clinic', TIDIED],
    ['zero-width characters', 'rin', '\u200b100200301', '100200301', TIDIED],
    ['full-width digits', 'claimNumber', 'MADEUP-\uff11\uff12', 'MADEUP-12', TIDIED],
    ['smart dashes', 'trackingNumber', 'MADEUP\u2013TRK\u20141', 'MADEUP-TRK-1', TIDIED],
    ['blanks alone', 'reference', '\u00a0 ', '', TIDIED],
    ['an NPI with dashes', 'npi', '1234-567-893', '1234567893', PLAIN],
    ['a RIN with blanks', 'rin', '100 200 301', '100200301', PLAIN],
    ['an id that a number cell gave a .0', 'medicaidId', '111222333001.0', '111222333001', PLAIN],
    ['a phone', 'contactPhone', '(312) 555-0101', '3125550101', PLAIN],
    ['a phone with the country code', 'contactPhone', '+1 312.555.0101', '3125550101', PLAIN],
    ['an alias of a plan', 'mco', 'meridian', 'Meridian Health Plan of Illinois', 'written by its full name'],
    ['a yes or no', 'dualEligible', 'N', 'no', 'written as yes or no'],
    ['a yes or no', 'processExhausted', 'X', 'yes', 'written as yes or no'],
    ['a choice', 'program', 'HCI', 'HealthChoice Illinois', AS_IN_TEMPLATE],
    ['an everyday answer', 'mcoDecision', 'Denied', 'upheld', AS_IN_TEMPLATE],
    ['a choice that is a placeholder in other fields', 'peerToPeer', 'N/A', 'not applicable', AS_IN_TEMPLATE],
    ['a date', 'serviceFrom', '9/1/26', '09/01/2026', 'date written in full'],
    ['a date with a time', 'serviceFrom', '2026-09-01 08:30', '09/01/2026', 'date written in full'],
    ['a serial', 'serviceFrom', '46266', '09/01/2026', 'date written in full'],
    ['a true of a workbook', 'dualEligible', ['TRUE', 'boolean'], 'yes', 'written as yes or no'],
  ])('%s: %s', async (_, field, raw, text, done) => {
    const was = typeof raw === 'string' ? raw : raw[0];
    expect(await corrected('ticket', field, raw)).toEqual({ text, was, done });
  });

  it('keeps paragraphs of a description', async () => {
    const raw = ' First  line \r\n\r\n\u00a0second line\n';
    const cell = await corrected('ticket', 'description', raw);
    expect(cell).toEqual({ text: 'First line\r\n\r\nsecond line', was: raw, done: TIDIED });
  });

  it('names a plan by its program', async () => {
    const cell = await corrected('ticket', 'mco', 'Aetna', { cells: { program: 'FIDE SNP' } });
    expect(cell.text).toBe('Aetna FIDE SNP');
  });

  it("spells a choice and a yes as in the user's template", async () => {
    const lists = new Map([
      ['mcoDecision', ['Upheld', 'Overturned']],
      ['processExhausted', ['Yes', 'No']],
      ['coverage', ['Other words']],
      ['status', ['Submitted', 'In Progress', 'Closed']],
    ]);
    expect((await corrected('ticket', 'mcoDecision', 'UPHELD', { lists })).text).toBe('Upheld');
    expect((await corrected('ticket', 'processExhausted', 'y', { lists })).text).toBe('Yes');
    expect((await corrected('ticket', 'status', 'in progress', { lists })).text).toBe('In Progress');
    expect((await corrected('ticket', 'status', 'under review', { lists })).text).toBe('Submitted');
    expect(await corrected('ticket', 'coverage', 'Medicaid', { lists })).toEqual({
      text: 'medicaid',
      was: 'Medicaid',
      done: AS_IN_TEMPLATE,
    });
  });
});

describe('what is corrected in a registration', () => {
  it.each<[string, string, string, string]>([
    ['an EIN', 'taxId', '11-1222333', '111222333'],
    ['a phone', 'phone', '1-312-555-0101', '3125550101'],
  ])('%s', async (_, field, raw, text) => {
    expect(await corrected('registration', field, raw)).toEqual({ text, was: raw, done: PLAIN });
  });
});

describe('what is not guessed', () => {
  it.each<[string, Kind, string, string]>([
    ['no zero is added to a RIN', 'ticket', 'rin', '12345678'],
    ['a RIN shaped like an SSN stays', 'ticket', 'rin', '100-20-0301'],
    ['also with blanks', 'ticket', 'rin', '100 20 0301'],
    ['an EIN shaped like an SSN stays', 'registration', 'taxId', '111-22-2333'],
    ['day and month are not swapped', 'ticket', 'serviceFrom', '15/10/2026'],
    ['a RIN with letters keeps them', 'ticket', 'rin', 'AB-100200301'],
    ['a Medicaid ID keeps its dashes', 'registration', 'medicaidId', '111-222-333-001'],
    ['a phone with an extension', 'ticket', 'contactPhone', '(312) 555-0101 x12'],
    ['a phone of 9 digits', 'ticket', 'contactPhone', '312-555-010'],
    ['a phone that no US number is', 'ticket', 'contactPhone', '(112) 555-0101'],
    ['a plan that nobody knows', 'ticket', 'mco', 'Made-Up Health'],
    ['a choice that nobody knows', 'ticket', 'program', 'Made-Up Program'],
    ['a yes or no that is neither', 'ticket', 'dualEligible', 'perhaps'],
    ['a placeholder', 'ticket', 'serviceTo', 'n/a'],
    ['a blank', 'ticket', 'program', ''],
    ['a date in full', 'ticket', 'serviceFrom', '09/01/2026'],
    ['a date as ISO', 'ticket', 'serviceFrom', '2026-09-01'],
    ['what a second pass would tidy further', 'ticket', 'reference', " 'MADE-UP"],
    ['a paragraph that would', 'ticket', 'description', " 'one\ntwo"],
  ])('%s', async (_, kind, field, raw) => {
    expect(await corrected(kind, field, raw)).toEqual({ text: raw });
  });
});

describe('cells of a workbook', () => {
  const day = parseDay('2026-09-01');
  it.each<[string, string, TestCell, CleanCell]>([
    [
      'a date typed as text becomes a date',
      'serviceFrom',
      '9/1/2026',
      { text: '2026-09-01', ...(day && { day }), was: '9/1/2026', done: 'written as a date' },
    ],
    ['a date stays one', 'serviceFrom', ['2026-09-01', 'date'], { text: '2026-09-01', ...(day && { day }) }],
    ['a day before the leap day that Excel made up', 'serviceFrom', '1900-02-28', { text: '1900-02-28' }],
    ['an amount stays a number', 'billedAmount', ['120.5', 'number'], { text: '120.5', number: true }],
    ['an id does not', 'rin', ['100200301', 'number'], { text: '100200301' }],
    ['an error stays as it was', 'reference', ['', '#DIV/0!'], { text: '#DIV/0!' }],
    ['an unknown error stays to be seen', 'reference', ['', 'error'], { text: '#N/A' }],
  ])('%s', async (_, field, raw, cell) => {
    expect(await corrected('ticket', field, raw, { format: 'cell' })).toEqual(cell);
  });

  it('writes a date before March 1900 as text', async () => {
    const cell = await corrected('ticket', 'serviceFrom', '1/5/1900', { format: 'cell' });
    expect(cell).toEqual({ text: '1900-01-05', was: '1/5/1900', done: 'date written in full' });
  });
  it.each<[string, CellFact, CleanCell]>([
    ['2026-09-01', 'date', { text: '2026-09-01', ...(day && { day }) }],
    ['2026-09-01 08:30:00', 'date', { text: '2026-09-01 08:30:00' }],
    ['1900-02-28', 'date', { text: '1900-02-28' }],
    ['12.5', 'number', { text: '12.5', number: true }],
    ['00012', 'formatted-zeros', { text: '00012' }],
  ])('in a column that is not a field: %s as %s', (text, fact, cell) => {
    expect(readCell(text, fact, undefined)).toEqual(cell);
  });
});

describe('values of a JSON', () => {
  it('keeps true, and spells a yes in text', async () => {
    const json = true;
    expect(await corrected('ticket', 'dualEligible', ['yes', 'boolean'], { json })).toEqual({ text: 'yes' });
    expect((await corrected('ticket', 'dualEligible', 'Y', { json })).text).toBe('yes');
  });
  it('writes dates as ISO', async () => {
    const sample: Sample = { json: true, format: 'iso' };
    expect((await corrected('ticket', 'serviceFrom', '09/01/2026', sample)).text).toBe('2026-09-01');
    expect(await corrected('ticket', 'serviceFrom', '2026-09-01', sample)).toEqual({ text: '2026-09-01' });
  });
});
