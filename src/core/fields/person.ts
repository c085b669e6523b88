import type { Row } from '../model/field.ts';
import { memoizePerRow } from './memoize-per-row.ts';
import type { RegistrationField } from './registration.ts';

/** Who a row is about: e-mail and name without case and blanks, or whichever of the two is there; '' where neither is. */
export function getPersonKey(row: Row<RegistrationField>): string {
  return memoizedPersonKey(row, undefined);
}

const memoizedPersonKey = memoizePerRow(buildPersonKey);

function buildPersonKey(row: Row<RegistrationField>): string {
  const name = getNameKey(row);
  const email = row.text('email').toLowerCase().replace(/\s/g, '');
  return name === '' && email === '' ? '' : `${email}|${name}`;
}

/** The person's name as names are compared; '' where blank. */
export function getNameKey(row: Row<RegistrationField>): string {
  return row.folded('firstName') + row.folded('lastName');
}

/** Which provider a row is for: a Medicaid ID, else an NPI, else the organization; '' where none is given. */
export function getProviderKey(row: Row<RegistrationField>): string {
  return row.plain('medicaidId') || row.plain('npi') || row.folded('organization');
}
