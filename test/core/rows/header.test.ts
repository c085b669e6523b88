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
  it('maps every field by its header, its name and each alias, in any case and punctuation', () => {
    for (const { fields } of [REGISTRATION, TICKET]) {
      for (const field of fields) {
        for (const name of [field.header, field.name, ...field.aliases]) {
          const dictionary = fields === TICKET.fields ? TICKET : REGISTRATION;
          expect(mapped([` ${name.toUpperCase()}: `], dictionary), name).toEqual([field.name]);
        }
      }
    }
  });
  it('lets the exact header win over an alias before it, and tells the other', () => {
    const header = mapHeader(['Provider Number', 'Medicaid ID', 'HFS Provider Number'], 3, REGISTRATION);
    expect(header.row).toBe(3);
    expect(header.columns.map((column) => column.field)).toEqual([null, 'medicaidId', null]);
    expect(header.duplicates.map(({ column, field }) => [column.letter, field])).toEqual([
      ['A', 'medicaidId'],
      ['C', 'medicaidId'],
    ]);
  });
  it('lets the first of two equal headers win', () => {
    const header = mapHeader(['NPI', 'NPI'], 1, REGISTRATION);
    expect(header.byField.filter(Boolean).map((column) => column?.letter)).toEqual(['A']);
    expect(header.duplicates.map(({ column }) => column.letter)).toEqual(['B']);
  });
  it('leaves unknown and empty headers without a field', () => {
    expect(mapped(['NPI', 'Fax', '', 'Provider'])).toEqual(['npi', null, null, null]);
  });
  it('prints headers where the row is plainly one, but none with four digits', () => {
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
  it('prints letters where it is hardly one: the row may hold a person', () => {
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

describe('countKnown', () => {
  it('counts fields, and those with their exact header, each once', () => {
    expect(countMatchingFields(['NPI', 'NPI #', 'E-mail Address', 'Fax', ''], REGISTRATION)).toEqual({
      known: 2,
      exact: 1,
    });
    expect(countMatchingFields(['NPI #', 'NPI'], REGISTRATION)).toEqual({ known: 1, exact: 1 });
  });
  it('passes over cells too long for a header', () => {
    expect(countMatchingFields([`NPI${' '.repeat(60)}`], REGISTRATION)).toEqual({ known: 0, exact: 0 });
    expect(countMatchingFields([`NPI${' '.repeat(57)}`], REGISTRATION)).toEqual({ known: 1, exact: 1 });
  });
});

describe('addKey', () => {
  it('knows field names alone, exactly', () => {
    const header = createEmptyHeader(TICKET, 'records');
    const fields = ['mco', 'MCO', 'Claim Number', 'claimNumber'].map(
      (key) => addKeyColumn(header, key, TICKET).field,
    );
    expect(fields).toEqual(['mco', null, null, 'claimNumber']);
    expect(header.byField.filter(Boolean)).toHaveLength(2);
    expect(header.row).toBe(0);
  });
  it('does not print a key with four digits', () => {
    const header = createEmptyHeader(TICKET, 'records');
    expect(addKeyColumn(header, 'fax', TICKET).label).toBe('fax');
    expect(addKeyColumn(header, 'id1002', TICKET).label).toBe('a key');
  });
});
