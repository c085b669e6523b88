import type { TextEncoding } from './bytes/encoding.ts';
import type { Limits } from './bytes/limits.ts';
import type { FileState } from './bytes/source.ts';
import type { Dialect } from './csv/dialect.ts';
import type { SheetJob } from './xlsx/sheet/sheet-rows.ts';

/** A text file to read. */
export interface TextJob {
  shape: 'text';
  file: string;
  state: FileState;
  limits: Limits;
  encoding: TextEncoding;
  /** Set for a .csv or .tsv; without it the file is an .ndjson. */
  dialect?: Dialect;
}

/** What the reading thread has to read. */
export type ReadJob = TextJob | SheetJob;
