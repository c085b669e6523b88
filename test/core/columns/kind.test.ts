import { describe, expect, it } from 'vitest';
import { chooseKind, findClearMeaning } from '../../../src/core/columns/kind.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';

describe('chooseKind', () => {
  const choose = (...headers: string[]) => chooseKind(headers, getDictionary);
  it('chooses tickets if two columns are of claims', () => {
    expect(choose('First Name', 'Last Name', 'Phone', 'City', 'State', 'ZIP', 'Claim #', 'DOS')).toBe(
      'ticket',
    );
  });
  it('chooses registrations if every column is one of theirs', () => {
    expect(choose('First Name', 'Last Name', 'NPI', 'Medicaid ID', 'Email')).toBe('registration');
  });
  it('chooses the kind that has more of the columns, or more of them by their exact header', () => {
    expect(choose('Name', 'Job title', 'Work email', 'Clinic', 'Foo')).toBe('registration');
    expect(choose('Provider NPI', 'Foo')).toBe('ticket');
    expect(choose('NPI', 'Medicaid ID')).toBe('registration');
  });
  it('chooses tickets by words of claims in headers that are no field, each word once', () => {
    expect(choose('Email', 'NPI', 'Facility', 'Claim gizmo', 'Denial widget')).toBe('ticket');
    expect(choose('Email', 'NPI', 'Facility', 'Claim gizmo', 'Claim widget')).toBe('registration');
    expect(choose('Email', 'NPI', 'Facility', 'Malpractice carrier', 'Denial widget')).toBe('registration');
  });
  it('chooses tickets by vaguer words only if nothing says users', () => {
    expect(choose('Clinic', 'City', 'Patient gizmo', 'Amount widget')).toBe('ticket');
    expect(choose('Clinic', 'City', 'Email', 'Patient gizmo', 'Amount widget')).toBe('registration');
  });
  it('reads misspelled headers', () => {
    expect(choose('Contcat emial', 'Clinic', 'Date denyed', 'Clame numbr')).toBe('ticket');
  });
  it('chooses registrations for the first and the last name in everyday words', () => {
    expect(choose('Their first name', 'Their last name', 'When did they start?', 'Town')).toBe(
      'registration',
    );
  });
  it('chooses registrations if nothing decides', () => {
    expect(choose('Foo', '')).toBe('registration');
  });
});

describe('findClearMeaning', () => {
  const find = (header: string) => findClearMeaning(header, getDictionary('ticket'));
  it('finds the one field that the words mean', () => {
    expect(find('Appeal sent')).toBe('disputeFiledOn');
  });
  it('finds nothing where the content would decide, or for words that nobody foresaw', () => {
    expect([find('Medicaid #'), find('Denied'), find('Xyzzy claim #'), find('901200300')]).toEqual(
      Array(4).fill(undefined),
    );
  });
  it('finds nothing that only another column makes clear', () => {
    expect(find('When did they start?')).toBeUndefined();
  });
  it('finds no field that the dictionary lacks', () => {
    expect(findClearMeaning('Appeal sent', { kind: 'ticket', fields: [] })).toBeUndefined();
  });
});
