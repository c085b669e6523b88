import { describe, expect, it } from 'vitest';
import {
  createSimilarFieldFinder,
  hasManyDigits,
  isAddedColumn,
} from '../../../src/core/fields/header-name.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { readHeader } from '../../support/header.ts';

const REGISTRATION = getDictionary('registration');
const TICKET = getDictionary('ticket');

describe('isAddedColumn', () => {
  it.each(['Verdict', 'REASONS', 'next step', 'Submit-As'])('a column %s is', (header) =>
    expect(isAddedColumn(header, false)).toBe(true),
  );
  it.each(['verdict', 'reasons', 'nextStep', 'submitAs', '$schema'])('a key %s is', (key) =>
    expect(isAddedColumn(key, true)).toBe(true),
  );
  it('keys match exactly, and are not headers', () => {
    expect(isAddedColumn('Verdict', true)).toBe(false);
    expect(isAddedColumn('Next Step', true)).toBe(false);
    expect(isAddedColumn('$schema', false)).toBe(false);
    expect(isAddedColumn('Status', false)).toBe(false);
  });
});

describe('hasManyDigits', () => {
  it.each(['1002', 'Acct 1-0-0-2', '100200301'])('%s has', (text) => expect(hasManyDigits(text)).toBe(true));
  it.each(['', 'Address 2', '100', 'Box 12, 3'])('%j has not', (text) =>
    expect(hasManyDigits(text)).toBe(false),
  );
});

describe('createSimilarFieldFinder', () => {
  const find = (header: string, headers: readonly string[], dictionary = REGISTRATION) =>
    createSimilarFieldFinder(readHeader(headers, dictionary), dictionary)(header)?.name;

  it.each([
    ['Medcaid ID', 'medicaidId'],
    ['Medicad IDs', 'medicaidId'],
    ['Provider Nmber', 'medicaidId'],
    ['medicaidIds', 'medicaidId'],
    ['Emal', 'email'],
    ['Phones', 'phone'],
    ['Sate', 'state'],
    ['Adress', 'address'],
  ])('%s means %s', (header, field) => expect(find(header, [])).toBe(field));
  it('finds the nearer of two', () => {
    expect(find('Date of Service Frm', [], TICKET)).toBe('serviceFrom');
    expect(find('Date of Servce To', [], TICKET)).toBe('serviceTo');
  });
  it.each(['Fax', 'Notes', 'Cit', '', 'Zp', 'Nope', 'Medicare', 'Emil1x'])('%j means none', (header) =>
    expect(find(header, [])).toBeUndefined(),
  );
  it.each(['DOB', 'TIN', 'PIN', 'MCOs'])(
    '%s is another word, although one letter from a short header',
    (header) => expect(find(header, [], TICKET)).toBeUndefined(),
  );
  it('finds no field that has a column', () => {
    expect(find('Medcaid ID', ['Medicaid ID'])).toBeUndefined();
    expect(find('Medcaid ID', ['Provider Number'])).toBeUndefined();
  });
});
