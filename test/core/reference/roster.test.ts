import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { buildRosterDictionary } from '../../../src/core/reference/roster.ts';
import { rosterOf } from '../../support/known.ts';

const EMAIL = 'maren.testwell@clinic.example';
const ID = '111222333001';
const NPI = '1234567893';
const nobody = { medicaidId: '', npi: '', email: '' };

describe('hasValue', () => {
  it('ignores case, and blanks and dashes of identifiers', async () => {
    const roster = await rosterOf([{ medicaidId: ID, npi: NPI, email: EMAIL }]);
    expect(roster.hasValue('medicaidId', '111-222 333001')).toBe(true);
    expect(roster.hasValue('email', EMAIL.toUpperCase())).toBe(true);
    expect(roster.hasValue('npi', ID)).toBe(false);
    expect(roster.hasValue('npi', '')).toBe(false);
  });
  it('does not find values that a spreadsheet damaged', async () => {
    const roster = await rosterOf([
      { npi: NPI },
      { medicaidId: '1.11E+11' },
      { medicaidId: ['11222333001', 'number'] },
    ]);
    expect(roster.hasValue('medicaidId', '1.11E+11')).toBe(false);
    expect(roster.hasValue('medicaidId', '11222333001')).toBe(false);
  });
});

describe('hasPerson', () => {
  it('finds a person together with one id of the provider', async () => {
    const roster = await rosterOf([{ medicaidId: ID, npi: NPI, email: EMAIL }]);
    expect(roster.hasPerson({ ...nobody, email: EMAIL, npi: NPI })).toBe(true);
    expect(roster.hasPerson({ ...nobody, email: EMAIL, npi: '2000000002' })).toBe(false);
    expect(roster.hasPerson({ ...nobody, email: 'priya@clinic.example', npi: NPI })).toBe(false);
    expect(roster.hasPerson(nobody)).toBe(false);
  });
  it('finds a person or a provider that the roster lists alone', async () => {
    const roster = await rosterOf([{ email: EMAIL }, { npi: NPI }]);
    expect(roster.hasPerson({ ...nobody, email: EMAIL, npi: '2000000002' })).toBe(true);
    expect(roster.hasPerson({ ...nobody, email: 'priya@clinic.example', npi: NPI })).toBe(true);
  });
});

describe('hasField and isCompleteFor', () => {
  it('are about the fields that rows have filled', async () => {
    const roster = await rosterOf([
      { medicaidId: ID, email: EMAIL },
      { npi: 'n/a', email: EMAIL },
    ]);
    expect([roster.hasField('medicaidId'), roster.hasField('npi')]).toEqual([true, false]);
    expect(roster.isCompleteFor(['email'])).toBe(true);
    expect(roster.isCompleteFor(['medicaidId', 'npi'])).toBe(false);
  });
  it('skip blank rows', async () => {
    expect((await rosterOf([{ npi: NPI }, nobody])).isCompleteFor(['npi'])).toBe(true);
  });
});

describe('readRoster', () => {
  it('rejects a file in which nobody is registered', async () => {
    await expect(rosterOf([{ medicaidId: 'pending', npi: 'n/a', email: '' }])).rejects.toThrow(
      'roster.csv: No Medicaid ID, NPI or Email can be read in this file. Add one of these columns.',
    );
  });
});

describe('buildRosterDictionary', () => {
  it('also accepts the headers of a ticket', () => {
    const { fields } = buildRosterDictionary(getDictionary);
    expect(fields.map(({ name }) => name)).toEqual(['medicaidId', 'npi', 'email']);
    const { header } = getDictionary('ticket').fields.find(({ name }) => name === 'contactEmail') ?? {};
    expect(fields.at(-1)?.aliases).toContain(header);
  });
});
