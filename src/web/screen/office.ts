import type { Office } from '../messages.ts';
import { OFFICE_FIELDS } from '../settings-file.ts';
import { getElement } from './elements.ts';

/** What the user typed about the office; undefined if nothing. */
export function readOffice(): Office | undefined {
  const typed = OFFICE_FIELDS.map((field) => [field, getInput(field).value.trim()] as const);
  const filled = typed.filter(([, text]) => text !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** Fills in what a settings file says about the office. */
export function showOffice(office: Office): void {
  for (const field of OFFICE_FIELDS) getInput(field).value = office[field] ?? '';
}

function getInput(field: string): HTMLInputElement {
  return getElement<HTMLInputElement>(`office-${field}`);
}
