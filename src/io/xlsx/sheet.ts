import type { CellFact, RawRow } from '../../types.ts';
import type { CellReader, CellXml } from './cells.ts';
import type { XlsxLimits } from './limits.ts';
import type { CoveredCells } from './merges.ts';
import { columnOf, rowOf } from './reference.ts';
import { inWords, type Refusals } from './refusals.ts';
import { RichText } from './rich-text.ts';
import { type Attributes, isTrue, type XmlEvents } from './xml.ts';

/** Turns the XML of a sheet into rows, as its tags come by. */
export class SheetReader implements XmlEvents {
  private readonly cells: CellReader;
  private readonly covered: CoveredCells;
  private readonly limits: XlsxLimits;
  private readonly refusals: Refusals;
  private readonly rich: RichText;
  private rows: RawRow[] = [];
  private root: string | undefined;
  private inRows = false;
  private row: RawRow | undefined;
  private rowNumber = 0;
  private rowGiven = false;
  private column = -1;
  private rowCount = 0;
  private cellCount = 0;
  private readonly cell: CellXml = {
    type: undefined,
    style: undefined,
    value: undefined,
    inline: undefined,
    formula: false,
  };
  private inCell = false;
  private inValue = false;
  private inInline = false;

  constructor(cells: CellReader, covered: CoveredCells, limits: XlsxLimits, refusals: Refusals) {
    this.cells = cells;
    this.covered = covered;
    this.limits = limits;
    this.refusals = refusals;
    this.rich = new RichText(limits, refusals);
  }

  /** How many rows wait to be taken. */
  get waiting(): number {
    return this.rows.length;
  }

  /** The rows read since the last call. */
  take(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (this.root === undefined) this.openRoot(name);
    if (this.inInline) this.rich.open(name);
    else if (this.inCell) this.openInCell(name);
    else if (name === 'c' && this.row) this.openCell(this.row, attributes);
    else if (name === 'row' && this.inRows) this.openRow(attributes);
    else if (name === 'sheetData') this.inRows = true;
  }

  close(name: string): void {
    if (this.inInline && name !== 'is') this.rich.close(name);
    else if (name === 'c' && this.row) this.closeCell(this.row);
    else if (name === 'v') this.inValue = false;
    else if (name === 'is' && this.inInline) this.closeInline();
    else if (name === 'row' && this.row) this.closeRow(this.row);
    else if (name === 'sheetData') this.inRows = false;
  }

  text(text: string): void {
    if (this.inValue) this.addToValue(text);
    else if (this.inInline) this.rich.add(text);
  }

  private addToValue(text: string): void {
    this.cell.value += text;
    if ((this.cell.value ?? '').length > this.limits.textLength) {
      throw this.refusals.tooMuch(`over ${inWords(this.limits.textLength)} characters in a cell`);
    }
  }

  private openRoot(name: string): void {
    this.root = name;
    if (name !== 'worksheet') throw this.refusals.damaged('a sheet holds no rows but something else');
  }

  private openRow(attributes: Attributes): void {
    const given = attributes.r;
    this.rowGiven = given !== undefined;
    this.rowNumber = given === undefined ? this.rowNumber + 1 : Number(given);
    this.rowCount += 1;
    this.checkRow();
    this.row = { row: this.rowNumber, cells: [] };
    if (isTrue(attributes.hidden)) this.row.hidden = true;
    this.column = -1;
  }

  private checkRow(): void {
    const { rows } = this.limits;
    if (!(Number.isInteger(this.rowNumber) && this.rowNumber > 0)) throw this.badReference();
    if (this.rowNumber > rows || this.rowCount > rows)
      throw this.refusals.tooMuch(`over ${inWords(rows)} rows`);
  }

  private openCell(row: RawRow, attributes: Attributes): void {
    const { cell, limits } = this;
    const reference = attributes.r;
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column < 0) throw this.badReference();
    if (this.column >= limits.columns) throw this.refusals.tooMuch(`over ${inWords(limits.columns)} columns`);
    this.cellCount += 1;
    this.inCell = true;
    cell.type = attributes.t;
    cell.style = attributes.s;
    cell.value = undefined;
    cell.inline = undefined;
    cell.formula = false;
    // A row without a number of its own takes that of its first cell.
    if (this.rowGiven || reference === undefined) return;
    this.rowNumber = rowOf(reference);
    this.rowGiven = true;
    row.row = this.rowNumber;
    this.checkRow();
  }

  private openInCell(name: string): void {
    if (name === 'v') {
      this.cell.value = '';
      this.inValue = true;
    } else if (name === 'f') this.cell.formula = true;
    else if (name === 'is') {
      this.rich.begin();
      this.inInline = true;
    }
  }

  private closeInline(): void {
    this.inInline = false;
    this.cell.inline = this.rich.take();
  }

  private closeCell(row: RawRow): void {
    this.inCell = false;
    const text = this.cells.read(this.cell);
    const { fact } = this.cells;
    if (text === '' && fact === undefined) return;
    if (this.covered.has(row.row, this.column)) return;
    this.place(row, text, fact);
  }

  private place(row: RawRow, text: string, fact: CellFact | undefined): void {
    const { cells } = row;
    const { column } = this;
    this.cellCount += Math.max(0, column - cells.length);
    if (this.cellCount > this.limits.cells)
      throw this.refusals.tooMuch(`over ${inWords(this.limits.cells)} cells`);
    while (cells.length < column) cells.push('');
    cells[column] = text;
    if (fact === undefined) row.facts?.delete(column);
    else {
      row.facts ??= new Map();
      row.facts.set(column, fact);
    }
  }

  private closeRow(row: RawRow): void {
    this.row = undefined;
    if (row.cells.length > 0) this.rows.push(row);
  }

  private badReference(): Error {
    return this.refusals.damaged('a cell has no place in its sheet');
  }
}
