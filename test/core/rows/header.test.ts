import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import {
  addKeyColumn,
  countMatchingFields,
  createEmptyHeader,
  mapHeader,
} from '../../../src/core/rows/header.ts';

const REGISTRATION = getDictionary('registration');
const TICKET = getDictionary('ticket');
const mapped = (cells: readonly string[], dictionary = REGISTRATION) =>
  mapHeader(cells, 1, dictionary).columns.map((column) => column.field);
const labels = (cells: readonly string[]) =>
  mapHeader(cells, 1, REGISTRATION).columns.map((column) => column.label);

describe('mapHeader', () => {
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
    const header = mapHeader(['Provider Number', 'Medicaid ID', 'HFS Provider Number'], 3, REGISTRATION);
    expect([header.shape, header.row]).toEqual(['grid', 3]);
    expect(header.columns.map((column) => column.field)).toEqual([null, 'medicaidId', null]);
    expect(header.duplicates.map(({ column, field }) => [column.letter, field])).toEqual([
      ['A', 'medicaidId'],
      ['C', 'medicaidId'],
    ]);
  });
  it('prefers the first of two equal headers', () => {
    const header = mapHeader(['NPI', 'NPI'], 1, REGISTRATION);
    expect(header.byField.filter(Boolean).map((column) => column?.letter)).toEqual(['A']);
    expect(header.duplicates.map(({ column }) => column.letter)).toEqual(['B']);
  });
  it('leaves unknown and empty headers without a field', () => {
    expect(mapped(['NPI', 'Fax', '', 'Provider'])).toEqual(['npi', null, null, null]);
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
    expect(labels(['Email', 'Fax'])).toEqual(['Email', 'Fax']);
    expect(labels(['NPI', 'Email', 'City', 'a', 'b', 'c', 'd'])).toEqual([
      'NPI',
      'Email',
      'City',
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('countMatchingFields', () => {
  it('counts distinct fields, and those with their exact header', () => {
    expect(countMatchingFields(['NPI', 'NPI #', 'E-mail Address', 'Fax', ''], REGISTRATION)).toEqual({
      named: 2,
      exact: 1,
    });
    expect(countMatchingFields(['NPI #', 'NPI'], REGISTRATION)).toEqual({ named: 1, exact: 1 });
  });
  it('skips cells too long for a header', () => {
    expect(countMatchingFields([`NPI${' '.repeat(60)}`], REGISTRATION)).toEqual({ named: 0, exact: 0 });
    expect(countMatchingFields([`NPI${' '.repeat(57)}`], REGISTRATION)).toEqual({ named: 1, exact: 1 });
  });
});

describe('addKeyColumn', () => {
  it('maps exact field names only', () => {
    const header = createEmptyHeader(TICKET, 'records');
    const fields = ['mco', 'MCO', 'Claim Number', 'claimNumber'].map(
      (key) => addKeyColumn(header, key, TICKET).field,
    );
    expect(fields).toEqual(['mco', null, null, 'claimNumber']);
    expect(header.byField.filter(Boolean)).toHaveLength(2);
    expect(header.row).toBe(0);
  });
  it('does not label a column by a key with four digits', () => {
    const header = createEmptyHeader(TICKET, 'records');
    expect(addKeyColumn(header, 'fax', TICKET).label).toBe('fax');
    expect(addKeyColumn(header, 'id1002', TICKET).label).toBe('a key');
  });
});
