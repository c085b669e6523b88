import type { Basis, Day, Kind, Outcome, Verdict } from './vocabulary.ts';

/** What a message leads to, where it is more than fixing the row. */
export type FindingAction =
  | { action: 'redirect'; to: string }
  | { action: 'stop' }
  | { action: 'answer' }
  | { action: 'wait' };

/** A finding as it is reported. */
export interface Finding {
  rule: string;
  outcome: Outcome;
  /** One line, no full stop. */
  message: string;
  field: string | null;
  /** The header as written, or the column's letter; null in JSON inputs. */
  column: string | null;
  /** Like H5; null in JSON inputs. */
  cell: string | null;
  basis: Basis;
  source: string;
}

export type Action = 'redirect' | 'stop' | 'answer' | 'fix' | 'wait' | 'check' | 'none' | 'submit';

/** What the user does now. Days are ISO. */
export interface NextStep {
  action: Action;
  to?: string;
  on?: string;
  by?: string;
  safeBy?: string | null;
}

export interface Result {
  record: number;
  row: number;
  verdict: Verdict;
  nextStep: NextStep;
  /** The ticket is in the portal already, and sending it twice is a new mistake. Not part of the JSON report. */
  submitted?: true;
  /** The rules that crashed on it. Not part of the JSON report. */
  failedRules?: readonly string[];
  findings: Finding[];
  /** What was corrected in the clean files, where any were written. */
  corrections?: readonly Correction[];
}

/** A cell of a file that we write. */
export interface OutputCell {
  text: string;
  /** A date cell, in a workbook. */
  day?: Day;
  /** A number cell, in a workbook. */
  number?: true;
}

/** What was done to one cell of a clean file. */
export interface Correction {
  /** The field; for a column that is none, what may be printed of its header. */
  field: string;
  /** In words, never the value. */
  done: string;
}

/** The clean files of one input. */
export interface WrittenFiles {
  folder: string;
  files: readonly { file: string; records: number }[];
  /** How many cells were corrected. */
  corrections: number;
}

/** What the whole registration request comes to. */
export interface Request {
  /** Distinct people. */
  individuals: number;
  /** When HFS may be done: 2 business days at the least; no upper limit is known under 10 people. */
  processing: { earliest: string; latest: string | null };
}

export interface FileReport {
  file: string;
  kind: Kind;
  /** The sheet that was read, where it may be printed. */
  records: number;
  skipped: number;
  request?: Request;
  /** In input order. May be walked more than once. */
  results: Iterable<Result>;
  /** What concerns the whole file. */
  findings: Finding[];
  /** The clean files, where any were written. */
  written?: WrittenFiles;
}

/** A rule that failed; it is a defect of portal-check, not of the file. */
export interface Crash {
  rule: string;
  file: string;
  row: number | null;
}

export interface Summary {
  files: number;
  records: number;
  skipped: number;
  findings: number;
  verdicts: Record<Verdict, number>;
}

export interface Report {
  reportVersion: 1;
  tool: { name: 'portal-check'; version: string };
  asOf: string;
  rulebook: string;
  summary: Summary;
  files: FileReport[];
  crashes?: Crash[];
  /** What differs from an earlier report, where one was given. */
  baseline?: Comparison;
}

/** How a report differs from an earlier one. */
export interface Comparison {
  /** The earlier report, as the user gave it. */
  file: string;
  /** The day that it was made for. */
  asOf: string;
  /** The findings that it does not have. */
  fresh: ReadonlySet<Finding>;
  /** Its findings that are gone. */
  fixed: readonly FixedFinding[];
  /** How many findings both have. */
  remaining: number;
}

/** A finding of an earlier report; row null: on the whole file. */
export interface FixedFinding extends Pick<Finding, 'rule' | 'field' | 'column' | 'cell'> {
  /** The file as it is now. */
  file: Pick<FileReport, 'file' | 'kind'>;
  row: number | null;
}
