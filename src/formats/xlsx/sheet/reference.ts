const A = 65;
const Z = 90;
const TO_UPPER = ~32;

/** The column of a reference like AB12, from 0; -1 if it has no column. */
export function parseColumn(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i) & TO_UPPER;
    if (code < A || code > Z) break;
    column = column * 26 + code - A + 1;
  }
  return column - 1;
}

/** The row of a reference like AB12, from 1; NaN if it has no row. */
export function parseRowNumber(reference: string): number {
  return Number.parseInt(reference.replace(/^[A-Za-z]+/, ''), 10);
}
