import type { Dictionary, Field, Row } from '../model/field.ts';
import type { CellFact, RawRecord, RawRow } from '../model/input.ts';
import type { Day, Kind } from '../model/vocabulary.ts';
import { isErrorText } from '../values/spreadsheet-damage.ts';
import { type Cell, FieldColumn } from './cell.ts';

const NO_FIELDS: readonly Field[] = [];
const UNREADABLE_FACTS: ReadonlySet<CellFact> = new Set(['error', 'formula-empty', 'nested']);

/** What all rows of a file share: where fields stand, and what texts were read as. */
export class RowReader {
  readonly fieldIndexes = new Map<string, number>();
  readonly fields: readonly Field[];
  readonly dictionary: Dictionary;
  private readonly fieldColumns: readonly FieldColumn[];
  private readonly columns: readonly unknown[] | undefined;

  /** `columns` are by the field's place in the dictionary; JSON has none, where any key may come. */
  constructor(dictionary: Dictionary, date1904: boolean, columns?: readonly unknown[]) {
    this.fields = dictionary.fields;
    this.dictionary = dictionary;
    this.columns = columns;
    dictionary.fields.forEach((field, place) => {
      this.fieldIndexes.set(field.name, place);
    });
    this.fieldColumns = dictionary.fields.map((field) => new FieldColumn(field, date1904));
  }

  hasColumn(place: number): boolean {
    return this.columns === undefined || this.columns[place] !== undefined;
  }

  isText(place: number): boolean {
    return (this.fieldColumns[place] as FieldColumn).isText;
  }

  getCell(place: number, raw: string): Cell {
    return (this.fieldColumns[place] as FieldColumn).getCell(raw);
  }
}

/** One record as rules see it. */
export class ParsedRow implements Row {
  readonly record: number;
  readonly row: number;
  /** What it was read from: clean files carry its unknown columns through. */
  readonly source: RawRow | RawRecord;
  extraCells = 0;
  missingCells = 0;
  private readonly reader: RowReader;
  private readonly values: readonly string[];
  private readonly indexes: readonly number[];
  private readonly cells: (Cell | undefined)[];

  /** `indexes` say where among the source's values a field stands, by its place in the dictionary; -1 for nowhere. */
  constructor(reader: RowReader, record: number, source: RawRow | RawRecord, indexes: readonly number[]) {
    this.reader = reader;
    this.record = record;
    this.row = source.row;
    this.source = source;
    this.values = 'cells' in source ? source.cells : source.values;
    this.indexes = indexes;
    this.cells = new Array(reader.fields.length);
  }

  get kind(): Kind {
    return this.reader.dictionary.kind;
  }

  get dictionary(): Dictionary {
    return this.reader.dictionary;
  }

  hasColumn(field: string): boolean {
    return this.reader.hasColumn(this.getFieldIndex(field));
  }

  raw(field: string): string {
    return this.getRaw(this.getFieldIndex(field));
  }

  text(field: string): string {
    return this.getCell(this.getFieldIndex(field)).text;
  }

  plain(field: string): string {
    return this.getCell(this.getFieldIndex(field)).plain;
  }

  key(field: string): string {
    return this.getCell(this.getFieldIndex(field)).key;
  }

  folded(field: string): string {
    return this.getCell(this.getFieldIndex(field)).folded;
  }

  day(field: string): Day | undefined {
    return this.getCell(this.getFieldIndex(field)).day;
  }

  yes(field: string): boolean | undefined {
    return this.getCell(this.getFieldIndex(field)).yes;
  }

  choice(field: string): string | undefined {
    return this.getCell(this.getFieldIndex(field)).choice;
  }

  isBlank(field: string): boolean {
    const place = this.getFieldIndex(field);
    return this.getCell(place).text === '' && !this.isLost(place);
  }

  isUnreadable(field: string): boolean {
    return this.isUnreadableAt(this.getFieldIndex(field));
  }

  fact(field: string): CellFact | undefined {
    return this.getFact(this.getFieldIndex(field));
  }

  private getFieldIndex(field: string): number {
    const place = this.reader.fieldIndexes.get(field);
    if (place === undefined) throw new Error(`no field ${field}`);
    return place;
  }

  unreadable(): readonly Field[] {
    let found: Field[] | undefined;
    for (let place = 0; place < this.indexes.length; place += 1) {
      if ((this.indexes[place] as number) < 0 || !this.isUnreadableAt(place)) continue;
      found ??= [];
      found.push(this.reader.fields[place] as Field);
    }
    return found ?? NO_FIELDS;
  }

  /** The cell held something that the reader could not give. */
  private isLost(place: number): boolean {
    const fact = this.getFact(place);
    return fact !== undefined && UNREADABLE_FACTS.has(fact);
  }

  private isUnreadableAt(place: number): boolean {
    // Any text can be read as a text, and many a cell is asked for nothing else.
    if (this.reader.isText(place) && this.cells[place] === undefined && !this.source.facts)
      return isErrorText(this.getRaw(place));
    return this.isLost(place) || this.getCell(place).isUnreadable;
  }

  private getFact(place: number): CellFact | undefined {
    const fact = this.source.facts?.get(this.indexes[place] ?? -1);
    return fact ?? (this.getCell(place).isError ? 'error' : undefined);
  }

  private getCell(place: number): Cell {
    const known = this.cells[place];
    if (known) return known;
    const cell = this.reader.getCell(place, this.getRaw(place));
    this.cells[place] = cell;
    return cell;
  }

  private getRaw(place: number): string {
    const index = this.indexes[place] ?? -1;
    return index < 0 ? '' : (this.values[index] ?? '');
  }
}
