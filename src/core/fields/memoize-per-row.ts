import type { Row } from '../model/field.ts';

/** Caches the result for the last row only: several rules in turn ask the same question about one row. */
export function memoizePerRow<F extends string, A, T>(
  compute: (row: Row<F>, argument: A) => T,
): (row: Row<F>, argument: A) => T {
  let last: { row: Row<F>; argument: A; result: T } | undefined;
  return (row, argument) => {
    if (last?.row !== row || last.argument !== argument)
      last = { row, argument, result: compute(row, argument) };
    return last.result;
  };
}
