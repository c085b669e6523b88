import type { Row } from '../model/field.ts';

/** Several rules in turn ask the same of one row: what was found is kept for the last one. */
export function memoizePerRow<F extends string, A, T>(
  find: (row: Row<F>, about: A) => T,
): (row: Row<F>, about: A) => T {
  let last: { row: Row<F>; about: A; found: T } | undefined;
  return (row, about) => {
    if (last?.row !== row || last.about !== about) last = { row, about, found: find(row, about) };
    return last.found;
  };
}
