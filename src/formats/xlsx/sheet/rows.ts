import type { CellFact, RawRow } from '../../../core/model/input.ts';
import { inWords, LIMITS, type Limits } from '../../bytes/limits.ts';
import type { Refusals } from '../package/refusals.ts';
import type { CellReader, CellXml } from './cells.ts';
import type { CoveredCells } from './merges.ts';
import { columnOf, rowOf } from './reference.ts';

const BATCH_ROWS = 256;
/** Cells, padding included, after which a batch of few rows is full too. */
const BATCH_CELLS = 2 ** 18;

/** Copied, not filled: a hostile sheet may have one cell at the far end of each row. */
const BLANKS: readonly string[] = new Array<string>(LIMITS.columns).fill('');

/** Builds rows cell by cell, counting what they cost. */
export class RowBuilder {
  private readonly cells: CellReader;
  private readonly covered: CoveredCells;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  private rows: RawRow[] = [];
  private waitingCells = 0;
  private row: RawRow | undefined;
  private rowNumber = 0;
  private rowGiven = false;
  private column = -1;
  private rowCount = 0;
  private cellCount = 0;
  private farCount = 0;
  /** What was counted before the row. */
  private before = { rowNumber: 0, cellCount: 0, farCount: 0 };

  constructor(cells: CellReader, covered: CoveredCells, limits: Limits, refusals: Refusals) {
    this.cells = cells;
    this.covered = covered;
    this.limits = limits;
    this.refusals = refusals;
  }

  /** Whether enough rows wait to be taken. */
  get full(): boolean {
    return this.rows.length >= BATCH_ROWS || this.waitingCells >= BATCH_CELLS;
  }

  /** The rows built since the last call. */
  take(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    this.waitingCells = 0;
    return rows;
  }

  /**
   * @param given its number, where the file has one; else it is the next, or that of its first cell
   * @throws InputError where the number is none, or beyond Excel's last row
   */
  openRow(given: string | undefined, hidden: boolean): void {
    const { rowNumber, cellCount, farCount } = this;
    this.before = { rowNumber, cellCount, farCount };
    this.rowGiven = given !== undefined;
    this.rowNumber = given === undefined ? this.rowNumber + 1 : Number(given);
    this.rowCount += 1;
    this.checkRow();
    this.row = { row: this.rowNumber, cells: [] };
    if (hidden) this.row.hidden = true;
    this.column = -1;
  }

  /**
   * @param reference like AB12, where the file has one; else the cell is the next
   * @throws InputError where the reference is none, or beyond Excel's last column
   */
  openCell(reference: string | undefined): void {
    const { columns } = this.limits;
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column < 0) throw this.nowhere();
    if (this.column >= columns) throw this.refusals.tooMuch(`over ${inWords(columns)} columns`);
    this.cellCount += 1;
    if (this.rowGiven || reference === undefined || !this.row) return;
    this.rowGiven = true;
    this.rowNumber = rowOf(reference);
    this.checkRow();
    this.row.row = this.rowNumber;
  }

  /** @throws InputError where the sheet has too many cells, or one refers to a text that is not there */
  closeCell(cell: CellXml): void {
    const text = this.cells.read(cell);
    const { fact } = this.cells;
    if (!this.row || (text === '' && fact === undefined)) return;
    if (!this.covered.has(this.rowNumber, this.column)) this.place(this.row, text, fact);
  }

  closeRow(): void {
    if (this.row && this.row.cells.length > 0) {
      this.rows.push(this.row);
      this.waitingCells += this.row.cells.length;
    }
    this.row = undefined;
  }

  /** Takes back the row that was opened last, as if it had not been. */
  dropRow(): void {
    const { rowNumber, cellCount, farCount } = this.before;
    this.rowNumber = rowNumber;
    this.cellCount = cellCount;
    this.farCount = farCount;
    this.rowCount -= 1;
    this.row = undefined;
  }

  private place(row: RawRow, text: string, fact: CellFact | undefined): void {
    const { column } = this;
    const gap = column - row.cells.length;
    if (gap > 0) {
      this.countGap(gap);
      if (row.cells.length === 0) row.cells = BLANKS.slice(0, column + 1);
      else row.cells.push(...BLANKS.slice(0, gap));
    }
    const { cells } = this.limits;
    if (this.cellCount > cells) throw this.refusals.tooMuch(`over ${inWords(cells)} cells`);
    row.cells[column] = text;
    if (fact !== undefined) {
      row.facts ??= new Map();
      row.facts.set(column, fact);
    } else row.facts?.delete(column);
  }

  private countGap(gap: number): void {
    const { farGap, farRows } = this.limits;
    this.cellCount += gap;
    if (gap > farGap) this.farCount += 1;
    if (this.farCount > farRows) {
      throw this.refusals.tooMuch(`cells far to the right in over ${inWords(farRows)} rows`);
    }
  }

  private checkRow(): void {
    const { rows } = this.limits;
    if (!(Number.isInteger(this.rowNumber) && this.rowNumber > 0)) throw this.nowhere();
    if (Math.max(this.rowNumber, this.rowCount) > rows) {
      throw this.refusals.tooMuch(`over ${inWords(rows)} rows`);
    }
  }

  private nowhere(): Error {
    return this.refusals.damaged('a cell has no place in its sheet');
  }
}
