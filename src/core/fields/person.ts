import type { Row } from '../model/field.ts';
import { memoizePerRow } from './memoize-per-row.ts';
import type { RegistrationField } from './registration.ts';

/** Identifies the person of a row by e-mail and name, without case and blanks; either may be missing. '' if both are. */
export function getPersonKey(row: Row<RegistrationField>): string {
  return memoizedPersonKey(row, undefined);
}

const memoizedPersonKey = memoizePerRow(buildPersonKey);

function buildPersonKey(row: Row<RegistrationField>): string {
  const name = getNameKey(row);
  const email = row.text('email').toLowerCase().replace(/\s/g, '');
  return name === '' && email === '' ? '' : `${email}|${name}`;
}

/** The person's name in the form used for comparison; '' if blank. */
export function getNameKey(row: Row<RegistrationField>): string {
  return row.folded('firstName') + row.folded('lastName');
}
