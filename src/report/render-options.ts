import type { Report } from '../core/model/report.ts';
import type { Basis, Outcome, Verdict } from '../core/model/vocabulary.ts';

/** What reports say about a rule besides its findings. Each ends with a period. */
export interface RuleText {
  summary: string;
  why: string;
  cure: string;
  outcome: Outcome;
  basis: Basis;
  source: string;
}

/** What the text of a report depends on besides the report itself. */
export interface RenderOptions {
  color: boolean;
  /** How to link in the terminal (OSC 8); without it there are no links. */
  links?: { toFileUrl: (path: string) => string } | undefined;
  /** A path as a URI reference, relative if the path is. */
  toFileUri: (path: string) => string;
  /** Columns of the terminal. */
  width: number;
  /** How many findings `pretty` shows; its totals count all. */
  maxFindings: number;
  /** The mildest outcome that fails a run. */
  failOn: Verdict | 'never';
  /** The paths of the reports that are also written to files. */
  writtenReports?: readonly string[];
  /** The command that makes sense next. */
  nextCommand?: string;
  /** The text of a rule, by its id. */
  findRuleText: (rule: string) => RuleText | undefined;
}

/** Renders a report as chunks of text while they are written: a million records never become one string. */
export type Renderer = (report: Report, options: RenderOptions) => Iterable<string>;
