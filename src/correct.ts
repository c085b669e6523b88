import type { TicketField } from './fields/ticket.ts';
import { planOf } from './portal/plans.ts';
import type { Day, Field, Row } from './types.ts';
import { isoOf } from './values/day.ts';
import { phoneFault } from './values/phone.ts';
import { cleanText, plainId } from './values/text.ts';

/** How dates are written: in a workbook as date cells, in .csv as mm/dd/yyyy, in JSON as ISO. */
export type DateForm = 'cell' | 'us' | 'iso';

/** A cell of a clean file. */
export interface CleanCell {
  text: string;
  /** A date cell, where the form has them. */
  day?: Day;
  /** What was corrected, in words, never the value. */
  done?: string;
}

const US_DATE = /^\d{2}\/\d{2}\/\d{4}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const SSN_SHAPED = /^\d{3}-\d{2}-\d{4}$/;
const WRITTEN_WHOLE = /^\d+\.0+$/;

/**
 * A cell as it may be submitted: blanks, dashes and digits tidied, dates and identifiers in their plain form, plans and
 * choices by their own names. Nothing is guessed: no zero is added, no day and month swapped.
 */
export function correctCell(field: Field, row: Row, form: DateForm): CleanCell {
  const raw = row.raw(field.name);
  if (raw === '' || row.isUnreadable(field.name)) return { text: raw };
  if (field.kind === 'day') return correctDay(field.name, row, form);
  const text = correctText(field, row, cleanText(raw));
  if (text === raw) return { text };
  return { text, done: cleanText(raw) === text ? 'blanks and characters tidied' : DONE[field.kind] };
}

const DONE: Readonly<Record<Field['kind'], string>> = {
  text: 'written in its plain form',
  id: 'written in its plain form',
  name: 'written by its full name',
  day: 'date written in full',
  'yes-no': 'written as yes or no',
  choice: 'written as in the template',
  amount: 'written in its plain form',
};

function correctDay(name: string, row: Row, form: DateForm): CleanCell {
  const raw = row.raw(name);
  const day = row.day(name);
  if (day === undefined) return { text: raw };
  const iso = isoOf(day);
  if (form === 'cell') {
    const wasDate = row.fact(name) === 'date' && raw === iso;
    return wasDate ? { text: raw, day } : { text: iso, day, done: 'read as a date' };
  }
  const isPlain = ISO_DATE.test(raw) || (form === 'us' && US_DATE.test(raw));
  if (isPlain) return { text: raw };
  const [year, month, date] = iso.split('-');
  return { text: form === 'us' ? `${month}/${date}/${year}` : iso, done: DONE.day };
}

function correctText(field: Field, row: Row, text: string): string {
  switch (field.kind) {
    case 'choice':
      return row.choice(field.name) ?? text;
    case 'yes-no': {
      if (row.fact(field.name) === 'boolean') return row.raw(field.name);
      const yes = row.yes(field.name);
      return yes === undefined ? text : yes ? 'yes' : 'no';
    }
    case 'id':
      return correctId(field.name, text);
    case 'name':
      return field.name === 'mco' ? planName(text, row) : text;
    default:
      return field.name === 'phone' || field.name === 'contactPhone' ? plainPhone(text) : text;
  }
}

function planName(text: string, row: Row): string {
  return planOf(text, (row as Row<TicketField>).choice('program'))?.name ?? text;
}

function correctId(name: string, text: string): string {
  const isPlain = name === 'npi' || name === 'rin' || name === 'taxId';
  if (isPlain && !SSN_SHAPED.test(text) && /^\d+$/.test(plainId(text))) return plainId(text);
  return WRITTEN_WHOLE.test(text) ? plainId(text) : text;
}

/** Ten digits; a number with an extension, or one that is none, stays as it is. */
function plainPhone(text: string): string {
  const digits = text.replace(/[\s().+-]/g, '');
  if (!/^1?\d{10}$/.test(digits) || phoneFault(text) !== undefined) return text;
  return digits.slice(-10);
}
