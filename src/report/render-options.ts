import type { Report } from '../core/model/report.ts';
import type { Basis, Outcome, Verdict } from '../core/model/vocabulary.ts';

/** What a report tells of a rule beside its findings. The cure is without a full stop. */
export interface RuleText {
  summary: string;
  why: string;
  cure: string;
  outcome: Outcome;
  basis: Basis;
  source: string;
}

/** What a report's looks depend on, and the words that only the rules know. */
export interface RenderOptions {
  colour: boolean;
  /** Whether the terminal shows links (OSC 8); none are made where it is left out. */
  links?: boolean;
  /** Columns of the terminal. */
  width: number;
  /** How many findings `pretty` shows; totals stay true. */
  maxFindings: number;
  /** The least outcome that fails a run. */
  failOn: Verdict | 'never';
  ruleOf: (rule: string) => RuleText | undefined;
}

/** A report as chunks of text, made while it is written so that a million records never are one string. */
export type Renderer = (report: Report, style: RenderOptions) => Iterable<string>;
