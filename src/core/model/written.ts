import type { Day } from './vocabulary.ts';

/** A cell of an output file. */
export interface OutputCell {
  text: string;
  /** A date cell, in a workbook. */
  day?: Day;
  /** A number cell, in a workbook. */
  number?: true;
  /** The text before it was corrected; a workbook has it as a note on the cell. */
  was?: string;
}

/** A correction of one cell of a clean file. */
export interface Correction {
  /** The field; for a column that is not a field, its printable name. */
  field: string;
  /** The correction in words, never the value. */
  done: string;
}

/** The clean files of one input. */
export interface WrittenFiles {
  folder: string;
  /** The people in each clean registration file, if the user asked to split the request. */
  requests?: readonly number[];
  files: readonly { file: string; records: number }[];
  /** How many cells were corrected. */
  corrections: number;
}
