import type { ColumnBy } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';

/** A column of a header row as it was understood. */
export interface ReadColumn {
  /** The field; null if the column is not read. A registration's single Name column has `firstName` and `isFullName`. */
  field: string | null;
  /** How the field was found; `map` with a null field for a column that the user ignores. Null if nothing was found. */
  by: ColumnBy | null;
  /** The column holds a person's first and last name in one. */
  isFullName?: true;
  /** The column holds one part of the name that the field is for; another column with this field holds the other part. */
  part?: NamePart;
  /** The fields that it may be, the likeliest first, if only the user knows. Its `field` is null. */
  question?: readonly string[];
  /** The field that another column has, with better support. Its `field` is null. */
  duplicateOf?: string;
}

/** Which part of a person's name a column holds. */
export type NamePart = 'first' | 'last';

/** How a header row was understood. */
export interface ColumnReading {
  /** The kind of file that the columns make it. */
  kind: Kind;
  /** One for each header, in order. */
  columns: readonly ReadColumn[];
}
