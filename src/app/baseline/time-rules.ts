import type { NextStep, Result } from '../../core/model/report.ts';

/**
 * The rules whose findings may go away although nobody has worked on the row, because they depend on the day of the check.
 * With a rule that takes over, such as too late, that one must have reported the row; without one, the row's filing window
 * must be the same and have begun.
 */
const TIME_RULES: ReadonlyMap<string, { successor?: string }> = new Map([
  ['ticket/too-early', {}],
  ['ticket/window-edge', {}],
  ['ticket/decision-window', { successor: 'ticket/too-late' }],
  ['ticket/information-due', { successor: 'ticket/information-overdue' }],
]);

/** What a report says of a record and its days. ISO days sort as texts. */
export interface DatedRecord {
  asOf: string;
  /** Unknown in a report without days. */
  step: { on?: unknown; by?: unknown };
}

/** Whether the findings of a rule may go away by time alone. */
export function isTimeRule(rule: string): boolean {
  return TIME_RULES.has(rule);
}

/** Whether time alone explains that a finding of the earlier report is gone. In doubt it was fixed. */
export function isOutgrown(
  rule: string,
  earlier: DatedRecord,
  asOf: string,
  { nextStep, findings }: Pick<Result, 'nextStep' | 'findings'>,
): boolean {
  const timeRule = TIME_RULES.get(rule);
  if (!timeRule || asOf <= earlier.asOf) return false;
  const { successor } = timeRule;
  if (successor !== undefined) return findings.some((finding) => finding.rule === successor);
  return hasBegun(nextStep, asOf) && nextStep.on === earlier.step.on && nextStep.by === earlier.step.by;
}

function hasBegun({ on }: NextStep, asOf: string): boolean {
  return on !== undefined && on <= asOf;
}
