import type { Context } from '../model/context.ts';
import type { Column } from '../model/field.ts';
import type { Day, Shown } from '../model/vocabulary.ts';
import { formatIsoDay } from './day.ts';
import { describeShape } from './shape.ts';
import { replaceControls } from './text.ts';

const MAX_SHOWN_LENGTH = 40;

/** A cell's value as a message may give it: its shape, or the value itself where the user asked for values. */
export function show(value: string, context: Pick<Context, 'showValues'>): Shown {
  if (!context.showValues) return describeShape(value) as Shown;
  return `"${shorten(replaceControls(value))}"` as Shown;
}

/** A column by what may be printed of it: its header, which the mapping has found fit, and its letter; or the key. */
export function showColumn(column: Column): Shown {
  const isPrintable = column.label === column.header.trim();
  const place = column.letter === '' ? '' : `column ${column.letter}`;
  if (!isPrintable) return (place || 'a key') as Shown;
  const name = `"${shorten(replaceControls(column.label).replace(/\s+/g, ' '))}"`;
  return (place === '' ? name : `${name} (${place})`) as Shown;
}

/** A day to act on. Never a day of service, birth, denial or decision: those are PHI. */
export function showDay(day: Day): Shown {
  return formatIsoDay(day) as Shown;
}

/** Words of ours, never out of a cell: a field's header, a plan's name, a denial code that our table knows. */
export function showTrusted(text: string): Shown {
  return text as Shown;
}

/** What a field is called: our own header, or that of the user's layout, which may be long. */
export function showHeader(header: string): Shown {
  return shorten(replaceControls(header)) as Shown;
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
