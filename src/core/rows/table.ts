import type { Dictionary, Header } from '../model/field.ts';
import type { Kind } from '../model/vocabulary.ts';
import type { ParsedRow } from './row.ts';

/** An input whose kind and columns are known, and its records still to be read. */
export interface Table {
  kind: Kind;
  dictionary: Dictionary;
  /** For JSON it grows as keys are met. */
  header: Header;
  /** Example rows of a template passed over; complete only after the last row. */
  skipped: number;
  /** The sheet that was read, where the input has several. */
  sheet: string | null;
  /** Rows above it hold no record. */
  firstRow: number;
  rows(): AsyncIterable<ParsedRow[]>;
}

/** The fields of a kind, as we or the user's layout name them. */
export type DictionaryLookup = (kind: Kind) => Dictionary;
