import type { Field } from '../../core/model/field.ts';
import { chooseWrappedWidth, toPixels } from '../../formats/xlsx/write/column-width.ts';
import { MAX_PRINTED_PIXELS } from '../../formats/xlsx/write/print.ts';

/** A column of the input. */
export interface ReviewColumn {
  header: string;
  field: Field | undefined;
  /** In characters, if the input says it. */
  width?: number;
  hidden?: boolean;
}

/** The columns before those of the input, with their widths in characters. */
export const ADDED_COLUMNS: readonly (readonly [string, number])[] = [
  ['Verdict', 16],
  ['What to do', 44],
  ['Deadline', 14],
];

/** Fields by which a person recognizes a row. */
const NAMING_FIELDS: ReadonlySet<string> = new Set([
  ...['mco', 'recipientName', 'patientAccount', 'claimNumber', 'billedAmount'],
  ...['disputeFiledOn', 'trackingNumber'],
  ...['firstName', 'lastName', 'organization', 'medicaidId'],
]);

const [MIN_WIDTH, MAX_WIDTH] = [4, 80];
/** A date that is wider than its column is shown as ###. */
const MIN_DAY_WIDTH = 11.5;

/** How the columns of a sheet are shown and printed. Columns are counted from 0, ours included. */
export interface ColumnPlan {
  widths: number[];
  /** Columns folded away, so that those that matter are side by side. */
  folded: ReadonlySet<number>;
  /** How many columns fit a page. */
  printed: number;
}

/**
 * Chooses which columns are shown: all if they fit a page; else those that name the row or have a fault, and the first of
 * the others as far as they fit.
 * @param faulty the input's columns that have a fault
 */
export function planColumns(columns: readonly ReviewColumn[], faulty: ReadonlySet<number>): ColumnPlan {
  const own = columns.map(chooseWidth);
  const widths = [...ADDED_COLUMNS.map(([, width]) => width), ...own];
  const matters = columns.map(({ field }, i) => faulty.has(i) || NAMING_FIELDS.has(field?.name ?? ''));
  const pixels = widths.map(toPixels);
  const start = ADDED_COLUMNS.length;
  let left = MAX_PRINTED_PIXELS - sum(pixels.filter((_, i) => i < start || matters[i - start]));
  const folded = new Set<number>();
  columns.forEach(({ hidden }, i) => {
    const width = pixels[i + start] ?? 0;
    if (matters[i]) return;
    if (hidden || width > left) folded.add(i + start);
    else left -= width;
  });
  let room = MAX_PRINTED_PIXELS;
  const end = pixels.findIndex((width, i) => {
    if (!folded.has(i)) room -= width;
    return room < 0;
  });
  return { widths, folded, printed: end === -1 ? pixels.length : end };
}

function chooseWidth(column: ReviewColumn): number {
  const least = column.field?.kind === 'day' ? MIN_DAY_WIDTH : MIN_WIDTH;
  return Math.min(MAX_WIDTH, Math.max(least, column.width ?? chooseWrappedWidth(column)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
