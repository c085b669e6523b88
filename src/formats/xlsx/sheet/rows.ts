import type { CellFact, RawRow } from '../../../core/model/input.ts';
import { formatNumber } from '../../../core/values/count.ts';
import { LIMITS, type Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';
import type { CellReader, CellXml } from './cells.ts';
import { MergedValues } from './merged-values.ts';
import { CoveredCells, type Merge } from './merges.ts';
import { parseColumn, parseRowNumber } from './reference.ts';
import { RepetitionGuard } from './repetition.ts';

const BATCH_ROWS = 256;
/** For each row above the one before it, the merged cells are read again from the first one. */
const MAX_RESTARTS = 100;
/** A batch with this many cells, padding included, is full even if it has few rows. */
const BATCH_CELLS = 2 ** 18;

/** Padding is copied from here, because a hostile sheet may have a single cell at the far end of each row. */
const BLANK_CELLS: readonly string[] = new Array<string>(LIMITS.columns).fill('');

/** Builds rows cell by cell and enforces the limits. */
export class RowBuilder {
  private readonly cells: CellReader;
  private readonly covered: CoveredCells;
  private readonly mergedValues: MergedValues;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private rows: RawRow[] = [];
  private pendingCells = 0;
  private row: RawRow | undefined;
  private rowNumber = 0;
  private hasRowNumber = false;
  private column = -1;
  private rowCount = 0;
  private cellCount = 0;
  private farCount = 0;
  private readonly repetition: RepetitionGuard;
  /** The counts before the current row, for `dropRow`. */
  private countsBeforeRow = { rowNumber: 0, cellCount: 0, farCount: 0, longTexts: 0, prose: 0 };

  /** @param fileBytes the size of the file, which a few shared texts can fill with cells */
  constructor(
    cells: CellReader,
    merges: readonly Merge[],
    limits: Limits,
    refusals: Refusals,
    fileBytes: number,
  ) {
    this.repetition = new RepetitionGuard(limits, refusals, fileBytes);
    this.cells = cells;
    this.covered = new CoveredCells(merges);
    this.mergedValues = new MergedValues(merges);
    this.limits = limits;
    this.refusals = refusals;
  }

  /** Whether there are enough rows for a batch. */
  get isFull(): boolean {
    return this.rows.length >= BATCH_ROWS || this.pendingCells >= BATCH_CELLS;
  }

  /** Returns the rows built since the last call. */
  takeRows(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    this.pendingCells = 0;
    return rows;
  }

  /**
   * @param number the row number, if the file has one; else it is that of the row's first cell, or the next one
   * @throws InputError if the number is invalid or beyond Excel's last row
   */
  openRow(number: string | undefined, hidden: boolean): void {
    const { rowNumber, cellCount, farCount } = this;
    const { prose, longTexts } = this.repetition;
    this.countsBeforeRow = { rowNumber, cellCount, farCount, longTexts, prose };
    this.hasRowNumber = number !== undefined;
    this.rowNumber = number === undefined ? this.rowNumber + 1 : Number(number);
    this.rowCount += 1;
    this.checkRow();
    this.row = { row: this.rowNumber, cells: [] };
    if (hidden) this.row.hidden = true;
    this.column = -1;
  }

  /**
   * @param reference like AB12, if the file has one; else the cell is the next one
   * @throws InputError if the reference is invalid or beyond Excel's last column
   */
  openCell(reference: string | undefined): void {
    const { columns } = this.limits;
    this.column = reference === undefined ? this.column + 1 : parseColumn(reference);
    if (this.column < 0) throw this.noLocationError();
    if (this.column >= columns) throw this.refusals.tooLarge(`over ${formatNumber(columns)} columns`);
    this.cellCount += 1;
    if (this.hasRowNumber || reference === undefined || !this.row) return;
    this.hasRowNumber = true;
    this.rowNumber = parseRowNumber(reference);
    this.checkRow();
    this.row.row = this.rowNumber;
  }

  /** @throws InputError if the sheet has too many cells, or the cell refers to a shared string that does not exist */
  closeCell(cell: CellXml): void {
    const text = this.cells.read(cell);
    const { fact } = this.cells;
    if (!this.row || (text === '' && fact === undefined)) return;
    const { textLength } = this.limits;
    if (text.length > textLength)
      throw this.refusals.tooLarge(`over ${formatNumber(textLength)} characters in a cell`);
    if (this.covered.has(this.rowNumber, this.column)) return;
    this.setCell(this.row, this.column, text, fact);
    if (!this.mergedValues.isEmpty) this.mergedValues.add(this.rowNumber, this.column, text, fact);
  }

  closeRow(): void {
    if (this.row && this.row.cells.length > 0) {
      if (!this.mergedValues.isEmpty) this.fillMergedCells(this.row);
      this.rows.push(this.row);
      this.pendingCells += this.row.cells.length;
    }
    this.row = undefined;
  }

  /** Discards the current row, and undoes its effect on the counts. */
  dropRow(): void {
    const { rowNumber, cellCount, farCount, longTexts, prose } = this.countsBeforeRow;
    this.rowNumber = rowNumber;
    this.cellCount = cellCount;
    this.farCount = farCount;
    this.repetition.longTexts = longTexts;
    this.repetition.prose = prose;
    this.rowCount -= 1;
    this.row = undefined;
  }

  /** Only rows with a cell of their own are filled: a merge over the whole sheet makes no records. */
  private fillMergedCells(row: RawRow): void {
    const values = this.mergedValues.findFor(row.row);
    this.countFar(values.length);
    this.repetition.countFilled(values.length);
    for (const { column, text, fact } of values) {
      this.cellCount += 1;
      this.setCell(row, column, text, fact);
      row.isFilledFromAbove = true;
    }
  }

  private setCell(row: RawRow, column: number, text: string, fact: CellFact | undefined): void {
    const gap = column - row.cells.length;
    if (gap > 0) {
      this.countPadding(gap);
      if (row.cells.length === 0) row.cells = BLANK_CELLS.slice(0, column + 1);
      else row.cells.push(...BLANK_CELLS.slice(0, gap));
    }
    const { cells } = this.limits;
    if (this.cellCount > cells) throw this.refusals.tooLarge(`over ${formatNumber(cells)} cells`);
    this.repetition.countText(text.length);
    row.cells[column] = text;
    if (fact !== undefined) {
      row.facts ??= new Map();
      row.facts.set(column, fact);
    } else row.facts?.delete(column);
  }

  private countPadding(gap: number): void {
    this.cellCount += gap;
    this.countFar(gap);
  }

  /** Counts the row if it gets more cells than that without one of its own: as padding, or merged from above. */
  private countFar(cells: number): void {
    const { farGap, farRows } = this.limits;
    if (cells > farGap) this.farCount += 1;
    if (this.farCount > farRows) {
      throw this.refusals.tooLarge(`cells far to the right in over ${formatNumber(farRows)} rows`);
    }
  }

  private checkRow(): void {
    const { rows } = this.limits;
    if (!(Number.isInteger(this.rowNumber) && this.rowNumber > 0)) throw this.noLocationError();
    if (Math.max(this.rowNumber, this.rowCount) > rows) {
      throw this.refusals.tooLarge(`over ${formatNumber(rows)} rows`);
    }
    if (this.covered.restarts > MAX_RESTARTS) throw this.refusals.damaged('its rows are not in order');
  }

  private noLocationError(): Error {
    return this.refusals.damaged('a cell has no place in its sheet');
  }
}
