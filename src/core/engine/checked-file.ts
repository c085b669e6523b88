import type { Context } from '../model/context.ts';
import type { Header } from '../model/field.ts';
import type { RawInput } from '../model/input.ts';
import type { Crash, FileReport } from '../model/report.ts';
import type { Table } from '../rows/table.ts';
import type { ResultStore } from './result-store.ts';

/** A file's report before it is written: its results can be counted without being made. */
export interface CheckedFile extends FileReport {
  results: ResultStore;
  sheet: string | null;
  header: Header;
  crashes: Crash[];
  /** For a second pass over the input, which makes the clean files. */
  table: Table;
  input: RawInput;
  /** The plans that were known. */
  plans: Context['plans'];
}
