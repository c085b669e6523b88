import type { Dictionary, Header } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import type { ParsedRow } from './row.ts';

/** An input whose kind and columns were found; its records are yet to be read. */
export interface Table {
  kind: Kind;
  dictionary: Dictionary;
  /** For JSON it grows with every new key. */
  header: Header;
  /** How many example rows of a template were skipped; complete only after the last row. */
  skipped: number;
  /** The rows that are no records, and why each was skipped; complete only after the last row. */
  skippedRows?: readonly { row: number; why: string }[];
  /**
   * Fields that get values without a column of their own. For JSON, where any record may lack a key, all fields that
   * settings fill.
   */
  filledFields?: readonly string[];
  /** The name of the sheet; null if it has none. */
  sheet: string | null;
  /** The first row that may hold a record. */
  firstRow: number;
  rows(): AsyncIterable<ParsedRow[]>;
}

/** Finds the fields of a kind, as we or the user's layout name them. */
export type DictionaryLookup = (kind: Kind) => Dictionary;
