import type { Finding } from '../model/report.ts';
import type { Kind } from '../model/vocabulary.ts';
import { formatCount } from '../values/count.ts';

/** What the rules would ask of row after row, if the file had a column for it: each question is put once a file. */
export class ColumnQuestions {
  private readonly questions = new Map<string, { finding: Finding; rows: number }>();

  constructor(private readonly kind: Kind) {}

  /** Adds what a rule reported on one row. */
  add(finding: Finding): void {
    const key = `${finding.rule}\n${finding.field}`;
    const question = this.questions.get(key);
    if (question) question.rows += 1;
    else this.questions.set(key, { finding, rows: 1 });
  }

  /** The questions as findings on the whole file. */
  listFindings(): Finding[] {
    return [...this.questions.values()].map(({ finding, rows }) => ({
      ...finding,
      message: `Your spreadsheet does not have this column. ${formatCount(rows, this.kind)} may need it.`,
      column: null,
      cell: null,
    }));
  }
}
