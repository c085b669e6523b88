import type { Context } from '../model/context.ts';
import type { Column } from '../model/field.ts';
import type { Day, Shown } from '../model/vocabulary.ts';
import { formatIsoDay } from './day.ts';
import { describeShape } from './shape.ts';
import { replaceControls } from './text.ts';

const MAX_SHOWN_LENGTH = 40;

/** A cell's value as a message may show it: its shape, or the value itself if the user asked for values. */
export function show(value: string, context: Pick<Context, 'showValues'>): Shown {
  if (!context.showValues) return describeShape(value) as Shown;
  return `"${shorten(replaceControls(value))}"` as Shown;
}

/** A column as a message may name it: its header or key, if the mapping found it printable, and its letter. */
export function showColumn(column: Column): Shown {
  const isPrintable = column.label === column.header.trim();
  const location = column.letter === '' ? '' : `column ${column.letter}`;
  if (!isPrintable) return (location || 'a key') as Shown;
  const name = `"${shorten(replaceControls(column.label).replace(/\s+/g, ' '))}"`;
  return (location === '' ? name : `${name} (${location})`) as Shown;
}

/** A day to act on. Never pass a day of service, birth, denial or decision: those are PHI. */
export function showDay(day: Day): Shown {
  return formatIsoDay(day) as Shown;
}

/** Our own words, never a cell's: a field's header, a plan's name, a denial code from our table. */
export function showTrusted(text: string): Shown {
  return text as Shown;
}

/** A field's header: ours, or the one in the user's layout, which may be long. */
export function showHeader(header: string): Shown {
  return shorten(replaceControls(header)) as Shown;
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
