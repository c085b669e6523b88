/** The alignment of a column. */
type Align = 'left' | 'right';

/** Rows as lines of aligned columns, two spaces apart, without spaces at the end. */
export function renderTableLines(rows: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) => findMaxLength(rows.map((row) => row[column] ?? '')));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return align[column] === 'right' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** The length of the longest text; 0 without any. Not a spread: a call takes some 120,000 arguments at most. */
export function findMaxLength(texts: readonly string[]): number {
  return texts.reduce((longest, text) => Math.max(longest, text.length), 0);
}
