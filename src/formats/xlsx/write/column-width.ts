import type { Field, ValueKind } from '../../../core/model/field.ts';

interface SizedColumn {
  header: string;
  field: Field | undefined;
  /** In characters; default: by the kind of the field. */
  width?: number;
}

const WIDTHS: Readonly<Record<ValueKind, number>> = {
  text: 32,
  id: 18,
  name: 28,
  day: 12,
  'yes-no': 10,
  choice: 18,
  amount: 12,
};
const DEFAULT_WIDTH = 24;
const MAX_WIDTH = 60;

/** Where texts wrap: as many columns on a page as a person can read. */
const WRAPPED_WIDTHS: Readonly<Record<ValueKind, number>> = {
  text: 28,
  id: 15,
  name: 20,
  day: 11,
  'yes-no': 10,
  choice: 15,
  amount: 11,
};
const DEFAULT_WRAPPED_WIDTH = 14;
/** The room of the button that filters, next to a word of the header. */
const BUTTON_WIDTH = 3;

/** The width of a column in characters. */
export function chooseColumnWidth({ header, field, width }: SizedColumn): number {
  const wanted = width ?? getKindWidth(field, WIDTHS, DEFAULT_WIDTH);
  return Math.min(MAX_WIDTH, Math.max(header.length + 4, wanted));
}

/** The width of a column whose texts and header wrap. */
export function chooseWrappedWidth({ header, field, width }: SizedColumn): number {
  const longest = Math.max(...header.split(/\s+/).map((word) => word.length)) + BUTTON_WIDTH;
  const wanted = width ?? getKindWidth(field, WRAPPED_WIDTHS, DEFAULT_WRAPPED_WIDTH);
  return Math.min(MAX_WIDTH, Math.max(longest, wanted));
}

/** The pixels of a column of so many characters of Calibri 11. */
export function toPixels(width: number): number {
  return Math.floor(width * 7 + 5);
}

function getKindWidth(
  field: Field | undefined,
  widths: Readonly<Record<ValueKind, number>>,
  otherwise: number,
): number {
  return field ? widths[field.kind] : otherwise;
}
