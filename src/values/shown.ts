import type { Context, Day, Shown } from '../types.ts';
import { isoOf } from './day.ts';
import { shapeOf } from './shape.ts';
import { withoutControls } from './text.ts';

const LONGEST = 40;

/** A cell's value as a message may give it: its shape, or the value itself where the user asked for values. */
export function show(value: string, context: Pick<Context, 'showValues'>): Shown {
  if (!context.showValues) return shapeOf(value) as Shown;
  return `"${shortened(withoutControls(value))}"` as Shown;
}

/** A column's label, which the header's mapping has found fit to print, in one short line. */
export function showLabel(label: string): Shown {
  return shortened(withoutControls(label).replace(/\s+/g, ' ').trim()) as Shown;
}

/** A day to act on. Never a day of service, birth, denial or decision: those are PHI. */
export function showDay(day: Day): Shown {
  return isoOf(day) as Shown;
}

/** Words of ours, never out of a cell: a field's header, a plan's name, a denial code that our table knows. */
export function showOwn(text: string): Shown {
  return text as Shown;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
