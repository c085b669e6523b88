import type { SkipReason } from '../core/model/read-notes.ts';
import type {
  Action,
  Crash,
  ReportedColumn,
  ReportedFinding,
  ReportedRequest,
  ReportSettings,
  Summary,
} from '../core/model/report.ts';
import type { Kind, Verdict } from '../core/model/vocabulary.ts';
import type { Correction } from '../core/model/written.ts';

// The JSON report. The library exports these types.

/** How the report differs from an earlier one: numbers of findings. */
export interface PublicComparison {
  file: string;
  asOf: string;
  new: number;
  fixed: number;
  outgrown: number;
  remaining: number;
}

/** The next step in the JSON report. Days are ISO; in a report without days, those of a ticket are null. */
export interface PublicNextStep {
  action: Action;
  to?: string;
  on?: string | null;
  by?: string | null;
  safeBy?: string | null;
}

/** A record of the JSON report. */
export interface PublicResult {
  record: number;
  /** The row number in Excel; in JSON the position in the array. */
  row: number;
  verdict: Verdict;
  nextStep: PublicNextStep;
  findings: ReportedFinding[];
  /** What was corrected in the clean files, if any were written. */
  corrections?: Correction[];
}

/** The records in input order. Each is created when it is read, and they can be read any number of times. */
export interface PublicResults extends Iterable<PublicResult> {
  /** All of them in an array, which `JSON.stringify` calls. */
  toJSON(): PublicResult[];
}

/** A row that is no record. */
export interface PublicSkippedRow {
  row: number;
  why: SkipReason;
}

/** A file of the JSON report. */
export interface PublicFile {
  file: string;
  kind: Kind;
  records: number;
  /** How many records a person in the office has reviewed, if any. */
  checked?: number;
  /** Registrations only. */
  request?: ReportedRequest;
  /** The columns of the header row in order; none for JSON. */
  columns: ReportedColumn[];
  skippedRows: PublicSkippedRow[];
  results: PublicResults;
  /** Findings on the whole file. */
  findings: ReportedFinding[];
}

/** The JSON report as an object. */
export interface PublicReport {
  reportVersion: 1;
  tool: { name: 'portal-check'; version: string };
  asOf: string;
  /** The date of the notice that was checked by. */
  rulebook: string;
  settings?: ReportSettings;
  summary: Summary;
  /** The comparison with an earlier report, if there is one. */
  baseline?: PublicComparison;
  files: PublicFile[];
  crashes?: Crash[];
}
