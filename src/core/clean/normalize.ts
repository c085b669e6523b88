import type { TicketField } from '../fields/ticket.ts';
import type { Plans } from '../model/context.ts';
import type { Field, Row } from '../model/field.ts';
import type { CellFact } from '../model/input.ts';
import type { Day } from '../model/vocabulary.ts';
import type { OutputCell } from '../model/written.ts';
import { createDay, formatIsoDay } from '../values/day.ts';
import { findPhoneFault } from '../values/phone.ts';
import { getCellError } from '../values/spreadsheet-damage.ts';
import { hasSsnFormat } from '../values/ssn.ts';
import { cleanText, foldName, normalizeId } from '../values/text.ts';

/** How dates are written: as date cells in a workbook, as mm/dd/yyyy in .csv, as ISO dates in JSON. */
export type DateFormat = 'cell' | 'us' | 'iso';

/** A cell of a clean file. */
export interface CleanCell extends OutputCell {
  /** Describes the correction, never the value. */
  done?: string;
  /** The input already had the apostrophe that guards against formulas. */
  guarded?: true;
}

const TIDIED_DESCRIPTION = 'blanks and characters tidied';
const CORRECTION_DESCRIPTIONS: Readonly<Record<Field['kind'], string>> = {
  text: 'written in its plain form',
  id: 'written in its plain form',
  name: 'written by its full name',
  day: 'date written in full',
  'yes-no': 'written as yes or no',
  choice: 'written as in the template',
  amount: 'written in its plain form',
};

const US_DATE = /^\d{2}\/\d{2}\/\d{4}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INTEGER_WITH_ZERO_DECIMALS = /^\d+\.0+$/;

/** Identifiers with digits only in their plain form; others may have letters and dashes. */
const DIGITS_ONLY_FIELDS = new Set(['npi', 'rin', 'taxId']);
const PHONE_FIELDS = new Set(['phone', 'contactPhone']);

/** Excel treats 1900 as a leap year, so earlier serials are off by a day. */
const FIRST_EXCEL_DAY = createDay(1900, 3, 1) as Day;

/**
 * A cell as it may be submitted: blanks, dashes and digits tidied, dates and identifiers in their plain form, plans and
 * choices by their official names. Nothing is guessed: no zero is added, no day and month swapped.
 */
export function correctCell(field: Field, row: Row, format: DateFormat, plans: Plans): CleanCell {
  const raw = row.raw(field.name);
  const fact = row.fact(field.name);
  if (raw === '' || row.isUnreadable(field.name)) return readCell(raw, fact, field);
  if (field.foreign && field.kind === 'text') return readCell(raw, fact, field);
  if (field.kind === 'day') return correctDay(field, row, format);
  const tidied = tidyText(raw, field);
  const text = correctText(field, row, tidied, plans);
  if (text === raw) return readCell(raw, fact, field);
  return { text, was: raw, done: text === tidied ? TIDIED_DESCRIPTION : CORRECTION_DESCRIPTIONS[field.kind] };
}

/**
 * Whether a cell that is tidy already needs no correction, unless the user's template has a list for the field, or it is an
 * identifier with a dot.
 */
export function isOnlyTidied({ name, kind }: Field): boolean {
  if (kind === 'name') return name !== 'mco';
  if (kind === 'id') return !DIGITS_ONLY_FIELDS.has(name);
  return (kind === 'text' || kind === 'amount') && !PHONE_FIELDS.has(name);
}

/** A cell as it was read. Workbook dates stay dates; numbers stay numbers except in text columns. */
export function readCell(text: string, fact: CellFact | undefined, field: Field | undefined): OutputCell {
  const error = text === '' ? getCellError(fact) : undefined;
  if (error !== undefined) return { text: error };
  if (fact === 'date' && ISO_DATE.test(text)) {
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
    const day = createDay(year, month, date);
    return day === undefined || day < FIRST_EXCEL_DAY ? { text } : { text, day };
  }
  const isNumber = fact === 'number' && (field === undefined || field.foreign || field.kind === 'amount');
  return isNumber ? { text, number: true } : { text };
}

function correctDay(field: Field, row: Row, format: DateFormat): CleanCell {
  const raw = row.raw(field.name);
  const day = row.day(field.name);
  if (day === undefined) return { text: raw };
  const iso = formatIsoDay(day);
  if (format === 'cell' && day >= FIRST_EXCEL_DAY) {
    const wasDate = row.fact(field.name) === 'date' && raw === iso;
    return wasDate ? { text: raw, day } : { text: iso, day, was: raw, done: 'written as a date' };
  }
  if (ISO_DATE.test(raw) || (format === 'us' && US_DATE.test(raw))) return { text: raw };
  const [year, month, date] = iso.split('-');
  return {
    text: format === 'us' ? `${month}/${date}/${year}` : iso,
    was: raw,
    done: CORRECTION_DESCRIPTIONS.day,
  };
}

/** Leaves a text alone if tidying it twice would change it again, or if rules would then read it differently. */
function tidyText(raw: string, field: Field): string {
  const tidy = field.kind === 'text' ? tidyLines : cleanText;
  const text = tidy(raw);
  if (text === raw) return raw;
  return tidy(text) === text && cleanText(text) === cleanText(raw) ? text : raw;
}

/** Tidies each line: a description may have paragraphs. */
function tidyLines(text: string): string {
  if (!/[\r\n]/.test(text)) return cleanText(text);
  const parts = text.split(/(\r\n|\r|\n)/);
  return parts
    .map((part, i) => (i % 2 === 1 ? part : cleanText(i === 0 ? part : ` ${part}`)))
    .join('')
    .trim();
}

function correctText(field: Field, row: Row, text: string, plans: Plans): string {
  switch (field.kind) {
    case 'choice':
      return formatChoice(row.choice(field.name), text, field, row) ?? text;
    case 'yes-no': {
      const yes = row.yes(field.name);
      if (yes === undefined || isJsonBoolean(field, row)) return text;
      return formatChoice(yes ? 'yes' : 'no', text, field, row) ?? text;
    }
    case 'id':
      return correctId(field.name, text);
    case 'name':
      return field.name === 'mco' ? normalizePlanName(text, row, plans) : text;
    default:
      return PHONE_FIELDS.has(field.name)
        ? normalizePhone(text)
        : (findInTemplateList([text], field, row) ?? text);
  }
}

/** The first of the texts that the list of the user's template has, as it is spelled there. */
function findInTemplateList(texts: readonly string[], field: Field, row: Row): string | undefined {
  const list = row.dictionary.template?.lists.get(field.name);
  if (!list) return undefined;
  const found = texts.map(foldName).map((name) => list.find((choice) => foldName(choice) === name));
  return found.find((choice) => choice !== undefined);
}

/** A choice as spelled in the list of the user's template, otherwise in our spelling. */
function formatChoice(
  canonical: string | undefined,
  text: string,
  field: Field,
  row: Row,
): string | undefined {
  if (canonical === undefined) return undefined;
  // What was typed, then our name for it, then any other name: the template may say denied for upheld.
  const texts = [text, canonical, ...(field.choices?.[canonical] ?? [])];
  return findInTemplateList(texts, field, row) ?? canonical;
}

/** JSON reads true as "yes", and it must stay true; a workbook reads it as "TRUE". */
function isJsonBoolean(field: Field, row: Row): boolean {
  return row.fact(field.name) === 'boolean' && /^(?:yes|no)$/.test(row.raw(field.name));
}

function normalizePlanName(text: string, row: Row, plans: Plans): string {
  return plans.findInProgram(text, (row as Row<TicketField>).choice('program'))?.name ?? text;
}

function correctId(name: string, text: string): string {
  if (DIGITS_ONLY_FIELDS.has(name)) {
    const plain = normalizeId(text);
    return /^\d+$/.test(plain) && !hasSsnFormat(text) ? plain : text;
  }
  return INTEGER_WITH_ZERO_DECIMALS.test(text) ? normalizeId(text) : text;
}

/** Ten digits. A number with an extension, or an invalid one, stays as it is. */
function normalizePhone(text: string): string {
  const digits = text.replace(/[\s().+-]/g, '');
  if (!/^1?\d{10}$/.test(digits) || findPhoneFault(text) !== undefined) return text;
  return digits.slice(-10);
}
