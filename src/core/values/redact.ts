import type { Context } from '../model/context.ts';
import type { Column } from '../model/field.ts';
import type { Day, Shown } from '../model/vocabulary.ts';
import { formatWrittenDay } from './day.ts';
import { describeShape } from './shape.ts';
import { replaceControls } from './text.ts';

const MAX_SHOWN_LENGTH = 40;

/** How a JSON key is named that is none of our names. */
export const UNKNOWN_KEY = 'a key of your own';

/** A cell's value as a message may show it: its shape, or the value itself if the user asked for values. */
export function show(value: string, context: Pick<Context, 'showValues'>): Shown {
  if (!context.showValues) return describeShape(value) as Shown;
  return `"${shorten(replaceControls(value))}"` as Shown;
}

/** A column as a message may name it: its header or key, if the mapping found it printable, and its letter. */
export function showColumn(column: Column): Shown {
  if (!isPrintable(column)) return describeLetter(column) as Shown;
  const name = `"${describeLabel(column)}"`;
  return (column.letter === '' ? name : `${name} (${describeLetter(column)})`) as Shown;
}

/** Columns as a message may list them: DOB, column K, MRN. Keys without a name of ours are only counted. */
export function showColumns(columns: readonly Column[]): Shown {
  const keys = columns.filter((column) => column.letter === '' && !isPrintable(column));
  const names = columns
    .filter((column) => !keys.includes(column))
    .map((column) => (isPrintable(column) ? describeLabel(column) : describeLetter(column)));
  if (keys.length > 0) names.push(keys.length === 1 ? UNKNOWN_KEY : `${keys.length} keys of your own`);
  return names.join(', ') as Shown;
}

/** A column with its field as an option takes it: 'Ref #=trackingNumber', or with the letter if the header is not printable. */
export function showColumnMapping(column: Column, field: string): Shown {
  const label = isPrintable(column) && !column.label.includes("'") ? describeLabel(column) : column.letter;
  return `'${label}=${field}'` as Shown;
}

/** A day to act on. Never pass a day of service, birth, denial or decision: those are PHI. */
export function showDay(day: Day): Shown {
  return formatWrittenDay(day) as Shown;
}

/**
 * Our own words, or those of the user's settings, never a cell's: a field's header, a plan's name, a reason, a denial
 * code from our table.
 */
export function showTrusted(text: string): Shown {
  return replaceControls(text) as Shown;
}

/** A field's header: ours, or the one in the user's layout, which may be long. */
export function showHeader(header: string): Shown {
  return shorten(replaceControls(header)) as Shown;
}

function isPrintable({ label, header }: Column): boolean {
  return label === header.trim();
}

/** In a form, every value has a cell of its own. */
function describeLetter({ letter, row }: Column): string {
  if (letter === '') return UNKNOWN_KEY;
  return row === undefined ? `column ${letter}` : `cell ${letter}${row}`;
}

function describeLabel({ label }: Column): string {
  return shorten(replaceControls(label).replace(/\s+/g, ' '));
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
