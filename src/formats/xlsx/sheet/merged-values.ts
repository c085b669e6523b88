import type { CellFact } from '../../../core/model/input.ts';
import { MAX_COLUMNS, type Merge } from './merges.ts';

/** The value of a merged cell, for the rows below its first one. */
export interface MergedValue {
  column: number;
  text: string;
  fact: CellFact | undefined;
  top: number;
  bottom: number;
}

/** The values of cells that are merged downwards: on the screen, each belongs to all of its rows. */
export class MergedValues {
  /** Whether no cell of the sheet is merged downwards, as in most. */
  readonly isEmpty: boolean;
  /** The last rows of the merges, by their first cell. */
  private readonly bottoms = new Map<number, number>();
  /** The values that were read last, by column. */
  private readonly values = new Map<number, MergedValue>();

  constructor(merges: readonly Merge[]) {
    for (const { top, left, bottom } of merges) if (bottom > top) this.bottoms.set(toKey(top, left), bottom);
    this.isEmpty = this.bottoms.size === 0;
  }

  /** Keeps the value of a cell if it is merged downwards. */
  add(row: number, column: number, text: string, fact: CellFact | undefined): void {
    const bottom = this.bottoms.get(toKey(row, column));
    if (bottom !== undefined) this.values.set(column, { column, text, fact, top: row, bottom });
  }

  /** The values that a row has from cells above it. */
  findFor(row: number): MergedValue[] {
    const found: MergedValue[] = [];
    for (const value of this.values.values()) {
      if (value.bottom < row) this.values.delete(value.column);
      else if (value.top < row) found.push(value);
    }
    return found;
  }
}

function toKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
