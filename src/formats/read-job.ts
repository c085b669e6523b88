import type { TextEncoding } from './bytes/encoding.ts';
import type { Limits } from './bytes/limits.ts';
import type { Dialect } from './csv/dialect.ts';
import type { SheetJob } from './xlsx/sheet/sheet-rows.ts';

/** A file of text. */
export interface TextJob {
  shape: 'text';
  file: string;
  size: number;
  limits: Limits;
  encoding: TextEncoding;
  /** Of a .csv; without it an .ndjson. */
  dialect?: Dialect;
}

/** What the reading thread is to read. */
export type ReadJob = TextJob | SheetJob;
