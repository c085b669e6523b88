import type { ParsedRow } from '../../core/rows/row.ts';

/** A row that waits, and whether it is the only one of its plan and category so far. */
interface WaitingRow {
  row: ParsedRow;
  isAlone: boolean;
}

/**
 * Rows that go into the clean file, or into the file of a group: that is not known while a row is the only one of its plan
 * and category. The rows of the clean file below it wait with it, so that they stay in order.
 */
export class WaitingRows {
  private readonly rows = new Map<number, WaitingRow>();

  get count(): number {
    return this.rows.size;
  }

  add(row: ParsedRow, isAlone: boolean): void {
    this.rows.set(row.record, { row, isAlone });
  }

  /** Removes the row of a record, if it waits. */
  take(record: number): ParsedRow | undefined {
    const waiting = this.rows.get(record);
    this.rows.delete(record);
    return waiting?.row;
  }

  /** Removes the rows above the first one that is alone: they go into the clean file. */
  *takeReady(): Generator<ParsedRow> {
    for (const [record, { row, isAlone }] of this.rows) {
      if (isAlone) return;
      this.rows.delete(record);
      yield row;
    }
  }

  /** The rows after the last record: those that are alone stay so. */
  listAll(): ParsedRow[] {
    return Array.from(this.rows.values(), ({ row }) => row);
  }
}
