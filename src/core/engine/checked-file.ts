import type { Context } from '../model/context.ts';
import type { Header } from '../model/field.ts';
import type { RawInput } from '../model/input.ts';
import type { SkippedRange } from '../model/read-notes.ts';
import type { FileReport, Request } from '../model/report.ts';
import type { Table } from '../rows/table.ts';
import type { RecordedCrash } from './crash.ts';
import type { ResultStore } from './result-store.ts';
import type { Results } from './results.ts';

/** A checked file: what is reported on it, and what a second pass over it needs. */
export interface CheckedFile extends FileReport {
  results: Results & Pick<ResultStore, 'pack'>;
  request?: Request;
  sheet: string | null;
  header: Header;
  /** The rows that are no records. */
  skippedRows: readonly SkippedRange[];
  crashes: RecordedCrash[];
  /** Reads the rows again, for the clean files. */
  table: Table;
  input: RawInput;
  /** The plans that the file was checked by. */
  plans: Context['plans'];
}

/** The parts that a file has while it is checked; results, findings and crashes grow. */
export type StartedFile = Pick<
  CheckedFile,
  'file' | 'kind' | 'results' | 'findings' | 'sheet' | 'header' | 'crashes' | 'table' | 'input' | 'plans'
>;
