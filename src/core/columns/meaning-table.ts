import type { NamePart } from './reading.ts';

/**
 * What headers mean one field. A pattern is a set of plain words (vocabulary.ts) in any order: `a|b` is one of several,
 * `a?` may be missing. A header means the field only if a pattern and the words in `with` explain all of its words, so a
 * word that nobody foresaw leads to no answer rather than to a wrong one.
 */
export interface FieldMeaning {
  field: string;
  part?: NamePart;
  isFullName?: true;
  /** Words that may be added to any pattern but those in `maybe`. */
  with?: string;
  /** The header says it better than others that say it in full. */
  best?: readonly string[];
  /** The header says it in full. */
  clear?: readonly string[];
  /** What the header usually means. */
  usual?: readonly string[] /** Means it if the content fits. */;
  fitting?: readonly string[];
  /** The same, but not worth a question. */
  ifFits?: readonly string[];
  /** Means it if the column is no more than three columns away from one of the fields in `near`. */
  beside?: readonly string[];
  near?: readonly string[];
  /** Worth a question if the file lacks the field. */
  maybe?: readonly string[] /** Means it only if another column may be this field, or this part of a name; otherwise worth a question. */;
  needs?: string;
}

/** How surely a header means a field. */
export const STRENGTH = {
  best: 5,
  clear: 4,
  usual: 3,
  fitting: 2,
  ifFits: 1.9,
  beside: 1.5,
  maybe: 1,
} as const;
