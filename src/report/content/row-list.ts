/** Rows are listed up to so many ranges; the others are counted. */
const MAX_RANGES = 8;

/** Row numbers in ascending order, kept as ranges: a million rows with one fault are one range. */
export class RowList {
  count = 0;
  private readonly ranges: { from: number; to: number }[] = [];
  /** Rows beyond the ranges that are kept. */
  private others = 0;
  private last = Number.NaN;

  /** Adds a row, unless it is the one that was added last. */
  add(row: number): void {
    if (row === this.last) return;
    this.last = row;
    this.count += 1;
    const range = this.ranges.at(-1);
    if (range && range.to === row - 1 && this.others === 0) range.to = row;
    else if (this.ranges.length < MAX_RANGES) this.ranges.push({ from: row, to: row });
    else this.others += 1;
  }

  /** "row 4", "rows 4-28", "rows 2, 5 and 9", "rows 2, 5-7, 12 and 31 more" */
  format(noun: string): string {
    const texts = this.ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
    const start = `${noun.toLowerCase()}${this.count === 1 ? '' : 's'}`;
    if (this.others > 0) return `${start} ${texts.join(', ')} and ${this.others} more`;
    const last = texts.pop() ?? '';
    return texts.length === 0 ? `${start} ${last}` : `${start} ${texts.join(', ')} and ${last}`;
  }
}
