import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { addKeyColumn, createEmptyHeader } from '../../../src/core/rows/header.ts';
import { readHeader } from '../../support/header.ts';

const REGISTRATION = getDictionary('registration');
const TICKET = getDictionary('ticket');
const mapped = (cells: readonly string[], dictionary = REGISTRATION) =>
  readHeader(cells, dictionary).columns.map((column) => column.field);
const labels = (cells: readonly string[]) =>
  readHeader(cells, REGISTRATION).columns.map((column) => column.label);

describe('createGridHeader', () => {
  it('maps every field by its header, name and aliases, in any case and punctuation', () => {
    for (const { fields } of [REGISTRATION, TICKET]) {
      for (const field of fields) {
        for (const name of [field.header, field.name, ...field.aliases]) {
          const dictionary = fields === TICKET.fields ? TICKET : REGISTRATION;
          expect(mapped([` ${name.toUpperCase()}: `], dictionary), name).toEqual([field.name]);
        }
      }
    }
  });
  it('prefers the exact header to an alias before it, and reports the duplicates', () => {
    const header = readHeader(['Provider Number', 'Medicaid ID', 'HFS Provider Number'], REGISTRATION, {
      row: 3,
    });
    expect([header.shape, header.row]).toEqual(['grid', 3]);
    expect(header.columns.map((column) => column.field)).toEqual([null, 'medicaidId', null]);
    expect(header.duplicates.map(({ column, field }) => [column.letter, field])).toEqual([
      ['A', 'medicaidId'],
      ['C', 'medicaidId'],
    ]);
  });
  it('prefers the first of two equal headers', () => {
    const header = readHeader(['NPI', 'NPI'], REGISTRATION);
    expect(header.byField.filter(Boolean).map((column) => column?.letter)).toEqual(['A']);
    expect(header.duplicates.map(({ column }) => column.letter)).toEqual(['B']);
  });
  it('leaves unknown and empty headers without a field', () => {
    expect(mapped(['NPI', 'Fax', '', 'Notes'])).toEqual(['npi', null, null, null]);
  });
  it('labels columns by header if the row clearly is one, except headers with four digits', () => {
    expect(labels(['First Name', 'Last Name', 'NPI', ' Fax ', 'Acct 1002', '', 'Suite 100'])).toEqual([
      'First Name',
      'Last Name',
      'NPI',
      'Fax',
      'E',
      'F',
      'Suite 100',
    ]);
  });
  it('labels columns by letter otherwise: the row may hold data', () => {
    expect(labels(['Email', 'Maren', 'Testwell'])).toEqual(['A', 'B', 'C']);
    expect(labels(['Email', 'Fax'])).toEqual(['A', 'B']);
    expect(labels(['NPI', 'Email', 'City', 'a', 'b', 'c', 'd'])).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });
});

describe('addKeyColumn', () => {
  it('maps exact field names only', () => {
    const header = createEmptyHeader(TICKET, 'records');
    const fields = ['mco', 'MCO', 'Claim Number', 'claimNumber'].map(
      (key) => addKeyColumn(header, key, undefined).field,
    );
    expect(fields).toEqual(['mco', null, null, 'claimNumber']);
    expect(header.byField.filter(Boolean)).toHaveLength(2);
    expect(header.row).toBe(0);
  });
  it('maps the keys that the user mapped, also to nothing', () => {
    const header = createEmptyHeader(TICKET, 'records');
    const map = new Map([
      ['refnumber', 'trackingNumber'],
      ['mco', null],
    ]);
    expect(['Ref #', 'mco', 'rin'].map((key) => addKeyColumn(header, key, map))).toMatchObject([
      { field: 'trackingNumber', by: 'map' },
      { field: null, by: 'map' },
      { field: 'rin', by: 'name' },
    ]);
    expect(header.byField.filter(Boolean)).toHaveLength(2);
  });
  it('labels a column by a key only if that is a name, header or alias of ours', () => {
    const header = createEmptyHeader(TICKET, 'records');
    const label = (key: string) => addKeyColumn(header, key, new Map([['faxno', 'rin']])).label;
    expect(['rin', 'Claim Number', 'ICN', 'claim_number'].map(label)).toEqual([
      'rin',
      'Claim Number',
      'ICN',
      'claim_number',
    ]);
    for (const key of ['fax', 'Jane Doe', 'id1002', 'Fax no']) expect(label(key)).toBe('a key of your own');
  });
});
