import type { Dictionary, Field } from '../model/field.ts';
import { type Cell, FieldColumn } from './cell.ts';
import type { DerivedField, FieldSources } from './field-sources.ts';

const NO_FIELDS: ReadonlySet<string> = new Set();

/** What one field has besides a column of its own. */
interface ExtraSource {
  derived: DerivedField | undefined;
  default: string | undefined;
}

/** Shared by all rows of a file: the indexes of fields, and the cells that were already read. */
export class RowReader {
  readonly fieldIndexes = new Map<string, number>();
  readonly fields: readonly Field[];
  readonly dictionary: Dictionary;
  readonly defaults: ReadonlyMap<string, string> | undefined;
  /** The fields that a question to the user may still give a column. */
  readonly askedFields: ReadonlySet<string>;
  /** By the field's index; undefined if no field has any, which is the usual case. */
  readonly extraSources: readonly (ExtraSource | undefined)[] | undefined;
  private readonly fieldColumns: readonly FieldColumn[];
  private readonly columns: readonly unknown[] | undefined;

  /** `columns` are by the field's index in the dictionary; undefined for JSON, whose records may have any key. */
  constructor(
    dictionary: Dictionary,
    date1904: boolean,
    columns?: readonly unknown[],
    sources: FieldSources = {},
  ) {
    this.fields = dictionary.fields;
    this.dictionary = dictionary;
    this.columns = columns;
    this.defaults = sources.defaults;
    this.askedFields = sources.asked ?? NO_FIELDS;
    dictionary.fields.forEach((field, index) => {
      this.fieldIndexes.set(field.name, index);
    });
    this.fieldColumns = dictionary.fields.map((field) => new FieldColumn(field, date1904));
    const extra = dictionary.fields.map(({ name }) => findExtraSource(name, sources));
    this.extraSources = extra.some(Boolean) ? extra : undefined;
  }

  /** Whether the file has a column for the field, or its texts come from elsewhere. */
  hasColumn(fieldIndex: number): boolean {
    return (
      this.columns === undefined ||
      this.columns[fieldIndex] !== undefined ||
      this.extraSources?.[fieldIndex] !== undefined
    );
  }

  isText(fieldIndex: number): boolean {
    return (this.fieldColumns[fieldIndex] as FieldColumn).isText;
  }

  isAmount(fieldIndex: number): boolean {
    return (this.fieldColumns[fieldIndex] as FieldColumn).kind === 'amount';
  }

  getCell(fieldIndex: number, raw: string): Cell {
    return (this.fieldColumns[fieldIndex] as FieldColumn).getCell(raw);
  }
}

function findExtraSource(field: string, { defaults, derived }: FieldSources): ExtraSource | undefined {
  const source = { derived: derived?.get(field), default: defaults?.get(field) };
  return source.derived || source.default !== undefined ? source : undefined;
}
