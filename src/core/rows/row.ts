import type { Dictionary, Field, Row } from '../model/field.ts';
import type { CellFact, RawRecord, RawRow } from '../model/input.ts';
import type { Day, Kind } from '../model/vocabulary.ts';
import { parsePlainAmount } from '../values/amount.ts';
import { copyText } from '../values/memoize.ts';
import { isErrorText, LOST_FACTS } from '../values/spreadsheet-damage.ts';
import { cleanText } from '../values/text.ts';
import type { Cell } from './cell.ts';
import type { RowReader } from './row-reader.ts';

const NO_FIELDS: readonly Field[] = [];

/** One record as rules see it. A field's index is its index in the dictionary. */
export class ParsedRow implements Row {
  readonly record: number;
  readonly row: number;
  /** The raw row: clean files copy its unknown columns. */
  readonly source: RawRow | RawRecord;
  extraCells = 0;
  missingCells = 0;
  private readonly reader: RowReader;
  private readonly values: readonly string[];
  private readonly indexes: readonly number[];
  private readonly cells: (Cell | undefined)[];

  /** `indexes` are the fields' indexes among the source's values; -1 if it lacks the field. */
  constructor(reader: RowReader, record: number, source: RawRow | RawRecord, indexes: readonly number[]) {
    this.reader = reader;
    this.record = record;
    this.row = source.row;
    this.source = source;
    this.values = 'cells' in source ? source.cells : source.values;
    this.indexes = indexes;
    this.cells = new Array(reader.fields.length);
  }

  /** The same row in its own memory: otherwise it keeps the whole batch that its texts were cut out of. */
  copy(): ParsedRow {
    const { source } = this;
    const own =
      'cells' in source
        ? { ...source, cells: source.cells.map(copyText) }
        : { ...source, values: source.values.map(copyText) };
    const row = new ParsedRow(this.reader, this.record, own, this.indexes);
    row.extraCells = this.extraCells;
    row.missingCells = this.missingCells;
    return row;
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

  isAsked(field: string): boolean {
    return this.reader.askedFields.has(field);
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

  amount(field: string): number | undefined {
    const fieldIndex = this.getFieldIndex(field);
    // Amounts hardly repeat: to keep each as a cell would cost more than reading it.
    return parsePlainAmount(this.getRaw(fieldIndex)) ?? this.getCell(fieldIndex).amount;
  }

  isBlank(field: string): boolean {
    const fieldIndex = this.getFieldIndex(field);
    return this.getCell(fieldIndex).text === '' && !this.isLost(fieldIndex);
  }

  hasPlaceholder(field: string): boolean {
    return this.isBlank(field) && cleanText(this.raw(field)) !== '';
  }

  isUnreadable(field: string): boolean {
    return this.isUnreadableAt(this.getFieldIndex(field));
  }

  fact(field: string): CellFact | undefined {
    return this.getFact(this.getFieldIndex(field));
  }

  /** Whether the field's text is the default of the user's settings. */
  usesDefault(field: string): boolean {
    const fieldIndex = this.getFieldIndex(field);
    return this.reader.extraSources?.[fieldIndex]?.default !== undefined && this.lacksCell(fieldIndex);
  }

  private getFieldIndex(field: string): number {
    const fieldIndex = this.reader.fieldIndexes.get(field);
    if (fieldIndex === undefined) throw new Error(`no field ${field}`);
    return fieldIndex;
  }

  unreadable(): readonly Field[] {
    let found: Field[] | undefined;
    for (let fieldIndex = 0; fieldIndex < this.indexes.length; fieldIndex += 1) {
      if ((this.indexes[fieldIndex] as number) < 0 || !this.isUnreadableAt(fieldIndex)) continue;
      found ??= [];
      found.push(this.reader.fields[fieldIndex] as Field);
    }
    return found ?? NO_FIELDS;
  }

  /** Whether the cell has content that the reader could not give. */
  private isLost(fieldIndex: number): boolean {
    const fact = this.getFact(fieldIndex);
    return fact !== undefined && LOST_FACTS.has(fact);
  }

  private isUnreadableAt(fieldIndex: number): boolean {
    // Text is never unreadable, and many cells are read for nothing else.
    if (this.reader.isText(fieldIndex) && this.cells[fieldIndex] === undefined && !this.source.facts)
      return isErrorText(this.getRaw(fieldIndex));
    if (this.reader.isAmount(fieldIndex) && parsePlainAmount(this.getRaw(fieldIndex)) !== undefined)
      return false;
    return this.isLost(fieldIndex) || this.getCell(fieldIndex).isUnreadable;
  }

  private getFact(fieldIndex: number): CellFact | undefined {
    const fact = this.source.facts?.get(this.indexes[fieldIndex] ?? -1);
    return fact ?? (this.getCell(fieldIndex).isError ? 'error' : undefined);
  }

  private getCell(fieldIndex: number): Cell {
    const cached = this.cells[fieldIndex];
    if (cached) return cached;
    const cell = this.reader.getCell(fieldIndex, this.getRaw(fieldIndex));
    this.cells[fieldIndex] = cell;
    return cell;
  }

  /** The same as `raw`, by the index of the field in the dictionary: cheaper where every cell of a file is read. */
  getRaw(fieldIndex: number): string {
    const { extraSources } = this.reader;
    const extra = extraSources === undefined ? undefined : extraSources[fieldIndex];
    if (extra === undefined) return this.readColumn(fieldIndex);
    if (extra.default !== undefined && this.lacksCell(fieldIndex)) return extra.default;
    return this.readOwn(fieldIndex);
  }

  /** Whether the row itself has nothing for the field. A cell that the reader could not give is not empty. */
  private lacksCell(fieldIndex: number): boolean {
    const fact = this.source.facts?.get(this.indexes[fieldIndex] as number);
    if (fact !== undefined && LOST_FACTS.has(fact)) return false;
    return this.readOwn(fieldIndex).trim() === '';
  }

  /** The text that the row itself has for the field, in one column or several. */
  private readOwn(fieldIndex: number): string {
    const derived = this.reader.extraSources?.[fieldIndex]?.derived;
    if (derived === undefined) return this.readColumn(fieldIndex);
    return derived.derive(derived.columns.map((index) => this.values[index] ?? ''));
  }

  private readColumn(fieldIndex: number): string {
    const index = this.indexes[fieldIndex] ?? -1;
    return index < 0 ? '' : (this.values[index] ?? '');
  }
}
