/** Entries after which a remedy is printed again. A Letter page holds about ten, so it is not on the same page. */
const MIN_ENTRIES_BETWEEN = 20;

/** What is already on paper: each remedy, for which rows, and in which entry. */
export class PrintedCures {
  private readonly cures = new Map<string, { rows: string; entry: number }>();
  private entry = 0;

  /** Counts an entry; what it prints comes after the call. */
  beginEntry(): void {
    this.entry += 1;
  }

  /** The rows with which the remedy was printed nearby; undefined if it is to be printed here. */
  findNearby(cure: string, rows: string): string | undefined {
    const printed = this.cures.get(cure);
    if (printed && this.entry - printed.entry < MIN_ENTRIES_BETWEEN) return printed.rows;
    this.cures.set(cure, { rows, entry: this.entry });
    return undefined;
  }
}
