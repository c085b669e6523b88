import type { Plans } from '../model/context.ts';
import type { Field, Header } from '../model/field.ts';
import type { CellFact, RawRow } from '../model/input.ts';
import type { ParsedRow } from '../rows/row.ts';
import { LONGEST_REMEMBERED, ownText } from '../values/memoize.ts';
import { BARE, lookOf } from '../values/text.ts';
import { type CleanCell, correctCell, type DateForm, readCell } from './normalize.ts';

/** Distinct texts of one field whose cells are kept; most columns repeat, and a million rows must stay small. */
export const MOST_KEPT = 2_000;

/** What makes a clean file's cells. */
export interface CleanRules {
  /** By whose names MCOs are written. */
  plans: Plans;
  /** Off with --no-fix. */
  fix: boolean;
}

/** Gives one cell of a row; what it gives is shared and must not be changed. */
export type CellOf = (row: ParsedRow) => CleanCell;

const BLANK: CleanCell = { text: '' };

/**
 * The cells of an input's fields as they are written, shared by all of its files: each text is corrected once, as long as
 * texts repeat.
 */
export class FieldCells {
  private readonly makers = new Map<string, FieldCell>();

  constructor(
    private readonly header: Header,
    private readonly rules: CleanRules,
  ) {}

  of(field: Field, form: DateForm): CellOf {
    const key = field.kind === 'day' ? `${field.name} ${form}` : field.name;
    const known = this.makers.get(key);
    const maker = known ?? new FieldCell(field, this.indexOf(field), form, this.rules);
    if (!known) this.makers.set(key, maker);
    return (row) => maker.of(row);
  }

  /** Where the field's column stands; undefined where there is none, and in JSON, where keys come in any order. */
  private indexOf({ name }: Field): number | undefined {
    const { row, byField } = this.header;
    return row === 0 ? undefined : byField.find((column) => column?.field === name)?.index;
  }
}

/** The cells of one field. */
class FieldCell {
  /** By what else than its text decides on a cell. */
  private readonly kept = new Map<string, KeptCells>();
  private readonly plain = new KeptCells();
  private readonly isId: boolean;
  private readonly isPlan: boolean;

  constructor(
    private readonly field: Field,
    private readonly index: number | undefined,
    private readonly form: DateForm,
    private readonly rules: CleanRules,
  ) {
    this.isId = field.kind === 'id';
    this.isPlan = field.name === 'mco';
  }

  of(row: ParsedRow): CleanCell {
    const { index, field } = this;
    const { facts } = row.source;
    const raw = index === undefined ? row.raw(field.name) : ((row.source as RawRow).cells[index] ?? '');
    const fact = facts && (index === undefined ? row.fact(field.name) : facts.get(index));
    if (fact === undefined) {
      if (raw === '') return BLANK;
      // Nothing in it could be tidied, and of claims no two are alike: to look is cheaper than to look up.
      if (this.isId && lookOf(raw) === BARE) return { text: raw };
    }
    const kept = fact === undefined && !this.isPlan ? this.plain : this.keptFor(fact, row);
    return kept.find(raw) ?? kept.keep(raw, this.make(row));
  }

  private keptFor(fact: CellFact | undefined, row: ParsedRow): KeptCells {
    const key = `${fact} ${this.isPlan ? row.choice('program') : ''}`;
    const known = this.kept.get(key);
    if (known) return known;
    const kept = new KeptCells();
    this.kept.set(key, kept);
    return kept;
  }

  private make(row: ParsedRow): CleanCell {
    const { field, form } = this;
    const { fix, plans } = this.rules;
    const fact = row.fact(field.name);
    const cell = fix ? correctCell(field, row, form, plans) : readCell(row.raw(field.name), fact, field);
    return fact === 'guarded' ? { ...cell, guarded: true } : cell;
  }
}

/** Cells by their text. */
class KeptCells {
  private readonly cells = new Map<string, CleanCell>();
  /** The one before: a record often goes into two files. */
  private lastRaw: string | undefined;
  private last = BLANK;
  private repeats = 0;
  /** Hardly any text came twice. */
  private isVaried = false;

  find(raw: string): CleanCell | undefined {
    if (raw === this.lastRaw) return this.last;
    if (this.isVaried || raw.length > LONGEST_REMEMBERED) return undefined;
    const known = this.cells.get(raw);
    if (known === undefined) return undefined;
    this.repeats += 1;
    this.lastRaw = raw;
    this.last = known;
    return known;
  }

  keep(raw: string, cell: CleanCell): CleanCell {
    this.lastRaw = raw;
    this.last = cell;
    if (this.isVaried || raw.length > LONGEST_REMEMBERED) return cell;
    if (this.cells.size >= MOST_KEPT) {
      this.isVaried = this.repeats < MOST_KEPT;
      this.repeats = 0;
      this.cells.clear();
    }
    this.cells.set(ownText(raw), { ...cell, text: ownText(cell.text) });
    return cell;
  }
}
