import type { Report } from '../types.ts';

/** What a report's looks depend on, and the words that only the rules know. */
export interface Style {
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
  /** How many findings `pretty` shows; totals stay true. */
  maxFindings: number;
  /** What the user does about a rule's findings; without a full stop. */
  cureOf: (rule: string) => string | undefined;
}

/** A report as chunks of text, made while it is written so that a million records never are one string. */
export type Renderer = (report: Report, style: Style) => Iterable<string>;
