import type { Dictionary, Field, Row } from '../model/field.ts';
import type { CellFact, RawRecord, RawRow } from '../model/input.ts';
import type { Day, Kind } from '../model/vocabulary.ts';
import { isErrorText } from '../values/spreadsheet-damage.ts';
import { type Cell, FieldColumn } from './cell.ts';

const NONE: readonly Field[] = [];
const UNREADABLE_FACTS: ReadonlySet<CellFact> = new Set(['error', 'formula-empty', 'nested']);

/** What all rows of a file share: where fields stand, and what texts were read as. */
export class RowReader {
  readonly places = new Map<string, number>();
  readonly fields: readonly Field[];
  readonly dictionary: Dictionary;
  private readonly cells: readonly FieldColumn[];
  private readonly columns: readonly unknown[] | undefined;

  /** `columns` are by the field's place in the dictionary; JSON has none, where any key may come. */
  constructor(dictionary: Dictionary, date1904: boolean, columns?: readonly unknown[]) {
    this.fields = dictionary.fields;
    this.dictionary = dictionary;
    this.columns = columns;
    dictionary.fields.forEach((field, place) => {
      this.places.set(field.name, place);
    });
    this.cells = dictionary.fields.map((field) => new FieldColumn(field, date1904));
  }

  hasColumn(place: number): boolean {
    return this.columns === undefined || this.columns[place] !== undefined;
  }

  isText(place: number): boolean {
    return (this.cells[place] as FieldColumn).isText;
  }

  cellOf(place: number, raw: string): Cell {
    return (this.cells[place] as FieldColumn).cellOf(raw);
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
    return this.reader.hasColumn(this.placeOf(field));
  }

  raw(field: string): string {
    return this.rawAt(this.placeOf(field));
  }

  text(field: string): string {
    return this.cellAt(this.placeOf(field)).text;
  }

  plain(field: string): string {
    return this.cellAt(this.placeOf(field)).plain;
  }

  key(field: string): string {
    return this.cellAt(this.placeOf(field)).key;
  }

  folded(field: string): string {
    return this.cellAt(this.placeOf(field)).folded;
  }

  day(field: string): Day | undefined {
    return this.cellAt(this.placeOf(field)).day;
  }

  yes(field: string): boolean | undefined {
    return this.cellAt(this.placeOf(field)).yes;
  }

  choice(field: string): string | undefined {
    return this.cellAt(this.placeOf(field)).choice;
  }

  isBlank(field: string): boolean {
    const place = this.placeOf(field);
    return this.cellAt(place).text === '' && !this.isLost(place);
  }

  isUnreadable(field: string): boolean {
    return this.isUnreadableAt(this.placeOf(field));
  }

  fact(field: string): CellFact | undefined {
    return this.factAt(this.placeOf(field));
  }

  private placeOf(field: string): number {
    const place = this.reader.places.get(field);
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
    return found ?? NONE;
  }

  /** The cell held something that the reader could not give. */
  private isLost(place: number): boolean {
    const fact = this.factAt(place);
    return fact !== undefined && UNREADABLE_FACTS.has(fact);
  }

  private isUnreadableAt(place: number): boolean {
    // Any text can be read as a text, and many a cell is asked for nothing else.
    if (this.reader.isText(place) && this.cells[place] === undefined && !this.source.facts)
      return isErrorText(this.rawAt(place));
    return this.isLost(place) || this.cellAt(place).isUnreadable;
  }

  private factAt(place: number): CellFact | undefined {
    const fact = this.source.facts?.get(this.indexes[place] ?? -1);
    return fact ?? (this.cellAt(place).isError ? 'error' : undefined);
  }

  private cellAt(place: number): Cell {
    const known = this.cells[place];
    if (known) return known;
    const cell = this.reader.cellOf(place, this.rawAt(place));
    this.cells[place] = cell;
    return cell;
  }

  private rawAt(place: number): string {
    const index = this.indexes[place] ?? -1;
    return index < 0 ? '' : (this.values[index] ?? '');
  }
}
