import type { Row } from '../model/field.ts';
import type { Finding } from '../model/report.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { getStepFlags, pickWorse, STEP_FLAGS } from '../portal/outcome.ts';
import type { AnyRule, Messages, ReportFinding } from '../rules/rule.ts';
import type { ColumnQuestions } from './column-questions.ts';
import type { FindingBuilder } from './finding.ts';

const NO_RULES: readonly string[] = [];

/** Collects what the rules report on one row. One reporter serves all rows of a file: `begin` starts the next row. */
export class RowReporter {
  findings: Finding[] = [];
  verdict: Verdict = 'ready';
  /** What decides the next step, as bits. */
  stepFlags = 0;
  /** The rules that crashed on this row. */
  failedRules: readonly string[] = NO_RULES;
  private row: Row | undefined;
  private isChecked = false;

  constructor(
    private readonly builder: FindingBuilder,
    private readonly questions: ColumnQuestions,
  ) {}

  /** `isChecked`: whether a person in the office has reviewed the row, so that it needs no further review. */
  begin(row: Row, isChecked = false): void {
    this.row = row;
    this.isChecked = isChecked;
    this.findings = [];
    this.verdict = 'ready';
    this.stepFlags = 0;
    this.failedRules = NO_RULES;
  }

  /** The function by which a rule reports on the current row. It is created once a rule and file, not once a row. */
  createReportFunction(rule: AnyRule): ReportFinding<string, Messages> {
    return (field, messageId, data, authority) => {
      const { finding, nextStep, asksForColumn } = this.builder.build(
        rule,
        { field, messageId, data, authority },
        this.row,
      );
      if (asksForColumn) {
        if (!this.isChecked) this.questions.add(finding);
        return;
      }
      this.findings.push(finding);
      // An open request for information is no doubt that a person can settle: its day to answer stays.
      if (this.isChecked && finding.outcome === 'review' && nextStep?.action !== 'answer') {
        finding.outcome = 'note';
        finding.message = `Checked by your staff: ${finding.message}`;
        return;
      }
      this.verdict = pickWorse(this.verdict, finding.outcome);
      this.stepFlags |= getStepFlags(finding.outcome, nextStep);
    };
  }

  /** Nobody knows what a rule that crashed would have found: a person has to review the record. */
  addFailedRule(rule: string): void {
    this.failedRules = [...this.failedRules, rule];
    this.verdict = pickWorse(this.verdict, 'review');
    this.stepFlags |= STEP_FLAGS.review;
  }
}
