import { computeBillingWordShare } from '../columns/match.ts';
import type { ColumnReading } from '../columns/reading.ts';

const MIN_FIELDS = 3;

/**
 * Whether a row is a header row beyond doubt, so that its text may be printed: three columns have fields, most of its
 * words are billing words, and the row below it has another shape. Anything else may be a row of data.
 */
export function isHeaderBeyondDoubt(
  cells: readonly string[],
  { columns }: ColumnReading,
  below: readonly string[] | undefined,
): boolean {
  const named = columns.filter(({ field, by }) => field !== null && by !== 'content');
  if (named.length < MIN_FIELDS) return false;
  if (named.filter(({ by }) => by === 'layout').length >= MIN_FIELDS) return true;
  const share = computeBillingWordShare(cells);
  return share > 0.5 && (below === undefined || computeBillingWordShare(below) < share);
}
