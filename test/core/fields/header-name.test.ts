import { describe, expect, it } from 'vitest';
import { findSimilarField, hasManyDigits, isAddedColumn } from '../../../src/core/fields/header-name.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { mapHeader } from '../../../src/core/rows/header.ts';

const REGISTRATION = getDictionary('registration');
const TICKET = getDictionary('ticket');

describe('isOurs', () => {
  it.each(['Verdict', 'REASONS', 'next step', 'Submit-As'])('a column %s is', (header) =>
    expect(isAddedColumn(header, false)).toBe(true),
  );
  it.each(['verdict', 'reasons', 'nextStep', 'submitAs', '$schema'])('a key %s is', (key) =>
    expect(isAddedColumn(key, true)).toBe(true),
  );
  it('a key is as it is written, and no header', () => {
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

describe('resembles', () => {
  const meant = (given: string, headers: readonly string[], dictionary = REGISTRATION) =>
    findSimilarField(given, mapHeader(headers, 1, dictionary), dictionary)?.name;

  it.each([
    ['Medcaid ID', 'medicaidId'],
    ['Medicad IDs', 'medicaidId'],
    ['Provider Nmber', 'medicaidId'],
    ['medicaidIds', 'medicaidId'],
    ['Emal', 'email'],
    ['Phones', 'phone'],
    ['Sate', 'state'],
    ['Adress', 'address'],
  ])('%s means %s', (given, field) => expect(meant(given, [])).toBe(field));
  it('of two, the nearest', () => {
    expect(meant('Date of Service Frm', [], TICKET)).toBe('serviceFrom');
    expect(meant('Date of Servce To', [], TICKET)).toBe('serviceTo');
  });
  it.each(['Fax', 'Notes', 'Cit', '', 'Zp', 'Nope', 'Medicare', 'Emil1x'])('%j means none', (given) =>
    expect(meant(given, [])).toBeUndefined(),
  );
  it.each(['DOB', 'TIN', 'PIN', 'MCOs'])(
    '%s is a word of its own, though a letter from a short header',
    (given) => expect(meant(given, [], TICKET)).toBeUndefined(),
  );
  it('not a field that has its column', () => {
    expect(meant('Medcaid ID', ['Medicaid ID'])).toBeUndefined();
    expect(meant('Medcaid ID', ['Provider Number'])).toBeUndefined();
  });
});
