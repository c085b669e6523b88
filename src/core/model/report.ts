import type { ColumnBy, Header } from './field.ts';
import type { SkippedRange } from './read-notes.ts';
import type { Basis, Kind, Outcome, Verdict } from './vocabulary.ts';
import type { Correction, WrittenFiles } from './written.ts';

/** The action that a finding calls for, if it is more than fixing the row. */
export type FindingAction =
  | { action: 'redirect'; to: string }
  | { action: 'stop' }
  | { action: 'answer' }
  | { action: 'wait' };

/** A finding as the JSON report has it. */
export interface ReportedFinding {
  rule: string;
  outcome: Outcome;
  /** One line. */
  message: string;
  field: string | null;
  /** The header as written, or the column's letter; null in JSON inputs. */
  column: string | null;
  /** Like H5; null in JSON inputs. */
  cell: string | null;
  basis: Basis;
  source: string;
}

/** A finding with what only reports for people need. */
export interface Finding extends ReportedFinding {
  /** The message for a report without days, if it differs. */
  withoutDays?: string;
  /** The last day on which a way out is open that the message names, as texts have it. */
  until?: string;
  /** What to do, if it is not what the rule says. */
  cure?: string;
}

/** The user's next action for a record. */
export type Action = 'redirect' | 'stop' | 'answer' | 'fix' | 'wait' | 'check' | 'none' | 'submit';

/** The user's next step for a record. Days are ISO. */
export interface NextStep {
  action: Action;
  to?: string;
  on?: string;
  by?: string;
  safeBy?: string | null;
  /** In a report without days, in their place: whether the last day is over. */
  window?: 'open' | 'over';
}

/** What may be shown of a record, to distinguish it from others. */
export interface RecordName {
  /** The ticket's plan, if it is a recognized one. */
  plan?: string;
  /** The dollars billed. */
  billed?: number;
  /** The cell that the user chose as a name: health information. */
  label?: string;
}

/** The result of checking one record. */
export interface Result {
  record: number;
  row: number;
  /** Not part of the JSON report. */
  name?: RecordName;
  verdict: Verdict;
  nextStep: NextStep;
  /** The ticket is in the portal already, so sending it again would be a mistake. Not part of the JSON report. */
  submitted?: true;
  /** The rules that crashed on it. Not part of the JSON report. */
  failedRules?: readonly string[];
  findings: Finding[];
  /** What was corrected in the clean files, if any were written. */
  corrections?: readonly Correction[];
}

/** A registration file as one request. */
export interface Request {
  /** Distinct people. */
  individuals: number;
  /** When HFS may have processed it: 2 business days at least; no upper limit is known for fewer than 10 people. */
  processing: { earliest: string; latest: string | null };
}

/** A request as the JSON report has it. Days are ISO; in a report without days both are null. */
export interface ReportedRequest {
  individuals: number;
  processing: { earliest: string | null; latest: string | null };
}

/** A column of the header row as the report shows it. */
export interface ReportedColumn {
  /** A, B, ... AA. */
  column: string;
  /** null if it may be data. */
  header: string | null;
  /** Two for a person's full name. */
  field: string | readonly string[] | null;
  by: ColumnBy | null;
}

/** The report on one file. */
export interface FileReport {
  file: string;
  kind: Kind;
  records: number;
  skipped: number;
  /** How many records a person in the office has reviewed, if any. Their review findings are notes. */
  checked?: number;
  request?: ReportedRequest;
  /** What the input's rows are, and its fields; unknown if only its report was read. Not part of the JSON report. */
  header?: Pick<Header, 'shape' | 'dictionary'>;
  /** The columns of the header row in order; none for records, or if only its report was read. */
  columns?: readonly ReportedColumn[];
  /** The rows that are no records; unknown if only its report was read. */
  skippedRows?: readonly SkippedRange[];
  /** In input order. May be walked more than once. */
  results: Iterable<Result>;
  /** Findings on the whole file. */
  findings: Finding[];
  /** The clean files, if any were written. */
  written?: WrittenFiles;
}

/** A rule that threw an error: a bug in portal-check, not a fault of the file. */
export interface Crash {
  rule: string;
  file: string;
  row: number | null;
}

/** Totals over all files. */
export interface Summary {
  files: number;
  records: number;
  skipped: number;
  findings: number;
  verdicts: Record<Verdict, number>;
}

/** What a check was set to, by the command line or a settings file. */
export interface ReportSettings {
  /** The settings file; null if none applied. */
  file: string | null;
  layout: string | null;
  /** The least outcome that makes a run fail; null where nothing fails, as in the library. */
  failOn: Verdict | 'never' | null;
  /** Days on which State offices are closed besides the holidays. */
  closedDays: readonly string[];
}

/** The report on all files of a run. */
export interface Report {
  reportVersion: 1;
  tool: { name: 'portal-check'; version: string };
  asOf: string;
  rulebook: string;
  /** Unknown if only an earlier report was read. */
  settings?: ReportSettings;
  summary: Summary;
  files: FileReport[];
  crashes?: Crash[];
  /** The comparison with an earlier report, if there is one. */
  baseline?: Comparison;
}

/** How a report differs from an earlier one. */
export interface Comparison {
  /** The path of the earlier report as the user typed it. */
  file: string;
  /** The as-of day of the earlier report. */
  asOf: string;
  /** The findings that the earlier report does not have. */
  fresh: ReadonlySet<Finding>;
  /** The findings that only the earlier report has, and that somebody has fixed. */
  fixed: readonly FixedFinding[];
  /** The findings that only the earlier report has because time has passed: no longer too early. */
  outgrown: readonly FixedFinding[];
  /** How many findings both have. */
  remaining: number;
}

/** A finding of an earlier report; row null: on the whole file. */
export interface FixedFinding extends Pick<Finding, 'rule' | 'field' | 'column' | 'cell'> {
  /** The file in the current report. */
  file: Pick<FileReport, 'file' | 'kind'>;
  row: number | null;
}
