import { describe, expect, it } from 'vitest';
import { findWantedField, matchColumns } from '../../../src/app/layout/match-columns.ts';

const match = (...headers: string[]) =>
  [
    ...matchColumns(
      headers.map((header) => ({ names: [header] })),
      'registration',
    ),
  ].map(([index, { field, method }]) => [index, field.name, method]);

describe('matchColumns', () => {
  it.each([
    ['First Name', 'firstName', 'name'],
    ['medicaidId', 'medicaidId', 'name'],
    ['E-mail Address', 'email', 'alias'],
    ['Surname', 'lastName', 'synonym'],
    ['Facility or Provider Name', 'organization', 'words'],
    ['Medcaid ID', 'medicaidId', 'spelling'],
  ])('%s is %s by %s', (header, field, method) => expect(match(header)).toEqual([[0, field, method]]));
  it('matches nothing that is only a short word away', () => expect(match('Zap', 'Notes')).toEqual([]));
  it('gives a field to the most reliable match, whatever its position', () => {
    expect(match('Surname', 'Last Name')).toEqual([[1, 'lastName', 'name']]);
  });
  it('tries every name of a column', () => {
    const matches = matchColumns([{ names: ['Provider: NPI #', 'NPI #'] }], 'registration');
    expect(matches.get(0)?.field.name).toBe('npi');
  });
});

describe('findWantedField', () => {
  it('ignores that another column may have the field', () => {
    expect(findWantedField(['Surname'], 'registration')?.name).toBe('lastName');
    expect(findWantedField(['Notes'], 'registration')).toBeUndefined();
  });
});
