import { computeBillingWordShare } from '../columns/match.ts';
import { findNamedField } from '../columns/names.ts';
import type { ColumnReading, ReadColumn } from '../columns/reading.ts';
import { isAddedColumn } from '../fields/header-name.ts';
import type { Dictionary } from '../model/field.ts';

const MIN_FIELDS = 3;

/**
 * Whether a row is a header row beyond doubt, so that its text may be printed: three columns have fields, most of its
 * words are billing words, and the row below it has another shape. Anything else may be a row of data.
 */
export function isHeaderBeyondDoubt(
  cells: readonly string[],
  { columns }: ColumnReading,
  below: readonly string[] | undefined,
  dictionary: Dictionary,
): boolean {
  const named = columns.filter(({ field, by }) => field !== null && by !== 'content');
  if (named.length < MIN_FIELDS) return false;
  if (named.filter(({ by }) => by === 'layout').length >= MIN_FIELDS) return true;
  if (isNamedWhole(cells, named) && !hasNames(below, dictionary)) return true;
  const share = computeBillingWordShare(cells);
  return share > 0.5 && (below === undefined || computeBillingWordShare(below) < share);
}

/** Whether every header is the name of a field: no other reading of the row is possible. */
function isNamedWhole(cells: readonly string[], named: readonly ReadColumn[]): boolean {
  const headers = cells.filter((cell) => cell.trim() !== '' && !isAddedColumn(cell, false));
  return headers.length === named.length && named.every(({ by }) => by === 'name' || by === 'alias');
}

function hasNames(cells: readonly string[] = [], dictionary: Dictionary): boolean {
  return cells.filter((cell) => findNamedField(cell, dictionary) !== undefined).length >= MIN_FIELDS;
}
