import { CHECKED_FIELD, isCheckedText } from '../fields/checked.ts';
import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Row } from '../model/field.ts';
import type { RawInput } from '../model/input.ts';
import type { Finding } from '../model/report.ts';
import { getTicketStep, type TicketStep } from '../portal/outcome.ts';
import { describeEmptyTable, openTable } from '../rows/open-table.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { Table } from '../rows/table.ts';
import { RULES } from '../rules/index.ts';
import type { AnyFileRule, AnyRowRule, AnyRule, Messages, ReportFinding, Visitor } from '../rules/rule.ts';
import { maskPath } from '../values/mask-numbers.ts';
import type { CheckInputOptions } from './check-options.ts';
import type { CheckedFile, StartedFile } from './checked-file.ts';
import { ColumnQuestions } from './column-questions.ts';
import { CrashLog } from './crash.ts';
import { FindingBuilder } from './finding.ts';
import { type LabelReader, openLabelReader } from './record-label.ts';
import { PeopleCounter } from './registration-request.ts';
import { ResultStore } from './result-store.ts';
import { RowReporter } from './row-reporter.ts';
import { hasColumns, selectRules } from './select-rules.ts';

/** A rule and the function by which it reports on the current row. */
interface StartedRowRule {
  rule: AnyRowRule;
  /** The rule's own. Rules differ in shape, and a method of each is slow to look up for every row. */
  check: AnyRowRule['check'];
  report: ReportFinding<string, Messages>;
}

interface StartedFileRule {
  rule: AnyFileRule;
  visitor: Visitor<string, Messages>;
  report: ReportFinding<string, Messages>;
}

/**
 * Checks one input in one pass: every row by the row rules, then by the file rules, in the order of the list.
 * @throws InputError if the input holds nothing to check
 */
export async function checkInput(
  input: RawInput,
  context: Context,
  options: CheckInputOptions,
): Promise<CheckedFile> {
  const table = await openTable(input, options.kind, options.getDictionary, context);
  const run = new FileCheck(input, table, context, options.rules ?? RULES);
  for await (const batch of table.rows()) {
    for (const row of batch) {
      run.visit(row);
      options.onRecord?.(row, run.results.getAction(row.record), context);
    }
    if (options.onBatch) await options.onBatch(batch, run.started, context);
    options.onRows?.(run.results.length);
  }
  if (run.results.length === 0) throw new InputError(`${maskPath(input.file)}: ${describeEmptyTable(table)}`);
  return run.finish();
}

/** One file being checked. */
class FileCheck {
  readonly results = new ResultStore();
  private readonly people = new PeopleCounter();
  /** How many rows a person in the office has reviewed. */
  private checked = 0;
  private readonly hasCheckedField: boolean;
  private readonly fileFindings: Finding[] = [];
  readonly started: StartedFile;
  private readonly crashLog: CrashLog;
  private readonly builder: FindingBuilder;
  private readonly questions: ColumnQuestions;
  private readonly reporter: RowReporter;
  private readonly rowRules: StartedRowRule[];
  private readonly fileRules: StartedFileRule[] = [];
  private readonly readLabel: LabelReader | undefined;

  constructor(
    input: RawInput,
    private readonly table: Table,
    private readonly context: Context,
    rules: readonly AnyRule[],
  ) {
    const isField = table.dictionary.fields.some(({ name }) => name === CHECKED_FIELD);
    this.hasCheckedField = isField && hasColumns(table, [CHECKED_FIELD]);
    if (context.label !== undefined) this.readLabel = openLabelReader(context.label, table, input);
    this.crashLog = new CrashLog(input.file);
    this.builder = new FindingBuilder(table, context);
    this.questions = new ColumnQuestions(table.kind);
    this.reporter = new RowReporter(this.builder, this.questions);
    const { rowRules, fileRules } = selectRules(rules, table, context);
    this.rowRules = rowRules.map((rule) => ({
      rule,
      check: rule.check,
      report: this.reporter.createReportFunction(rule),
    }));
    this.started = {
      ...{ file: input.file, input, table, kind: table.kind, sheet: table.sheet, header: table.header },
      ...{ results: this.results, findings: this.fileFindings, crashes: this.crashLog.crashes },
      plans: context.plans,
    };
    for (const rule of fileRules) this.startFileRule(rule);
  }

  visit(row: ParsedRow): void {
    const { reporter, context } = this;
    const isChecked = this.hasCheckedField && isCheckedText(row.text(CHECKED_FIELD));
    if (isChecked) this.checked += 1;
    reporter.begin(row, isChecked);
    for (const { rule, check, report } of this.rowRules) {
      try {
        check(row, context, report);
      } catch (error) {
        this.recordRowCrash(rule, row, error);
      }
    }
    const rowVerdict = reporter.verdict;
    for (const { rule, visitor, report } of this.fileRules) {
      try {
        visitor.visit?.(row, report, rowVerdict);
      } catch (error) {
        this.recordRowCrash(rule, row, error);
      }
    }
    const { verdict, findings, failedRules } = reporter;
    this.nameRecord(row);
    this.results.add(row.row, verdict, this.computeStep(row), findings, failedRules);
  }

  private nameRecord(row: ParsedRow): void {
    const { names, length } = this.results;
    if (this.table.kind === 'ticket') names.addTicket(length, row as Row<TicketField>, this.context.plans);
    const label = this.readLabel?.(row);
    if (label) names.addLabel(length, label);
  }

  finish(): CheckedFile {
    this.fileFindings.push(...this.questions.listFindings());
    for (const { rule, visitor } of this.fileRules) {
      try {
        visitor.finish?.();
      } catch (error) {
        this.recordFileCrash(rule, error);
      }
    }
    const file: CheckedFile = {
      ...this.started,
      records: this.results.length,
      skipped: this.table.skipped,
      skippedRows: this.table.header.readNotes.skippedRows,
    };
    if (this.checked > 0) file.checked = this.checked;
    if (this.table.kind === 'registration') file.request = this.people.buildRequest(this.context);
    return file;
  }

  private startFileRule(rule: AnyFileRule): void {
    try {
      const visitor = rule.begin(this.context, this.table.header, this.createFileReportFunction(rule));
      this.fileRules.push({ rule, visitor, report: this.reporter.createReportFunction(rule) });
    } catch (error) {
      this.recordFileCrash(rule, error);
    }
  }

  /** The function by which a rule reports on the whole file. */
  private createFileReportFunction(rule: AnyRule): ReportFinding<string, Messages> {
    return (field, messageId, data, authority) => {
      const { finding, appliesToAll } = this.builder.build(rule, { field, messageId, data, authority });
      this.fileFindings.push(finding);
      if (appliesToAll) this.results.applyToAllRecords(finding.outcome);
    };
  }

  private computeStep(row: Row): TicketStep {
    const { stepFlags } = this.reporter;
    if (this.table.kind === 'ticket') return getTicketStep(row as Row<TicketField>, this.context, stepFlags);
    this.people.add(row as Row<RegistrationField>);
    return { flags: stepFlags, on: undefined, plannedOn: undefined, by: undefined, safeBy: undefined };
  }

  private recordRowCrash({ id }: AnyRule, { row }: Row, error: unknown): void {
    this.crashLog.add(id, row, error);
    this.reporter.addFailedRule(id);
  }

  /** Before the first row or after the last, a crash leaves every record in doubt. */
  private recordFileCrash({ id }: AnyRule, error: unknown): void {
    this.crashLog.add(id, null, error);
    this.results.applyToAllRecords('review');
  }
}
