import type { Dictionary, Field, Row } from '../model/field.ts';
import type { CellFact } from '../model/input.ts';
import type { Day, Kind } from '../model/vocabulary.ts';
import type { ParsedRow } from '../rows/row.ts';

/**
 * A row that notes whether it is asked for more than fields without a column. Of use to one rule alone: what is
 * remembered for a row would not be asked for again.
 */
export class TrackingRow implements Row {
  touchedOtherFields = false;

  constructor(private readonly inner: ParsedRow) {}

  get kind(): Kind {
    return this.inner.kind;
  }

  get dictionary(): Dictionary {
    return this.inner.dictionary;
  }

  get record(): number {
    this.touchedOtherFields = true;
    return this.inner.record;
  }

  get row(): number {
    this.touchedOtherFields = true;
    return this.inner.row;
  }

  get extraCells(): number {
    this.touchedOtherFields = true;
    return this.inner.extraCells;
  }

  get missingCells(): number {
    this.touchedOtherFields = true;
    return this.inner.missingCells;
  }

  /** The same for all rows of a file. */
  hasColumn(field: string): boolean {
    return this.inner.hasColumn(field);
  }

  raw(field: string): string {
    return this.trackField(field).raw(field);
  }

  text(field: string): string {
    return this.trackField(field).text(field);
  }

  plain(field: string): string {
    return this.trackField(field).plain(field);
  }

  key(field: string): string {
    return this.trackField(field).key(field);
  }

  folded(field: string): string {
    return this.trackField(field).folded(field);
  }

  day(field: string): Day | undefined {
    return this.trackField(field).day(field);
  }

  yes(field: string): boolean | undefined {
    return this.trackField(field).yes(field);
  }

  choice(field: string): string | undefined {
    return this.trackField(field).choice(field);
  }

  isBlank(field: string): boolean {
    return this.trackField(field).isBlank(field);
  }

  isUnreadable(field: string): boolean {
    return this.trackField(field).isUnreadable(field);
  }

  unreadable(): readonly Field[] {
    this.touchedOtherFields = true;
    return this.inner.unreadable();
  }

  fact(field: string): CellFact | undefined {
    return this.trackField(field).fact(field);
  }

  private trackField(field: string): ParsedRow {
    if (this.inner.hasColumn(field)) this.touchedOtherFields = true;
    return this.inner;
  }
}
