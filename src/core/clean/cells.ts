import type { Plans } from '../model/context.ts';
import type { Field, Header } from '../model/field.ts';
import type { CellFact, RawRow } from '../model/input.ts';
import type { ParsedRow } from '../rows/row.ts';
import { copyText } from '../values/memoize.ts';
import { getNormalization, NORMALIZE_NONE } from '../values/text.ts';
import { TextCache } from '../values/text-cache.ts';
import { type CleanCell, correctCell, type DateFormat, readCell } from './normalize.ts';

/** What makes a clean file's cells. */
export interface CleanOptions {
  /** By whose names MCOs are written. */
  plans: Plans;
  /** Off with --no-fix. */
  fix: boolean;
}

/** Gives one cell of a row; what it gives is shared and must not be changed. */
export type CellBuilder = (row: ParsedRow) => CleanCell;

const BLANK_CELL: CleanCell = { text: '' };

/**
 * The cells of an input's fields as they are written, shared by all of its files: each text is corrected once, as long as
 * texts repeat.
 */
export class CleanCellFactory {
  private readonly builders = new Map<string, FieldCellBuilder>();

  constructor(
    private readonly header: Header,
    private readonly rules: CleanOptions,
  ) {}

  getCellBuilder(field: Field, form: DateFormat): CellBuilder {
    const key = field.kind === 'day' ? `${field.name} ${form}` : field.name;
    const known = this.builders.get(key);
    const maker = known ?? new FieldCellBuilder(field, this.findColumnIndex(field), form, this.rules);
    if (!known) this.builders.set(key, maker);
    return (row) => maker.build(row);
  }

  /** Where the field's column stands; undefined where there is none, and in JSON, where keys come in any order. */
  private findColumnIndex({ name }: Field): number | undefined {
    const { shape, byField } = this.header;
    return shape === 'records' ? undefined : byField.find((column) => column?.field === name)?.index;
  }
}

/** The cells of one field. */
class FieldCellBuilder {
  /** By what else than its text decides on a cell. */
  private readonly variantCaches = new Map<string, TextCache<CleanCell>>();
  private readonly plainCache = createCache();
  private readonly isId: boolean;
  private readonly isPlan: boolean;

  constructor(
    private readonly field: Field,
    private readonly index: number | undefined,
    private readonly form: DateFormat,
    private readonly rules: CleanOptions,
  ) {
    this.isId = field.kind === 'id';
    this.isPlan = field.name === 'mco';
  }

  build(row: ParsedRow): CleanCell {
    const { index, field } = this;
    const { facts } = row.source;
    const raw = index === undefined ? row.raw(field.name) : ((row.source as RawRow).cells[index] ?? '');
    const fact = facts && (index === undefined ? row.fact(field.name) : facts.get(index));
    if (fact === undefined) {
      if (raw === '') return BLANK_CELL;
      // Nothing in it could be tidied, and of claims no two are alike: to look is cheaper than to look up.
      if (this.isId && getNormalization(raw) === NORMALIZE_NONE) return { text: raw };
    }
    const cache = fact === undefined && !this.isPlan ? this.plainCache : this.getVariantCache(fact, row);
    const cached = cache.find(raw);
    if (cached) return cached;
    const cell = this.buildUncached(row);
    if (!cache.accepts(raw)) return cache.store(raw, cell);
    return cache.store(copyText(raw), { ...cell, text: copyText(cell.text) });
  }

  private getVariantCache(fact: CellFact | undefined, row: ParsedRow): TextCache<CleanCell> {
    const key = `${fact} ${this.isPlan ? row.choice('program') : ''}`;
    const known = this.variantCaches.get(key);
    if (known) return known;
    const kept = createCache();
    this.variantCaches.set(key, kept);
    return kept;
  }

  private buildUncached(row: ParsedRow): CleanCell {
    const { field, form } = this;
    const { fix, plans } = this.rules;
    const fact = row.fact(field.name);
    const cell = fix ? correctCell(field, row, form, plans) : readCell(row.raw(field.name), fact, field);
    return fact === 'guarded' ? { ...cell, guarded: true } : cell;
  }
}

/** A record often goes into two files, one right after the other: its texts do not repeat in the column. */
function createCache(): TextCache<CleanCell> {
  return new TextCache(false);
}
