import { expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { ProviderComparison } from '../../../src/core/fields/provider-comparison.ts';
import type { RegistrationField } from '../../../src/core/fields/registration.ts';
import type { Row } from '../../../src/core/model/field.ts';
import { ParsedRow } from '../../../src/core/rows/row.ts';
import { RowReader } from '../../../src/core/rows/row-reader.ts';

type Cells = Partial<Record<RegistrationField, string>>;

const dictionary = getDictionary('registration');
const reader = new RowReader(dictionary, false);

function rowOf(cells: Cells): Row<RegistrationField> {
  const byName: Partial<Record<string, string>> = cells;
  const values = dictionary.fields.map((field) => byName[field.name] ?? '');
  return new ParsedRow(reader, 1, { row: 2, cells: values }, [...values.keys()]) as Row<RegistrationField>;
}

function isSeveral(rows: readonly Cells[]): boolean {
  const providers = new ProviderComparison();
  for (const cells of rows) providers.add(rowOf(cells));
  return providers.isSeveral;
}

const A = { medicaidId: '111222333001', npi: '1234567893', organization: 'Made-Up Clinic' };
const B = { medicaidId: '111222333002', npi: '1932104098', organization: 'Invented Hospital' };

it.each<[string, boolean, readonly Cells[]]>([
  ['no rows', false, []],
  ['one row', false, [A]],
  ['the same twice', false, [A, A]],
  ['two providers', true, [A, B]],
  ['one with a blank Medicaid ID, and the same NPI', false, [A, { npi: A.npi }]],
  ['one with a blank Medicaid ID, and the same organization', false, [A, { organization: 'MADE UP CLINIC' }]],
  ['one with another Medicaid ID, and the same NPI', false, [A, { ...B, npi: A.npi }]],
  [
    'words as a Medicaid ID, and the same organization',
    false,
    [A, { ...A, medicaidId: 'applied for', npi: '' }],
  ],
  ['a row without a provider', false, [A, {}, A]],
  ['a number that is an NPI here and a Medicaid ID there', true, [{ npi: A.npi }, { medicaidId: A.npi }]],
  ['two joined by a later row', false, [{ npi: A.npi }, { medicaidId: B.medicaidId }, { ...B, npi: A.npi }]],
  [
    'a chain that begins at its end',
    false,
    [{ npi: A.npi }, { medicaidId: B.medicaidId }, { ...B, npi: '' }, { ...A, organization: B.organization }],
  ],
  ['a third that nothing joins', true, [A, { npi: '1000000004' }, { npi: A.npi }]],
])('%s: several is %s', (_, several, rows) => expect(isSeveral(rows)).toBe(several));

it('stops comparing after many others', () => {
  const others = Array.from({ length: 1_001 }, (_, i): Cells => ({ organization: `Made-Up ${i}` }));
  expect(isSeveral([A, ...others, ...others.map((other) => ({ ...other, npi: A.npi }))])).toBe(true);
});
