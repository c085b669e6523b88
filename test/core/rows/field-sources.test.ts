import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { type FieldSources, findFilledFields } from '../../../src/core/rows/field-sources.ts';
import { openTable } from '../../../src/core/rows/open-table.ts';
import { ParsedRow } from '../../../src/core/rows/row.ts';
import { RowReader } from '../../../src/core/rows/row-reader.ts';
import { joinName, splitFullName } from '../../../src/core/values/full-name.ts';
import { readHeader } from '../../support/header.ts';
import { recordsOf } from '../../support/rows.ts';
import { HEADERS, inputOf, valuesOf } from './inputs.ts';

const REGISTRATION = getDictionary('registration');

function rowOf(
  headers: readonly string[],
  cells: string[],
  sources: FieldSources,
  facts?: [number, 'error'][],
) {
  const header = readHeader(headers, REGISTRATION);
  const reader = new RowReader(REGISTRATION, false, header.byField, sources);
  const columns = Array.from(header.byField, (column) => column?.index ?? -1);
  return new ParsedRow(reader, 1, { row: 2, cells, ...(facts && { facts: new Map(facts) }) }, columns);
}

describe('defaults', () => {
  const defaults = new Map([
    ['npi', '1234567893'],
    ['organization', 'Made-Up Clinic'],
  ]);
  it('fill fields without a column, and empty cells', () => {
    const row = rowOf(['Last Name', 'NPI'], ['Testwell', ' '], { defaults });
    expect(['npi', 'organization', 'lastName', 'city'].map((field) => row.text(field))).toEqual([
      '1234567893',
      'Made-Up Clinic',
      'Testwell',
      '',
    ]);
    expect(['npi', 'organization', 'lastName', 'city'].map((field) => row.usesDefault(field))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(row.isBlank('organization')).toBe(false);
    expect(row.raw('npi')).toBe('1234567893');
  });
  it('make a field that has no column count as one that has', () => {
    const row = rowOf(['Last Name'], ['Testwell'], { defaults });
    expect(['npi', 'city'].map((field) => row.hasColumn(field))).toEqual([true, false]);
  });
  it('never replace a cell that has a text, or a lost value', () => {
    const row = rowOf(['NPI', 'Provider or Facility Name'], ['n/a', ''], { defaults }, [[1, 'error']]);
    expect([row.text('npi'), row.usesDefault('npi')]).toEqual(['', false]);
    expect([row.text('organization'), row.isUnreadable('organization')]).toEqual(['', true]);
  });
  it('are counted once per pass over a sheet', async () => {
    const input = inputOf({ rows: [HEADERS, ['Maren', '', '111222333001'], ['Odell', 'Sample']] });
    const table = await openTable(input, undefined, getDictionary, {
      defaults: { registration: new Map([['lastName', 'Testwell']]) },
    });
    for (let pass = 0; pass < 2; pass += 1) {
      expect((await valuesOf(table, 'lastName')).map(([, , text]) => text)).toEqual(['Testwell', 'Sample']);
      expect(table.header.readNotes.defaultRows).toBe(1);
      expect([...table.header.readNotes.defaultFields]).toEqual(['lastName']);
    }
    expect([...table.header.filledFields]).toEqual([]);
  });
  it('fill keys that a record lacks', async () => {
    const input = recordsOf('ticket', [{ rin: '901200300' }, { rin: '901200301', npi: '1932104098' }]);
    const table = await openTable(input, 'ticket', getDictionary, {
      defaults: {
        ticket: new Map([
          ['npi', '1234567893'],
          ['contactName', 'Odell Sample'],
        ]),
      },
    });
    expect((await valuesOf(table, 'npi')).map(([, , text]) => text)).toEqual(['1234567893', '1932104098']);
    expect(table.header.readNotes.defaultRows).toBe(2);
    expect([...table.header.filledFields]).toEqual(['contactName']);
  });
});

describe('derived fields', () => {
  const fullName = (part: 'first' | 'last') => ({
    columns: [0],
    derive: ([name = '']: readonly string[]) => splitFullName(name)[part],
  });
  it('split one column into two fields', () => {
    const derived = new Map([
      ['firstName', fullName('first')],
      ['lastName', fullName('last')],
    ]);
    const row = rowOf(['Name'], ['Testwell, Maren'], { derived });
    expect([row.text('firstName'), row.raw('lastName'), row.hasColumn('lastName')]).toEqual([
      'Maren',
      'Testwell',
      true,
    ]);
  });
  it('join two columns into one field, and may have a default', () => {
    const derived = new Map([
      [
        'organization',
        {
          columns: [0, 3],
          derive: ([last = '', first = '']: readonly string[]) => joinName({ last, first }),
        },
      ],
    ]);
    const defaults = new Map([['organization', 'Made-Up Clinic']]);
    const headers = ['Pt Last', 'NPI', 'Phone', 'Pt First'];
    expect(rowOf(headers, ['Testwell', '', '', 'Maren'], { derived, defaults }).text('organization')).toBe(
      'Testwell, Maren',
    );
    expect(rowOf(headers, ['Testwell'], { derived }).text('organization')).toBe('Testwell');
    expect(rowOf(headers, [], { derived, defaults }).text('organization')).toBe('Made-Up Clinic');
  });
  it('fill fields that have no column of their own', () => {
    const header = readHeader(['Name', 'Last Name'], REGISTRATION);
    const derived = new Map([
      ['firstName', fullName('first')],
      ['lastName', fullName('last')],
    ]);
    const defaults = new Map([['npi', '1234567893']]);
    expect([...findFilledFields(header, { derived, defaults })]).toEqual(['firstName', 'npi']);
  });
});

describe('a name in two columns', () => {
  it('gives the one field that holds both', async () => {
    const rows = [
      ['RIN', 'MCO', 'Claim Number', 'Patient Last Name', 'Patient First Name'],
      ['901200300', 'Molina', 'MADEUP-1', 'Testwell', 'Maren'],
      ['901200301', 'Molina', 'MADEUP-2', 'Testwell', ''],
      ['901200302', 'Molina', 'MADEUP-3'],
    ];
    const table = await openTable(inputOf({ rows }), undefined);
    const names = await valuesOf(table, 'recipientName');
    expect(names.map(([, , name]) => name)).toEqual(['Testwell, Maren', 'Testwell', '']);
  });
});
