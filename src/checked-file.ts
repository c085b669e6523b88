import type { Table } from './parse/table.ts';
import type { Results } from './results.ts';
import type { Context } from './types/context.ts';
import type { Header } from './types/fields.ts';
import type { RawInput } from './types/input.ts';
import type { Crash, FileReport } from './types/report.ts';

/** A file's report before it is written: its results can be counted without being made. */
export interface CheckedFile extends FileReport {
  results: Results;
  sheet: string | null;
  header: Header;
  crashes: Crash[];
  /** For a second pass over the input, which makes the clean files. */
  table: Table;
  input: RawInput;
  /** The plans that were known. */
  plans: Context['plans'];
}
