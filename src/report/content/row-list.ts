/** Rows are printed up to so many ranges; the others are counted. */
const MAX_RANGES = 8;
/** So many ranges are kept, for lists to copy. */
const MAX_KEPT = 200;

/** Row numbers in ascending order, kept as ranges: a million rows with one fault are one range. */
export class RowList {
  count = 0;
  private readonly ranges: { from: number; to: number }[] = [];
  private hasOthers = false;
  private last = Number.NaN;

  /** Adds a row, unless it is the one that was added last. */
  add(row: number): void {
    if (row === this.last) return;
    this.last = row;
    this.count += 1;
    const range = this.ranges.at(-1);
    if (this.hasOthers) return;
    if (range && range.to === row - 1) range.to = row;
    else if (this.ranges.length < MAX_KEPT) this.ranges.push({ from: row, to: row });
    else this.hasOthers = true;
  }

  /** The first row; undefined if there is none. */
  get first(): number | undefined {
    return this.ranges[0]?.from;
  }

  /** "row 4", "rows 4-28", "rows 2, 5 and 9", "rows 2, 5-7, 12 and 31 more" */
  format(noun: string): string {
    const { texts, others } = this.describeRanges(MAX_RANGES);
    const start = `${noun.toLowerCase()}${this.count === 1 ? '' : 's'}`;
    if (others > 0) return `${start} ${texts.join(', ')} and ${others} more`;
    const last = texts.pop() ?? '';
    return texts.length === 0 ? `${start} ${last}` : `${start} ${texts.join(', ')} and ${last}`;
  }

  /** "2, 5-7, 12": every row, to be copied; of very many the first. */
  listAll(): string {
    const { texts, others } = this.describeRanges(MAX_KEPT);
    return `${texts.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
  }

  private describeRanges(limit: number): { texts: string[]; others: number } {
    const shown = this.ranges.slice(0, limit);
    const listed = shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const texts = shown.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
    return { texts, others: this.count - listed };
  }
}
