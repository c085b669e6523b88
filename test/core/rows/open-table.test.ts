import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import type { Dictionary, Template } from '../../../src/core/model/field.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { HEADERS, inputOf, valuesOf } from './inputs.ts';

const TICKET_HEADERS = ['MCO', 'RIN', 'Claim Number', 'MCO Dispute Date'];

describe('the header row', () => {
  it('determines the kind', async () => {
    expect((await openTable(inputOf({ rows: [HEADERS, ['a']] }), undefined)).kind).toBe('registration');
    expect((await openTable(inputOf({ rows: [TICKET_HEADERS, ['a']] }), undefined)).kind).toBe('ticket');
  });
  it('prefers the kind with more exact headers if both match as many', async () => {
    const table = await openTable(inputOf({ rows: [['NPI', 'Medicaid ID']] }), undefined);
    expect(table.kind).toBe('registration');
    const tickets = inputOf({ rows: [['Contact Email', 'Provider Medicaid ID', 'Provider NPI']] });
    expect((await openTable(tickets, undefined)).kind).toBe('ticket');
  });
  it('has the kind that the user chose', async () => {
    const table = await openTable(inputOf({ rows: [['NPI', 'Medicaid ID']] }), 'ticket');
    expect(table.header.columns.map((column) => column.field)).toEqual(['npi', 'medicaidId']);
    expect(table.kind).toBe('ticket');
  });
  it('may be below title rows', async () => {
    const rows = [['Registrations of October'], [''], HEADERS, ['Maren', 'Testwell', '111222333001']];
    const table = await openTable(inputOf({ rows }), undefined);
    expect(table.header.row).toBe(3);
    expect(await valuesOf(table, 'firstName')).toEqual([[1, 4, 'Maren']]);
  });
  it('is searched for in the first 50 rows', async () => {
    const table = await openTable(inputOf({ rows: [['Title'], { row: 50, cells: HEADERS }] }), undefined);
    expect(table.header.row).toBe(50);
    await expect(
      openTable(inputOf({ rows: [['Title'], { row: 51, cells: HEADERS }] }), undefined),
    ).rejects.toThrow(
      new InputError(
        'test.xlsx: No row of headings was found in the first 50 rows. Type headings, for a registration such as First Name, Last Name, Email, or for a ticket such as MCO, Provider Name, Contact Name.',
      ),
    );
  });
  it.each<[Kind, string]>([
    ['registration', 'a registration such as First Name, Last Name, Email.'],
    ['ticket', 'a ticket such as MCO, Provider Name, Contact Name.'],
  ])('if missing, the error names headers of a %s', async (kind, names) => {
    await expect(openTable(inputOf({ rows: [['Title']] }), kind)).rejects.toThrow(
      `test.xlsx: No row of headings was found in the first 50 rows. Type headings, for ${names}`,
    );
  });
  it('is missing in a workbook without a sheet', async () => {
    await expect(openTable(inputOf(), undefined)).rejects.toThrow(
      'test.xlsx: There is nothing in the cells of this file. Check that you saved it.',
    );
  });
});

describe('a form', () => {
  const FORM = [
    ['Dispute intake'],
    ['RIN:', '901200300'],
    ['MCO:', 'Molina'],
    ['Claim Number:', 'MADEUP-1'],
    ['Shoe color:', 'red'],
  ];
  it('is one record, each column of which has a cell of its own', async () => {
    const table = await openTable(inputOf({ rows: FORM }), undefined);
    expect(table.kind).toBe('ticket');
    expect(table.header.columns.map(({ letter, row, label, field }) => [letter, row, label, field])).toEqual([
      ['B', 2, 'RIN', 'rin'],
      ['B', 3, 'MCO', 'mco'],
      ['B', 4, 'Claim Number', 'claimNumber'],
      ['B', 5, 'B5', null],
    ]);
    expect(await valuesOf(table, 'rin')).toEqual([[1, 2, '901200300']]);
  });
  it('is refused if there are two on one sheet, or if its records stand side by side', async () => {
    const two = openTable(inputOf({ rows: [...FORM, [], ...FORM] }), undefined);
    await expect(two).rejects.toThrow(
      'test.xlsx: There are two forms on one sheet. Put each into its own file, or make a table with a row for each.',
    );
    const sideways = FORM.slice(1).map((cells) => [...cells, 'x', 'y']);
    await expect(openTable(inputOf({ rows: sideways }), undefined)).rejects.toThrow(
      'test.xlsx: The headings are in the first column. Turn the table, so that each ticket or person is a row.',
    );
  });
});

describe('a table of which no header is understood', () => {
  const records = Array.from({ length: 6 }, (_, i) => [
    `clerk${i}@clinic.example`,
    '1234567893',
    `10/1${i}/2026`,
    'Molina',
    '901200300',
  ]);
  it('is read by the content of its columns', async () => {
    const table = await openTable(
      inputOf({ rows: [['Aaa', 'Bbb', 'Ccc', 'Ddd', 'Eee'], ...records] }),
      'ticket',
    );
    expect(table.header.row).toBe(1);
    expect(
      table.header.columns.filter(({ field }) => field !== null).every(({ by }) => by === 'content'),
    ).toBe(true);
    expect(table.header.columns.length + table.header.questions.length).toBeGreaterThan(5);
  });
  it('is refused if their content says nothing', async () => {
    const rows = [
      ['Aaa', 'Bbb', 'Ccc'],
      ['x', 'y', '123'],
    ];
    await expect(openTable(inputOf({ rows }), undefined)).rejects.toThrow('No row of headings was found');
  });
});

describe('the sheet', () => {
  it('is the one that names the most fields, or the first of those', async () => {
    const input = inputOf(
      { name: 'Notes', rows: [['Email']] },
      { name: 'People', rows: [HEADERS, ['Maren', 'Testwell']] },
      { name: 'More', rows: [HEADERS, ['Odell', 'Sample']] },
    );
    const table = await openTable(input, undefined);
    expect(table.sheet).toBe('People');
    expect(table.header.readNotes).toMatchObject({ otherSheets: 2, similarSheets: 1, hiddenSheet: false });
    expect(await valuesOf(table, 'firstName')).toEqual([[1, 2, 'Maren']]);
  });
  it('may be hidden, and the file in Windows-1252', async () => {
    const input = { ...inputOf({ hidden: true, rows: [HEADERS, ['Maren', 'Testwell']] }), windows1252: true };
    const { header, sheet } = await openTable(input, undefined);
    expect(sheet).toBeNull();
    expect(header.readNotes).toMatchObject({
      hiddenSheet: true,
      windows1252: true,
      otherSheets: 0,
      similarSheets: 0,
    });
  });
  it('without a matching header is skipped', async () => {
    const table = await openTable(
      inputOf({ name: 'Cover', rows: [['Title']] }, { name: 'B', rows: [HEADERS] }),
      undefined,
    );
    expect(table.sheet).toBe('B');
    expect(table.header.readNotes).toMatchObject({ otherSheets: 1, similarSheets: 0 });
  });
});

describe('with a layout', () => {
  const withTemplate = (more: Partial<Template>): Dictionary => ({
    ...getDictionary('registration'),
    template: { headers: HEADERS, headerRows: 1, lists: new Map(), ...more },
  });
  const rows = [
    ['Title'],
    HEADERS,
    ['How to fill it in', 'As on the badge'],
    ['Maren', 'Testwell', '111222333001'],
  ];
  const firstOf = async (more: Partial<Template>) => {
    const dictionary = withTemplate(more);
    const table = await openTable(inputOf({ name: 'Roster', rows }), 'registration', () => dictionary);
    expect(table.dictionary).toBe(dictionary);
    return (await valuesOf(table, 'firstName'))[0];
  };
  it('records start where they do in the official workbook', async () => {
    expect(await firstOf({ sheet: 'Roster', headerRow: 2, firstRow: 4 })).toEqual([1, 4, 'Maren']);
  });
  it('records of other workbooks start below the header, so that none is lost', async () => {
    const below = [1, 3, 'How to fill it in'];
    expect(await firstOf({ sheet: 'Roster', headerRow: 2 })).toEqual(below);
    expect(await firstOf({ sheet: 'Roster', headerRow: 3, firstRow: 4 })).toEqual(below);
    expect(await firstOf({ sheet: 'Other', headerRow: 2, firstRow: 4 })).toEqual(below);
  });
  it('a header may have two rows, a group above its columns', async () => {
    const [first, ...rest] = getDictionary('registration').fields;
    const fields = [{ ...first, header: 'Person First' }, ...rest] as Dictionary['fields'];
    const dictionary: Dictionary = { ...withTemplate({ headerRows: 2 }), fields };
    const two = [
      ['Person', '', 'Medicaid ID'],
      ['First', 'Last Name', ''],
      ['Maren', 'Testwell', '111222333001'],
    ];
    const table = await openTable(inputOf({ rows: two }), 'registration', () => dictionary);
    expect(table.header.columns.map((column) => column.field)).toEqual([
      'firstName',
      'lastName',
      'medicaidId',
    ]);
    expect(await valuesOf(table, 'medicaidId')).toEqual([[1, 3, '111222333001']]);
  });
});

it('reads a form with three labels in a row, one of them an answer', async () => {
  const rows = [
    ['MCO', 'Molina', 'Provider NPI', '1234567893'],
    ['Coverage in Dispute', 'medicaid', 'Contact Name', 'Ana'],
    ['RIN', '901200300', 'Denial Date', '9/1/2026'],
    ['Claim Number', 'MADEUP-1', 'MCO Dispute Date', '10/1/2026'],
  ];
  const table = await openTable(inputOf({ rows }), undefined);
  expect(table.header.columns).toHaveLength(8);
});

it('reads no form in a file of very many words, which would take too long', async () => {
  const rows = [
    ['MCO', 'Molina'],
    ['RIN', '100200301'],
    ['Claim Number', 'MADEUP-1'],
  ];
  const fieldsOf = async (more: string[][]) =>
    (await openTable(inputOf({ rows: [...rows, ...more] }), 'ticket')).header.columns.map(
      ({ field }) => field,
    );
  expect(await fieldsOf([])).toContain('rin');
  const words = Array.from({ length: 1_000 }, () => 'Word');
  expect(await fieldsOf(Array.from({ length: 60 }, () => words))).not.toContain('rin');
});

it('does not take headers that repeat for what a column holds', async () => {
  const headers = ['MCO', 'RIN', 'Claim Number', 'DOS', 'Paid'];
  const rows = ['901200300', '901200301'].map((rin) => ['Molina', rin, 'MADEUP-1', '8/5/2026', '0']);
  const { header } = await openTable(inputOf({ rows: [headers, ...rows, headers] }), 'ticket');
  expect(header.columns.map(({ field }) => field)).toContain('paidAmount');
});
