import type { Plans } from '../model/context.ts';
import type { Field, Header } from '../model/field.ts';
import type { CellFact } from '../model/input.ts';
import type { ParsedRow } from '../rows/row.ts';
import { copyText } from '../values/memoize.ts';
import { cleanText, getNormalization, NORMALIZE_NONE } from '../values/text.ts';
import { TextCache } from '../values/text-cache.ts';
import { type CleanCell, correctCell, type DateFormat, isOnlyTidied, readCell } from './normalize.ts';

/** How the cells of a clean file are corrected. */
export interface CleanOptions {
  /** MCOs are written by the names of these plans. */
  plans: Plans;
  /** Off with --no-fix. */
  fix: boolean;
}

/** Builds one cell of a row. Cells are shared and must not be changed. */
export type CellBuilder = (row: ParsedRow) => CleanCell;

const BLANK_CELL: CleanCell = { text: '' };

/**
 * Builds the cells of an input's fields, for all of its clean files. A text is corrected only once as long as texts
 * repeat.
 */
export class CleanCellFactory {
  private readonly builders = new Map<string, FieldCellBuilder>();

  constructor(
    private readonly header: Header,
    private readonly options: CleanOptions,
  ) {}

  getCellBuilder(field: Field, format: DateFormat): CellBuilder {
    const { options, header } = this;
    const key = field.kind === 'day' ? `${field.name} ${format}` : field.name;
    const cached = this.builders.get(key);
    const fieldIndex = header.dictionary.fields.findIndex(({ name }) => name === field.name);
    const columnIndex = this.findOnlyColumn(field);
    const isListed = header.dictionary.template?.lists.has(field.name) === true;
    const builder =
      cached ?? new FieldCellBuilder(field, { fieldIndex, columnIndex, isListed }, format, options);
    if (!cached) this.builders.set(key, builder);
    return (row) => builder.build(row);
  }

  /** The index of the field's column; undefined unless it is one, and for JSON, whose keys come in any order. */
  private findOnlyColumn({ name }: Field): number | undefined {
    const { shape, columns } = this.header;
    const own = shape === 'records' ? [] : columns.filter((column) => column.field === name);
    return own.length === 1 ? own[0]?.index : undefined;
  }
}

/** Where a field's texts come from. */
interface FieldSource {
  fieldIndex: number;
  columnIndex: number | undefined;
  /** Whether the user's template has a list of its texts. */
  isListed: boolean;
}

/** Builds the cells of one field. */
class FieldCellBuilder {
  /** One cache for each fact, and for a plan also for each program: a cell depends on them besides its text. */
  private readonly variantCaches = new Map<string, TextCache<CleanCell>>();
  private readonly plainCache = createCache();
  private readonly isId: boolean;
  private readonly isPlan: boolean;
  private readonly isOnlyTidied: boolean;

  constructor(
    private readonly field: Field,
    private readonly source: FieldSource,
    private readonly format: DateFormat,
    private readonly options: CleanOptions,
  ) {
    this.isId = field.kind === 'id';
    this.isPlan = field.name === 'mco';
    this.isOnlyTidied = !source.isListed && isOnlyTidied(field);
  }

  build(row: ParsedRow): CleanCell {
    const { fieldIndex, columnIndex } = this.source;
    const { facts } = row.source;
    const raw = row.getRaw(fieldIndex);
    const fact = facts && (columnIndex === undefined ? row.fact(this.field.name) : facts.get(columnIndex));
    if (fact === undefined) {
      if (raw === '') return BLANK_CELL;
      // Nothing to correct. Such texts rarely repeat, so checking is cheaper than a lookup.
      if (this.isId && getNormalization(raw) === NORMALIZE_NONE) return { text: raw };
      if (this.isOnlyTidied && cleanText(raw) === raw && !(this.isId && raw.includes('.')))
        return { text: raw };
    }
    const cache = fact === undefined && !this.isPlan ? this.plainCache : this.getVariantCache(fact, row);
    const cached = cache.find(raw);
    if (cached) return cached;
    const cell = this.buildUncached(row);
    if (!cache.accepts(raw)) return cache.store(raw, cell);
    const key = copyText(raw);
    return cache.store(key, {
      ...cell,
      text: copyText(cell.text),
      ...(cell.was !== undefined && { was: key }),
    });
  }

  private getVariantCache(fact: CellFact | undefined, row: ParsedRow): TextCache<CleanCell> {
    const key = `${fact} ${this.isPlan ? row.choice('program') : ''}`;
    const existing = this.variantCaches.get(key);
    if (existing) return existing;
    const cache = createCache();
    this.variantCaches.set(key, cache);
    return cache;
  }

  private buildUncached(row: ParsedRow): CleanCell {
    const { field, format } = this;
    const { fix, plans } = this.options;
    const fact = row.fact(field.name);
    const cell = fix ? correctCell(field, row, format, plans) : readCell(row.raw(field.name), fact, field);
    return fact === 'guarded' ? { ...cell, guarded: true } : cell;
  }
}

/** Ignores adjacent repeats: they mostly come from one record that goes into two files. */
function createCache(): TextCache<CleanCell> {
  return new TextCache(false);
}
