import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { getNameKey, getPersonKey } from '../../../src/core/fields/person.ts';
import type { RegistrationField } from '../../../src/core/fields/registration.ts';
import type { Row } from '../../../src/core/model/field.ts';
import { ParsedRow } from '../../../src/core/rows/row.ts';
import { RowReader } from '../../../src/core/rows/row-reader.ts';

const dictionary = getDictionary('registration');
const reader = new RowReader(dictionary, false);

function rowOf(cells: Partial<Record<RegistrationField, string>>): Row<RegistrationField> {
  const byName: Partial<Record<string, string>> = cells;
  const values = dictionary.fields.map((field) => byName[field.name] ?? '');
  return new ParsedRow(reader, 1, { row: 2, cells: values }, [...values.keys()]) as Row<RegistrationField>;
}

describe('getPersonKey', () => {
  const same = getPersonKey(
    rowOf({ firstName: 'Maren', lastName: 'Testwell', email: 'maren@clinic.example' }),
  );
  it('is an e-mail and a name, without case and blanks', () => {
    const other = { firstName: ' MAREN', lastName: 'Test Well', email: 'Maren@Clinic.Example ' };
    expect(getPersonKey(rowOf(other))).toBe(same);
  });
  it('differs by either', () => {
    const people = [
      rowOf({ firstName: 'Maren', lastName: 'Testwell', email: 'odell@clinic.example' }),
      rowOf({ firstName: 'Odell', lastName: 'Testwell', email: 'maren@clinic.example' }),
      rowOf({ firstName: 'Maren', lastName: 'Testwell' }),
      rowOf({ email: 'maren@clinic.example' }),
    ].map(getPersonKey);
    expect(new Set([same, ...people]).size).toBe(5);
  });
  it('is empty if both are blank', () => {
    expect(getPersonKey(rowOf({ organization: 'Made-Up Clinic', email: 'n/a' }))).toBe('');
  });
  it('needs only one of the two', () => {
    expect(getPersonKey(rowOf({ firstName: 'Maren', lastName: 'Testwell' }))).not.toBe('');
    expect(getPersonKey(rowOf({ email: 'maren@clinic.example' }))).not.toBe('');
  });
  it('does not mistake a name for an e-mail', () => {
    expect(getPersonKey(rowOf({ firstName: 'maren' }))).not.toBe(getPersonKey(rowOf({ email: 'maren' })));
  });
});

describe('getNameKey', () => {
  it('is both names in the form used for comparison', () => {
    expect(getNameKey(rowOf({ firstName: 'Mary-Ann', lastName: "O'Dell" }))).toBe('maryannodell');
    expect(getNameKey(rowOf({}))).toBe('');
  });
});
