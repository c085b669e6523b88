import { describe, expect, it } from 'vitest';
import { findWantedField, matchColumns } from '../../../src/app/layout/match-columns.ts';

const match = (...headers: string[]) => {
  const matches = matchColumns(
    headers.map((header) => ({ names: [header] })),
    'registration',
  );
  return headers.map((_, i) => matches.get(i) && [matches.get(i)?.field.name, matches.get(i)?.method]);
};

describe('matchColumns', () => {
  it.each([
    ['First Name', 'firstName', 'name'],
    ['medicaidId', 'medicaidId', 'name'],
    ['NPI #', 'npi', 'alias'],
    ['Surname', 'lastName', 'synonym'],
    ['Facility or Provider Name', 'organization', 'words'],
    ['Frst Name', 'firstName', 'spelling'],
  ])('matches %s to %s by its %s', (header, field, method) => {
    expect(match(header)).toEqual([[field, method]]);
  });

  it('matches nothing to an unknown or short header', () => {
    expect(match('Fax', 'NPL', '')).toEqual([undefined, undefined, undefined]);
  });

  it('gives a field to one column only, the most exact one', () => {
    expect(match('E-mail Address', 'Email')).toEqual([undefined, ['email', 'name']]);
  });
});

describe('findWantedField', () => {
  it('finds the field even if another column has it', () => {
    expect(findWantedField(['Frst Name'], 'registration')?.name).toBe('firstName');
    expect(findWantedField(['Fax'], 'registration')).toBeUndefined();
  });
});
